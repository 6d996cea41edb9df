import { assertNever } from '../../../shared/base/assertNever.ts';
import { verdictName } from '../../../shared/frameworks/verdictNames.ts';
import { fixed, plain } from '../../../shared/report/numbers.ts';
import { changesOf, outlookAfter, unlocks } from '../../../shared/report/outlook.ts';
import { isWithoutDays, plannedActions } from '../../../shared/report/planned.ts';
import { type CheckReport, entryOf, type PillarReport } from '../../../shared/report/reportContext.ts';
import { isLevelled } from '../../../shared/report/sections/checkParts.ts';
import { standingOf } from '../../../shared/report/standing.ts';
import { capitalised, counted, list, numberWord, sentences } from '../../../shared/report/words.ts';
import type { SectionOutlook } from '../../../shared/roadmap/outcome.ts';
import { nextVerdict } from '../../../shared/scoring/checkVerdict.ts';
import type { LetterChange, LevelChange } from '../../../shared/scoring/result.ts';
import type { RoadmapView } from './roadmapView.ts';
import { routeGoal } from './routeGoal.ts';
import { nextStage } from './waveHeads.ts';

/** "Nine actions in three waves take the score from 2.60 to 2.87". */
export function headline(view: RoadmapView): string {
  const { report, waves } = view;
  const { t } = report;
  const steps = plannedActions(waves).filter((action) => action.candidate.kind !== 'discovery').length;
  const used = waves.filter((wave) => wave.actions.length > 0).length;
  if (steps === 0) {
    const waiting = waitingSteps(view);
    if (waiting > 0) return counted(t, 'roadmap.headline.noneFits', waiting);
    const unknown = plannedActions(waves).flatMap(({ about }) => about).length;
    if (unknown > 0) return t('roadmap.headline.onlyUnknown', { count: unknown });
    const { kind } = standingOf(report.score);
    if (kind === 'nothing-applies') return t('roadmap.headline.nothingApplies');
    return t(kind === 'not-begun' ? 'roadmap.headline.empty' : 'roadmap.headline.none');
  }
  const what = counted(t, 'roadmap.headline.steps', steps);
  const where = counted(t, 'roadmap.headline.waves', used);
  const { route } = view.plan;
  const plan =
    route === undefined
      ? t('roadmap.headline.plan', { what: capitalised(what), where })
      : t(`roadmap.headline.soonest.${report.kind}`, {
          level: routeGoal(report, route.level),
          plan: t('roadmap.headline.plan', { what, where }),
        });
  if (report.kind === 'pillars') {
    const now = report.score.overall.score;
    const later = waves.at(-1)?.projected ?? null;
    if (now === null || later === null) return plan;
    return t('roadmap.headline.score', { plan, count: steps, now: fixed(t, now, 2), later: fixed(t, later, 2) });
  }
  if (report.kind === 'check') {
    const next = nextVerdict(report.framework, report.score);
    const name = next === null ? '' : verdictName(report.texts, next);
    return next === null || route !== undefined ? plan : t('roadmap.headline.verdict', { plan, name });
  }
  const stage = nextStage(view);
  return stage === null ? plan : t('roadmap.headline.stage', { plan, stage: stage.number, name: stage.name });
}

/** Steps that no wave holds. */
function waitingSteps({ plan, report }: RoadmapView): number {
  const kinds = new Map(report.input.plan.candidates.map(({ id, kind }) => [id, kind]));
  return plan.later.filter(({ id }) => kinds.get(id) !== 'discovery').length;
}

/** Why nothing fits: no wave has days, every step is larger than all of them, all was put off, or one thing waits for another. */
function misfit({ plan }: RoadmapView): 'noDays' | 'tooLarge' | 'putOff' | 'other' {
  if (plan.later.every(({ reason }) => reason === 'not-now')) return 'putOff';
  if (isWithoutDays(plan)) return 'noDays';
  return plan.later.every(({ reason }) => reason === 'too-large' || reason === 'not-now') ? 'tooLarge' : 'other';
}

/** What the projection assumes, and what it does to the level, the stage or the verdict. */
export function underHeadline(view: RoadmapView): string {
  const { report, waves } = view;
  const { t } = report;
  const steps = plannedActions(waves).filter((action) => action.candidate.kind === 'step');
  if (steps.length === 0) return waitingSteps(view) === 0 ? '' : t(`roadmap.under.fit.${misfit(view)}`);
  const standing = standingOf(report.score);
  if (standing.kind === 'contested') return t('roadmap.under.contested', { ...standing });
  const realisation = plain(t, report.input.assessment.settings?.realisation ?? 0.8);
  if (report.kind === 'ladder') {
    return `${t('roadmap.under.ladder', { realisation })} ${stageWords(view)}`.trim();
  }
  if (report.kind === 'check') {
    const levels = isLevelled(report) ? t('roadmap.under.levels') : '';
    return sentences([t('roadmap.under.check', { realisation }), levels, verdictWords(view, report)]);
  }
  if (report.score.overall.score === null) return t('roadmap.under.noScore');
  return `${t('roadmap.under.pillars', { realisation })} ${levelWords(view, report)}`.trim();
}

/** "The organisation stays at level 2: Insights would have 4 of 8 at level 3 where 6 are needed, and I4 is not known." */
function levelWords(view: RoadmapView, report: PillarReport): string {
  const { t } = report;
  const { level } = report.score.overall;
  if (level === null) return t('roadmap.under.noLevel');
  if (level >= 5) return '';
  const held = heldSections(view, report, level + 1);
  if (held.length === 0) return t('roadmap.under.rises', { level: level + 1 });
  const reasons =
    held.length > 2
      ? t('roadmap.under.several', {
          names: list(
            t,
            held.map((one) => nameOf(report, one)),
          ),
        })
      : held.map((one) => heldWords(report, one)).join(t('roadmap.under.semicolon'));
  return t('roadmap.under.stays', { level, reasons });
}

/** Sections that would still stand below `next` if every step fully succeeded. */
function heldSections({ waves }: RoadmapView, report: PillarReport, next: number): readonly SectionOutlook[] {
  const last = waves.at(-1)?.number ?? 0;
  return outlookAfter(report, last).filter((one) => (one.section.level ?? 0) < next && one.level < next);
}

function nameOf(report: PillarReport, { section }: SectionOutlook): string {
  return report.texts.sections[section.id]?.name ?? section.id;
}

/** "Insights would have 4 of 8 at level 3 where 6 are needed, and I4 is not known". */
function heldWords(report: PillarReport, outlook: SectionOutlook): string {
  const { t } = report;
  const level = (outlook.section.level ?? 0) + 1;
  const name = nameOf(report, outlook);
  const { reached, applicable, needed } = outlook;
  const holds = [...new Set(outlook.remaining.map((one) => one.question))];
  const unknown = holds.filter((id) => entryOf(report, id)?.result.state !== 'answered');
  const low = holds.filter((id) => !unknown.includes(id));
  const parts = [
    ...(reached < needed ? [t('roadmap.under.breadth', { name, reached, applicable, level, needed })] : []),
    ...(unknown.length === 0 ? [] : [t('roadmap.under.unknown', { ids: list(t, unknown), count: unknown.length })]),
    ...(low.length === 0 ? [] : [t('roadmap.under.low', { ids: list(t, low), count: low.length })]),
  ];
  const words =
    parts.length < 2
      ? (parts[0] ?? '')
      : t('roadmap.under.and', { first: parts.slice(0, -1).join(', '), last: parts.at(-1) ?? '' });
  return reached < needed ? words : t('roadmap.under.of', { name, words });
}

/** "What would still block level 3", above the lines of `outlookLines`. */
export function outlookTitle(view: RoadmapView): string {
  const { report } = view;
  const { t } = report;
  switch (report.kind) {
    case 'pillars':
      return t('roadmap.outlook.level', { level: (report.score.overall.level ?? 0) + 1 });
    case 'ladder':
      return t('roadmap.outlook.stage', { stage: (report.score.overall.stage ?? 0) + 1 });
    case 'check': {
      const next = nextVerdict(report.framework, report.score);
      return t('roadmap.outlook.verdict', { name: next === null ? '' : verdictName(report.texts, next) });
    }
    default:
      return assertNever(report);
  }
}

/** What would still block the next level: of pillars a line a section, and the sections that rise; elsewhere the answers that no planned
 * step brings far enough. Empty where there is no level. */
export function outlookLines(view: RoadmapView): readonly string[] {
  const { report } = view;
  if (report.kind !== 'pillars') return unlockLines(view);
  const { t } = report;
  const { level } = report.score.overall;
  if (level === null || level >= 5) return [];
  const held = heldSections(view, report, level + 1);
  const risen = report.score.sections
    .filter((section) => !held.some((one) => one.section.id === section.id))
    .map((section) => report.texts.sections[section.id]?.name ?? section.id);
  return [
    ...(risen.length === 0
      ? []
      : [t('roadmap.outlook.rise', { names: list(t, risen), count: risen.length, level: level + 1 })]),
    ...held.map((one) => `${capitalised(heldWords(report, one))}.`),
  ];
}

/** "Of the three answers that lead to Operating, two are in the plan." */
function verdictWords({ waves }: RoadmapView, report: CheckReport): string {
  const { t } = report;
  const next = nextVerdict(report.framework, report.score);
  if (next === null) return '';
  const name = verdictName(report.texts, next);
  const needed = report.score.overall.changes.length;
  if (needed === 0) return t('roadmap.under.verdictUnreachable', { name });
  const planned = plannedActions(waves).filter((action) => unlocks(report, action)).length;
  if (planned === needed) return counted(t, 'roadmap.under.verdictAll', needed, { name });
  if (planned === 0) return counted(t, 'roadmap.under.verdictNone', needed, { name });
  return t('roadmap.under.verdictSome', {
    count: planned,
    planned: numberWord(t, planned),
    number: numberWord(t, needed),
    name,
  });
}

/** "The one answer that unlocks stage 3 is planned." */
function stageWords(view: RoadmapView): string {
  const { report, waves } = view;
  const { t } = report;
  const stage = nextStage(view);
  if (report.kind !== 'ladder' || stage === null) return '';
  const needed = report.score.overall.unlock.length;
  if (needed === 0) return t('roadmap.under.unreachable', { stage: stage.number });
  const planned = plannedActions(waves).filter((action) => unlocks(report, action)).length;
  if (planned === needed) return counted(t, 'roadmap.under.allPlanned', needed, { stage: stage.number });
  if (planned === 0) return counted(t, 'roadmap.under.nonePlanned', needed, { stage: stage.number });
  return t('roadmap.under.somePlanned', {
    count: planned,
    planned: numberWord(t, planned),
    number: numberWord(t, needed),
    stage: stage.number,
  });
}

/** The answers on the way to the next stage or verdict that no planned step brings far enough. */
function unlockLines(view: RoadmapView): readonly string[] {
  const { report, waves } = view;
  if (report.kind === 'pillars') return [];
  const { t } = report;
  const planned = plannedActions(waves).filter((action) => unlocks(report, action));
  return changesOf(report)
    .filter((change) => !planned.some((action) => action.entry?.id === change.question))
    .map((change) => {
      const name = entryOf(report, change.question)?.title ?? change.question;
      return t(`roadmap.outlook.${lockOf(change)}`, { name, to: change.to });
    });
}

/** What is missing of a question: any answer, one that is high enough, an agreement, or a step. */
function lockOf({ from, to }: LetterChange | LevelChange): 'anyAnswer' | 'answer' | 'agree' | 'notPlanned' {
  if (from === null) return to === 'N' ? 'anyAnswer' : 'answer';
  return from === to ? 'agree' : 'notPlanned';
}
