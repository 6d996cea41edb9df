import { assertNever } from '../base/assertNever.ts';
import { actionView } from '../report/planned.ts';
import { entryOf, type Report } from '../report/reportContext.ts';
import { counted, list } from '../report/words.ts';
import { fewestProposed, type MetricProposal, type ProposalReason } from './proposal.ts';

/** Why a metric is proposed, in one sentence that names what it comes from. */
export function reasonSentence(report: Report, reason: ProposalReason): string {
  const { t, texts } = report;
  switch (reason.kind) {
    case 'goals': {
      const names: Readonly<Record<string, string>> = texts.kind === 'pillars' ? texts.goals : {};
      const goals = reason.goals.map(({ goal, points }) =>
        counted(t, 'metric.proposal.goal', points, { goal: names[goal] ?? goal }),
      );
      return t('metric.proposal.reason.goals', { count: goals.length, goals: list(t, goals) });
    }
    case 'gap': {
      const { question, chosen, next } = reason.gap;
      const title = entryOf(report, question)?.title ?? question;
      return typeof chosen === 'number'
        ? t('metric.proposal.reason.level', { title, level: chosen, next })
        : t('metric.proposal.reason.letter', { title, letter: chosen, next });
    }
    case 'action': {
      const [view] = actionView(report, reason.action);
      return t('metric.proposal.reason.action', { title: view?.title ?? reason.action, wave: reason.wave });
    }
    default:
      return assertNever(reason);
  }
}

/** Why there are so few; null when there are enough. */
export function fewSentence({ t }: Report, { proposed, named, held }: MetricProposal): string | null {
  if (proposed.length >= fewestProposed) return null;
  if (held === 0) return counted(t, 'metric.proposal.few.named', named);
  return counted(t, 'metric.proposal.few.held', named, { held: counted(t, 'metric.proposal.few.heldCount', held) });
}
