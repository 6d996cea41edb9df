import type { QuestionId, SectionId } from '../base/ids.ts';
import type { CheckFramework, Framework, LadderFramework, PillarFramework } from '../frameworks/structure.ts';
import { checkSection } from '../scoring/checkStanding.ts';
import { verdictOn, verdictsOf } from '../scoring/checkVerdict.ts';
import { attainedStage, standingOfStage } from '../scoring/ladderStage.ts';
import { rankOf, valueOfLetter } from '../scoring/letters.ts';
import { topLevel } from '../scoring/level.ts';
import { attainedLevel, blockersOf, breadthOf, standingsOf } from '../scoring/pillarLevel.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { CheckScore, LadderScore, PillarResult, PillarScore, QuestionResult, Score } from '../scoring/result.ts';
import type { Candidate, Plan, StepCandidate } from './plan.ts';
import { heightOf } from './prerequisites.ts';

/** A question that holds back its section's next level by itself. */
export interface Holdback {
  readonly question: QuestionId;
  readonly rule: 'key' | 'floor';
  /** The level that it must reach. */
  readonly need: number;
}

/** Questions that hold back their section's next level, by id; a key that also breaches the floor counts as key. */
export function holdbacksOf(score: PillarScore): ReadonlyMap<QuestionId, Holdback> {
  const found = new Map<QuestionId, Holdback>();
  for (const section of score.sections) {
    for (const { rule, level, questions } of section.blockers) {
      if (rule === 'breadth') continue;
      for (const question of questions) {
        found.set(question, rule === 'key' ? { question, rule, need: level } : { question, rule, need: level - 1 });
      }
    }
  }
  return found;
}

/** A step that is whole once this candidate is done: no part of it is still to come. */
export function isFinishingStep(candidate: Candidate): candidate is StepCandidate {
  return candidate.kind === 'step' && candidate.part?.last !== false;
}

/** The blocker that a candidate removes if it fully succeeds; null when it removes none. */
export function clearedBy(holdbacks: ReadonlyMap<QuestionId, Holdback>, candidate: Candidate): Holdback | null {
  if (!isFinishingStep(candidate) || typeof candidate.to !== 'number') return null;
  const holdback = holdbacks.get(candidate.question);
  const crosses = holdback !== undefined && candidate.to >= holdback.need && heightOf(candidate.from) < holdback.need;
  return crosses ? holdback : null;
}

/** Whether a candidate of a ladder brings its question as far as the unlock list asks. */
export function unlocks(score: LadderScore, candidate: Candidate): boolean {
  if (!isFinishingStep(candidate) || typeof candidate.to !== 'string') return false;
  const change = score.overall.unlock.find((one) => one.question === candidate.question);
  if (change === undefined || rankOf(candidate.to) < rankOf(change.to)) return false;
  // A contested gate stands high enough already: the next step settles it.
  return heightOf(candidate.from) < rankOf(change.to) || change.from === change.to;
}

/** How far each question has come after the waves up to `wave`, if their steps fully succeed. */
function raisedBy({ candidates, waves }: Plan, wave: number): ReadonlyMap<QuestionId, StepCandidate['to']> {
  const planned = new Set(waves.filter(({ number }) => number <= wave).flatMap(({ actions }) => actions));
  const raised = new Map<QuestionId, StepCandidate['to']>();
  for (const candidate of candidates) {
    if (!planned.has(candidate.id) || !isFinishingStep(candidate)) continue;
    const before = raised.get(candidate.question);
    if (before === undefined || heightOf(before) < heightOf(candidate.to)) raised.set(candidate.question, candidate.to);
  }
  return raised;
}

function raise(result: QuestionResult, to: StepCandidate['to'] | undefined): QuestionResult {
  const { level, score } = result;
  if (to === undefined || level === null || score === null) return result;
  if (typeof to === 'number') {
    return heightOf(level) >= to ? result : { ...result, level: to, score: Math.max(score, to) };
  }
  // Who finishes a step has agreed on where it leads, so that it is contested no longer.
  const agreed = { ...result, source: 'agreed' as const };
  return heightOf(level) >= heightOf(to) ? agreed : { ...agreed, level: to, score: Math.max(score, valueOfLetter(to)) };
}

/** The score with its questions as they would stand after the waves up to `wave` if every step fully succeeded (method 8.5). Only the
 * questions are raised: sections and overall stay those of today. */
export function succeeded<Kind extends Score>(score: Kind, plan: Plan, wave: number): Kind {
  const raised = raisedBy(plan, wave);
  return { ...score, questions: score.questions.map((result) => raise(result, raised.get(result.id))) };
}

/** The results of a section's questions, in their order. */
function resultsOf(
  score: Score,
  { questions }: { readonly questions: readonly { readonly id: QuestionId }[] },
): readonly QuestionResult[] {
  const results = questionResults(score);
  return questions.flatMap(({ id }) => results.get(id) ?? []);
}

/** How a section would stand if every action up to a wave fully succeeded (method 8.5). */
export interface SectionOutlook {
  readonly section: PillarResult;
  readonly level: number;
  /** At or above the next level, of how many, and how many are needed. */
  readonly reached: number;
  readonly applicable: number;
  readonly needed: number;
  /** What would still stand in the way of the level that is next today. */
  readonly remaining: readonly Holdback[];
}

/** Sections after the waves up to `wave`, steps taken as fully successful. Sections without a level and those at the top are left out. */
export function outlookAfter(
  framework: PillarFramework,
  score: PillarScore,
  plan: Plan,
  wave: number,
): readonly SectionOutlook[] {
  const after = succeeded(score, plan, wave);
  return framework.sections.flatMap((pillar) => {
    const section = score.sections.find((one) => one.id === pillar.id);
    if (section === undefined || section.level === null || section.level >= topLevel) return [];
    const standings = standingsOf(pillar.questions, resultsOf(after, pillar));
    const next = section.level + 1;
    const remaining = blockersOf(standings, section.level).flatMap(({ rule, questions }): readonly Holdback[] =>
      rule === 'breadth'
        ? []
        : questions.map((question) => ({ question, rule, need: rule === 'key' ? next : next - 1 })),
    );
    return [
      {
        section,
        level: attainedLevel(standings),
        reached: standings.filter((standing) => standing.level >= next).length,
        applicable: standings.length,
        needed: breadthOf(standings.length),
        remaining,
      },
    ];
  });
}

/** What a wave brings if every step up to its end fully succeeds (method 8.5): never a promise, and never a level of today. */
export interface WaveOutcome {
  readonly number: number;
  /** The organisation's level, the stage, or the rank of the verdict; null while there is none today. */
  readonly level: number | null;
  /** Levels of sections; of a ladder whether the stage is attained, of a check whether it holds, as 1 or 0. */
  readonly sections: Readonly<Record<SectionId, number | null>>;
  /** Key and floor questions that this wave takes out of the way of their section's next level. */
  readonly cleared: readonly Holdback[];
  /** Sections whose breadth for the next level this wave completes. */
  readonly breadth: readonly SectionId[];
  /** Questions that this wave brings as far as the way to the next stage or verdict asks. */
  readonly unlocked: readonly QuestionId[];
}

function pillarOutcomes(framework: PillarFramework, score: PillarScore, plan: Plan): readonly WaveOutcome[] {
  const holdbacks = holdbacksOf(score);
  return plan.waves.map(({ number, actions }) => {
    const own = plan.candidates.filter(({ id }) => actions.includes(id));
    const after = succeeded(score, plan, number);
    const levels = framework.sections.map((pillar): readonly [SectionId, number | null] => {
      const now = score.sections.find(({ id }) => id === pillar.id)?.level ?? null;
      return [pillar.id, now === null ? null : attainedLevel(standingsOf(pillar.questions, resultsOf(after, pillar)))];
    });
    const before = outlookAfter(framework, score, plan, number - 1);
    const breadth = outlookAfter(framework, score, plan, number).filter(({ reached, needed }, i) => {
      const earlier = before[i];
      return earlier !== undefined && earlier.reached < earlier.needed && reached >= needed;
    });
    return {
      number,
      level: score.overall.level === null ? null : Math.min(...levels.map(([, level]) => level ?? topLevel)),
      sections: Object.fromEntries(levels),
      cleared: own.flatMap((candidate) => clearedBy(holdbacks, candidate) ?? []),
      breadth: breadth.map(({ section }) => section.id),
      unlocked: [],
    };
  });
}

function ladderOutcomes(framework: LadderFramework, score: LadderScore, plan: Plan): readonly WaveOutcome[] {
  return plan.waves.map(({ number, actions }) => {
    const own = plan.candidates.filter(({ id }) => actions.includes(id));
    const after = succeeded(score, plan, number);
    const standings = framework.sections.map((stage) => standingOfStage(stage, resultsOf(after, stage)));
    const stage = score.overall.stage === null ? null : attainedStage(standings, score.overall.policy);
    return {
      number,
      level: stage,
      sections: Object.fromEntries(
        framework.sections.map(({ id }, i) => [id, stage === null ? null : Number(i < stage)]),
      ),
      cleared: [],
      breadth: [],
      unlocked: own.filter(isFinishingStep).flatMap((step) => (unlocks(score, step) ? [step.question] : [])),
    };
  });
}

/** Whether a candidate of a check brings its question as far as the way to the next verdict asks. */
export function advances(score: CheckScore, candidate: Candidate): boolean {
  if (!isFinishingStep(candidate)) return false;
  const change = score.overall.changes.find((one) => one.question === candidate.question);
  if (change === undefined) return false;
  const need = heightOf(change.to);
  return heightOf(candidate.to) >= need && heightOf(candidate.from) < need;
}

function checkOutcomes(framework: CheckFramework, score: CheckScore, plan: Plan): readonly WaveOutcome[] {
  return plan.waves.map(({ number, actions }) => {
    const own = plan.candidates.filter(({ id }) => actions.includes(id));
    const after = succeeded(score, plan, number);
    const sections = framework.sections.map((section) => checkSection(section, resultsOf(after, section)));
    const isKnown = score.overall.verdict !== null;
    return {
      number,
      level: isKnown ? verdictsOf(framework).indexOf(verdictOn(framework, sections)) : null,
      sections: Object.fromEntries(sections.map(({ id, holds }) => [id, isKnown ? Number(holds) : null])),
      cleared: [],
      breadth: [],
      unlocked: own.filter(isFinishingStep).flatMap((step) => (advances(score, step) ? [step.question] : [])),
    };
  });
}

/** What each wave of a plan brings if every step up to its end fully succeeds. Throws when the score is of another kind than the framework. */
export function waveOutcomes(framework: Framework, score: Score, plan: Plan): readonly WaveOutcome[] {
  if (framework.kind === 'pillars' && score.kind === 'pillars') return pillarOutcomes(framework, score, plan);
  if (framework.kind === 'ladder' && score.kind === 'ladder') return ladderOutcomes(framework, score, plan);
  if (framework.kind === 'check' && score.kind === 'check') return checkOutcomes(framework, score, plan);
  throw new Error(`a ${score.kind} score does not belong to a ${framework.kind} framework`);
}
