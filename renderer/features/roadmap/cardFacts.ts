import type { Effort } from '../../../shared/assessment/schema.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { findAction, type PlacedAction, scaleOf } from '../../../shared/frameworks/questions.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { verdictName } from '../../../shared/frameworks/verdictNames.ts';
import { costOfAction, isPriced, moneyWords } from '../../../shared/report/costs.ts';
import { shortDate } from '../../../shared/report/dates.ts';
import { fixed, plain } from '../../../shared/report/numbers.ts';
import { clearedBy, holdbacksOf, unlocks } from '../../../shared/report/outlook.ts';
import type { ActionView } from '../../../shared/report/planned.ts';
import type { Report } from '../../../shared/report/reportContext.ts';
import { list, tallied } from '../../../shared/report/words.ts';
import type { RankedCandidate } from '../../../shared/roadmap/plan.ts';
import { nextVerdict } from '../../../shared/scoring/checkVerdict.ts';
import { watchedMetric } from './metricWords.ts';

/** A small fact of a card; `edited` when a person changed it. */
export interface CardFact {
  readonly text: string;
  readonly edited: boolean;
}

/** Everything that a card says besides its title. */
export interface CardFacts {
  /** Ids of the questions it serves, the task it was made from, or the word for a person's own. */
  readonly about: string;
  /** "3.00"; empty for a discovery. */
  readonly priority: string;
  readonly facts: readonly CardFact[];
  /** Null for a discovery. */
  readonly confidence: CardFact | null;
  /** Empty: nobody yet. */
  readonly owner: string;
  /** "20 Nov 2026"; empty without a day. */
  readonly due: string;
  /** "needs I1 at 3"; empty when nothing is outstanding. */
  readonly needs: string;
  /** "clears a key blocker", "lifts a floor breach", "unlocks stage 3", "leads to Operating"; empty when it does none. */
  readonly clears: string;
  /** What tells whether it worked; empty where nothing does. */
  readonly metric: string;
  /** "12,000 EUR"; empty while no price is known. */
  readonly cost: string;
  /** "stands before what it needs"; empty unless a person put it there. */
  readonly early: string;
  /** "under way", "kept in wave 2". */
  readonly marks: readonly string[];
}

/** More unknown questions are counted, not named. */
const mostNamed = 6;

/** What a card of the board says of its action. */
export function cardFacts(report: Report, action: ActionView): CardFacts {
  const { t } = report;
  const { candidate, edit } = action;
  const isEarly = report.input.plan.warnings.some(
    (one) => one.code === 'before-prerequisite' && one.action === action.id,
  );
  const marks = [
    ...(edit?.status === 'doing' ? [t('roadmap.card.doing')] : []),
    ...(edit?.wave === undefined ? [] : [t('roadmap.card.kept', { wave: edit.wave })]),
  ];
  return {
    about: aboutWords(report, action),
    priority: candidate.kind === 'discovery' ? '' : fixed(t, candidate.priority, 2),
    facts: factsOf(report, action),
    confidence:
      candidate.kind === 'discovery'
        ? null
        : {
            text: t(`roadmap.card.confidence.${confidenceName(candidate.factors.confidence)}`),
            edited: edit?.confidence !== undefined,
          },
    owner: action.owner,
    due: edit?.due === undefined ? '' : shortDate(t, edit.due),
    needs: needsWords(report, action),
    clears: clearsWords(report, action),
    metric: candidate.kind === 'discovery' ? '' : watchedMetric(report, action),
    cost: costFact(report, action),
    early: isEarly ? t('roadmap.card.early') : '',
    marks,
  };
}

/** Ids of the questions that it serves; "task 1.1" for one made from the implementation steps, "own action" for a person's own. */
export function aboutWords({ t, edits }: Report, { candidate }: ActionView): string {
  switch (candidate.kind) {
    case 'discovery': {
      const { questions } = candidate;
      if (questions.length > mostNamed) return t('roadmap.card.unknownMany', { count: questions.length });
      return t('roadmap.card.unknown', { ids: list(t, questions) });
    }
    case 'own': {
      const task = edits.get(wholeId(candidate))?.own?.task;
      return task === undefined ? t('roadmap.card.own') : t('roadmap.card.task', { id: task });
    }
    case 'step':
      return candidate.question;
  }
}

function factsOf(report: Report, { candidate, sectionName, about }: ActionView): readonly CardFact[] {
  const { t } = report;
  const unedited = (text: string): CardFact => ({ text, edited: false });
  if (candidate.kind === 'discovery') {
    // The title of a card about several questions names the function already.
    const [lead] = about.length === 1 ? (about[0]?.question.functions ?? []) : [];
    const led = lead === undefined ? [] : [unedited(t('roadmap.card.led', { name: t(`report.function.${lead}`) }))];
    return [...led, unedited(sectionName), unedited(t('roadmap.card.noCapacity'))];
  }
  const band = candidate.effort;
  const effort =
    candidate.kind === 'own' || candidate.part !== undefined
      ? tallied(t, 'roadmap.card.days', candidate.days, { days: plain(t, candidate.days) })
      : tallied(t, 'roadmap.card.effort', candidate.days, { band, days: plain(t, candidate.days) });
  return [
    { text: effort, edited: isEffortEdited(report, wholeId(candidate), report.edits.get(wholeId(candidate))?.effort) },
    unedited(t('roadmap.card.impact', { impact: candidate.factors.impact })),
    unedited(t(`roadmap.grid.${candidate.grid}`)),
  ];
}

/** Money only: the days are said already. */
function costFact(report: Report, { id, candidate }: ActionView): string {
  if (!isPriced(report.input.assessment)) return '';
  const cost = costOfAction(report, id);
  if (cost.money === null || (candidate.kind === 'discovery' && cost.money === 0)) return '';
  return moneyWords(report, cost);
}

function wholeId({ id, part }: RankedCandidate): ActionId {
  return part?.of ?? id;
}

/** True when a person gave another effort than the content does. */
function isEffortEdited({ framework }: Report, id: ActionId, effort: Effort | undefined): boolean {
  return effort !== undefined && effort !== findAction(framework, id)?.action.effort;
}

/** The word for a confidence: 1 is high, 0.8 medium, less is low (method 8.2). */
export function confidenceName(confidence: number): 'high' | 'medium' | 'low' {
  if (confidence >= 1) return 'high';
  return confidence >= 0.8 ? 'medium' : 'low';
}

/** "needs T5 and R6 at 3": what must be finished first and is not yet; what is not planned is named as such. */
function needsWords(report: Report, { candidate }: ActionView): string {
  const { t } = report;
  const planned = report.input.plan.candidates;
  const outstanding = new Map<string, { readonly level: string; readonly unmet: boolean; readonly ids: string[] }>();
  const titles: string[] = [];
  for (const id of candidate.prerequisites) {
    const unmet = candidate.unmetPrerequisites.includes(id);
    const placed = findAction(report.framework, id);
    if (placed === undefined) {
      const title = report.edits.get(id)?.own?.title;
      if (title !== undefined && planned.some((other) => other.id === id)) titles.push(title);
      continue;
    }
    const question = placed.question.id;
    const waits = planned.some((other) => other.kind === 'step' && other.question === question);
    if (!unmet && !waits) continue;
    const level = leadsTo(report.framework, placed);
    const group = outstanding.get(`${level} ${unmet}`) ?? { level, unmet, ids: [] };
    group.ids.push(question);
    outstanding.set(`${level} ${unmet}`, group);
  }
  const levels = [...outstanding.values()].map(({ level, unmet, ids }) =>
    t(unmet ? 'roadmap.card.atUnplanned' : 'roadmap.card.at', { ids: list(t, ids), level }),
  );
  const needs = [...levels, ...titles];
  return needs.length === 0 ? '' : t('roadmap.card.needs', { what: list(t, needs) });
}

/** The level or letter that an action leads to. */
function leadsTo(framework: Framework, { action, question, step }: PlacedAction): string {
  if ('to' in action) return String(action.to);
  if (scaleOf(framework, question.id) === 'letters') return step === 0 ? 'L' : 'F';
  return step === 0 ? '3' : '5';
}

function clearsWords(report: Report, action: ActionView): string {
  const { t } = report;
  if (report.kind === 'ladder') {
    return unlocks(report, action) ? t('roadmap.card.unlocks', { stage: (report.score.overall.stage ?? 0) + 1 }) : '';
  }
  if (report.kind === 'check') {
    const next = nextVerdict(report.framework, report.score);
    if (next === null || !unlocks(report, action)) return '';
    return t('roadmap.card.leads', { name: verdictName(report.texts, next) });
  }
  const cleared = clearedBy(holdbacksOf(report), action);
  return cleared === null ? '' : t(`roadmap.card.clears.${cleared.rule}`);
}
