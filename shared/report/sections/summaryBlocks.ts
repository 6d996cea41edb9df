import type { Block, Finding, Section } from '../model.ts';
import { plain } from '../numbers.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import { descriptionOf, type Entry, type Report, visibleNote } from '../reportContext.ts';
import { counted, list, numberWord, sentence } from '../words.ts';
import { decisionColumns, decisionRows, decisionsOf, planEnd, waveSpan } from './decisions.ts';

/** Decisions that the one page has room for. */
const mostDecisions = 6;
/** A typed summary up to this many characters stands on the page itself. */
const shortSummary = 300;

/** The summary's section: `page` must stay on one page, what people typed at length follows it. */
export function summarySection(report: Report, page: readonly Block[], waves: readonly WaveView[]): Section {
  const { t } = report;
  const typed = report.input.assessment.summary?.trim() ?? '';
  const decisions = decisionsOf(report, waves);
  const after: Block[] = [];
  if (typed.length > shortSummary) {
    after.push(
      { kind: 'space', height: 24 },
      { kind: 'heading', text: t('report.summary.words') },
      { kind: 'text', role: 'body', text: typed },
    );
  }
  if (decisions.length > mostDecisions && report.input.options.preset === 'summary') {
    after.push(
      { kind: 'space', height: 24 },
      { kind: 'heading', text: t('report.summary.allDecisions') },
      { kind: 'table', columns: decisionColumns(report), rows: decisionRows(report, decisions) },
    );
  }
  return {
    id: 'summary',
    name: t('report.summary.name'),
    note: t('report.summary.note'),
    blocks: [...page, ...after],
    fit: { blocks: page.length },
  };
}

/** A short typed summary under the sentence. */
export function typedSummary(report: Report): readonly Block[] {
  const typed = report.input.assessment.summary?.trim() ?? '';
  if (typed === '' || typed.length > shortSummary) return [];
  return [
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'deck', text: typed, clamp: [4, 3, 2] },
  ];
}

/** The decisions of the summary page; those without room are counted. */
export function decisionBlocks(report: Report, waves: readonly WaveView[]): readonly Block[] {
  const { t } = report;
  const decisions = decisionsOf(report, waves);
  if (decisions.length === 0) return [];
  const shown = decisions.slice(0, mostDecisions);
  const more = decisions.length - shown.length;
  return [
    { kind: 'heading', text: t('report.decision.title') },
    { kind: 'table', columns: decisionColumns(report), rows: decisionRows(report, shown), clamp: [2, 1, 1] },
    ...(more > 0
      ? [
          { kind: 'space', height: 3 } as const,
          {
            kind: 'text',
            role: 'caption',
            text: counted(t, 'report.decision.more', more, { where: moreDecisions(report) }),
          } as const,
        ]
      : []),
    { kind: 'space', height: 15 },
  ];
}

/** The head under which the decisions without room stand. */
function moreDecisions(report: Report): string {
  return report.t(report.input.options.preset === 'summary' ? 'report.summary.allDecisions' : 'report.notNow.name');
}

/** What holds the next level or stage back, and what the roadmap will do; an empty text leaves its aside out. */
export function asideBlocks(
  report: Report,
  holdsBack: { readonly head: string; readonly text: string },
  plan: string,
): readonly Block[] {
  const asides = [holdsBack, { head: report.t('report.summary.roadmap'), text: plan }].filter(
    ({ text }) => text !== '',
  );
  return asides.map(
    (aside, index): Block => ({ kind: 'aside', ...aside, rule: index === 0 ? 'ink' : 'hair', clamp: [7, 5, 4] }),
  );
}

/** What a report says that cannot have numbers yet. */
export function todoBlocks(report: Report): readonly Block[] {
  const { status } = report.score;
  if (status !== 'empty' && status !== 'incomplete') return [];
  const text = report.t(status === 'empty' ? 'report.summary.todoEmpty' : 'report.summary.todoIncomplete');
  return [
    { kind: 'callout', text },
    { kind: 'space', height: 18 },
  ];
}

/** A strength: its level, and what shows it. */
export function strengthOf(report: Report, entry: Entry, state: string): Pick<Finding, 'head' | 'text'> {
  const level = entry.result.level;
  const reason =
    visibleNote(report, entry.agreed) || (level === null ? '' : firstSentence(descriptionOf(entry, level)));
  return { head: entry.name, text: [sentence(state), sentence(reason)].join(' ').trim() };
}

function firstSentence(text: string): string {
  return /^.*?[.!?。](?=\s|$)/su.exec(text)?.[0] ?? text;
}

/** "Nine actions and one discovery in three waves, 225 person-days to 1 May 2027." Empty without actions. */
export function planSentence(report: Report, waves: readonly WaveView[]): string {
  const { t } = report;
  const actions = plannedActions(waves);
  if (actions.length === 0) return '';
  const discoveries = actions.filter((action) => action.candidate.kind === 'discovery').length;
  const steps = actions.length - discoveries;
  const parts = [
    ...(steps > 0 ? [counted(t, 'report.plan.actions', steps)] : []),
    ...(discoveries > 0 ? [counted(t, 'report.plan.discoveries', discoveries)] : []),
  ];
  const used = waves.filter((wave) => wave.actions.length > 0);
  const days = waves.reduce((sum, wave) => sum + wave.loadDays, 0);
  return sentence(
    t(days > 0 ? 'report.plan.sentence' : 'report.plan.sentenceNoDays', {
      what: list(t, parts),
      waves:
        used.length === 1 ? waveSpan(report, used) : t('report.plan.waves', { number: numberWord(t, used.length) }),
      days: plain(t, days),
      end: planEnd(report, waves) ?? '',
    }),
  );
}
