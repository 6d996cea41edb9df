import type { Assessment } from '../assessment/schema.ts';
import type { Framework } from '../frameworks/structure.ts';
import { usualMetrics } from '../steps/usualMetrics.ts';
import { type Draft, finishes } from './draft.ts';
import { effortOfDays } from './effort.ts';
import type { PlanWarning } from './plan.ts';
import type { Waits } from './prerequisites.ts';
import { isFixed, ownerOf, type Schedule, type ScheduledWave } from './schedule.ts';

/** A report shows this many actions at most; the rest go to its annex (method 8.8). */
const mostActions = 15;
/** Effort bands that count as large (method 8.8). */
const largeEffort = 4;
/** A confidence up to this is low: such an action begins with a trial (method 8.8). */
const lowConfidence = 0.5;

/** What a person's own placing overrode: every fixed wave is reported, and every rule that it breaks (method 8b.14). */
function fixedWarnings(
  wave: ScheduledWave,
  { waveOf }: Schedule,
  waits: Waits,
  ownerLimit: number,
): readonly PlanWarning[] {
  const fixed = wave.drafts.filter(isFixed);
  const owners = new Set(fixed.flatMap((draft) => ownerOf(draft) ?? []));
  const crowded = [...owners].filter(
    (owner) => wave.drafts.filter((draft) => ownerOf(draft) === owner).length > ownerLimit,
  );
  const isEarly = (draft: Draft) =>
    (waits.get(draft.id) ?? []).some((need) => (waveOf.get(need) ?? wave.number) >= wave.number);
  return [
    ...fixed.map((draft) => ({ code: 'fixed-wave' as const, action: draft.id, wave: wave.number })),
    ...fixed
      .filter(isEarly)
      .map((draft) => ({ code: 'before-prerequisite' as const, action: draft.id, wave: wave.number })),
    ...(wave.loadDays > wave.capacityDays ? [{ code: 'over-capacity' as const, wave: wave.number }] : []),
    ...crowded.map((owner) => ({ code: 'owner-limit' as const, wave: wave.number, owner })),
  ];
}

/** True when another section has something that could have stood in this wave, had the ranking been another. */
function hasAlternative(wave: ScheduledWave, ranked: readonly Draft[], { waveOf }: Schedule, waits: Waits): boolean {
  const [only] = wave.drafts;
  return ranked.some(
    (draft) =>
      draft.section !== only?.section &&
      draft.edit?.notNow === undefined &&
      draft.edit?.wave === undefined &&
      draft.days <= wave.capacityDays &&
      (waveOf.get(draft.id) ?? Number.POSITIVE_INFINITY) > wave.number &&
      (waits.get(draft.id) ?? []).every((need) => (waveOf.get(need) ?? wave.number) < wave.number),
  );
}

/** The effort band; of a part, the one that its own days fall into. */
function sizeOf({ part, effort, days }: Draft): number {
  return part === null ? effort : effortOfDays(days);
}

function balanceWarnings(
  wave: ScheduledWave,
  ranked: readonly Draft[],
  plan: Schedule,
  waits: Waits,
): readonly PlanWarning[] {
  if (wave.drafts.length === 0) return [];
  const isOneSection = new Set(wave.drafts.map((draft) => draft.section)).size === 1;
  const isLargeOnly = wave.drafts.every((draft) => sizeOf(draft) >= largeEffort);
  return [
    ...(isOneSection && hasAlternative(wave, ranked, plan, waits)
      ? [{ code: 'one-section' as const, wave: wave.number }]
      : []),
    ...(isLargeOnly ? [{ code: 'only-large' as const, wave: wave.number }] : []),
  ];
}

function hasMetric(framework: Framework, { actions = [] }: Assessment, { id, part, step, edit }: Draft): boolean {
  if (edit?.metric !== undefined) return true;
  const whole = actions.find((one) => one.id === (part?.of ?? id));
  return usualMetrics(framework, step?.question ?? null, whole).length > 0;
}

function actionWarnings(framework: Framework, assessment: Assessment, wave: ScheduledWave): readonly PlanWarning[] {
  return wave.drafts.flatMap((draft): readonly PlanWarning[] => [
    ...(draft.factors.confidence <= lowConfidence && (draft.part?.number ?? 1) === 1
      ? [{ code: 'trial-first' as const, action: draft.id, wave: wave.number }]
      : []),
    ...(hasMetric(framework, assessment, draft) || !finishes(draft)
      ? []
      : [{ code: 'no-metric' as const, action: draft.id, wave: wave.number }]),
  ]);
}

/** What a person should know about a plan (method 8.8 and 8b.14), wave by wave. Warnings never change the plan. */
export function planWarnings(
  framework: Framework,
  assessment: Assessment,
  ranked: readonly Draft[],
  plan: Schedule,
  waits: Waits,
  ownerLimit: number,
): readonly PlanWarning[] {
  const planned = plan.waves.flatMap((wave) => wave.drafts);
  const isUndated = assessment.date === undefined && planned.some((draft) => draft.edit?.due === undefined);
  return [
    ...plan.waves.flatMap((wave) => [
      ...fixedWarnings(wave, plan, waits, ownerLimit),
      ...balanceWarnings(wave, ranked, plan, waits),
      ...actionWarnings(framework, assessment, wave),
    ]),
    ...(isUndated ? [{ code: 'no-date' as const }] : []),
    ...(ranked.filter(finishes).length > mostActions ? [{ code: 'many-actions' as const }] : []),
  ];
}
