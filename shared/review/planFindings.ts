import type { ActionId, QuestionId } from '../base/ids.ts';
import { findAction, findQuestion } from '../frameworks/questions.ts';
import { planProblems as unfinishedParts } from '../report/checks/planProblems.ts';
import { editsOf } from '../roadmap/edits.ts';
import type { StepCandidate } from '../roadmap/plan.ts';
import { type PlanProblem, planProblems } from '../roadmap/planProblems.ts';
import { gatherAnswers } from '../scoring/answers.ts';
import { questionResults } from '../scoring/questionResults.ts';
import { blockersOf } from './blockersOf.ts';
import { type Finding, finding } from './finding.ts';
import type { ReviewSource } from './reviewSource.ts';

/** Actions of these places of the ranking carry the plan: one that nobody is sure of should not be among them. */
const highPriority = 5;
/** A confidence factor up to this is low (method 8.8). */
const lowConfidence = 0.5;

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** The soft spots of the plan. */
export function planFindings(source: ReviewSource): readonly Finding[] {
  return [
    ...planProblems(source.detail).map(ruleFinding),
    ...unplannedBlockers(source),
    ...onUnknown(source),
    ...unsure(source),
    ...withoutPeople(source),
    ...unchecked(source),
  ];
}

function ruleFinding(problem: PlanProblem): Finding {
  if (problem.kind === 'needs') {
    const { action, wave, need, needWave } = problem;
    return finding({ kind: 'before-need', action, wave, need, needWave });
  }
  return finding(problem);
}

/** The actions in the waves, with their wave. */
function wavesOf({ detail }: ReviewSource): ReadonlyMap<ActionId, number> {
  return new Map(detail.plan.waves.flatMap(({ number, actions }) => actions.map((id) => [id, number] as const)));
}

function plannedSteps(source: ReviewSource): readonly StepCandidate[] {
  const waves = wavesOf(source);
  return source.detail.plan.candidates.filter(
    (candidate): candidate is StepCandidate => candidate.kind === 'step' && waves.has(candidate.id),
  );
}

/** Questions that hold up the next level or stage and that the plan does nothing about. One that is open, unknown or contested is to be
 * answered first; one whose step is done waits to be looked at anew. */
function unplannedBlockers(source: ReviewSource): readonly Finding[] {
  const { framework, assessment, score, detail } = source;
  const planned = new Set(plannedSteps(source).map(({ question }) => question));
  const later = new Map(detail.plan.later.map(({ id, reason }) => [id, reason]));
  const done = new Set((assessment.actions ?? []).filter(({ status }) => status === 'done').map(({ id }) => id));
  const results = questionResults(score);
  return blockersOf(score).flatMap((id) => {
    const level = results.get(id)?.level ?? null;
    if (level === null || planned.has(id)) return [];
    const isDone = (findQuestion(framework, id)?.question.actions ?? []).some(
      (action) => done.has(action.id) && (!('from' in action) || action.from === level),
    );
    if (isDone) return [];
    const candidate = detail.plan.candidates.find((one) => one.kind === 'step' && one.question === id);
    const action = candidate?.id ?? null;
    const reason = action === null ? null : (later.get(action) ?? null);
    return [finding({ kind: 'blocker-unplanned', question: id, action, reason })];
  });
}

/** Planned steps on a question that at least half of the voices could not answer, or that wait for a question that nobody could. */
function onUnknown(source: ReviewSource): readonly Finding[] {
  const { framework, score } = source;
  const unsure = unsureQuestions(source);
  const unknown = new Set(score.questions.filter(({ state }) => state === 'dont-know').map(({ id }) => id));
  return plannedSteps(source).flatMap(({ id, question, unmetPrerequisites }) => {
    const own = unsure.has(question) ? [finding({ kind: 'on-unknown', action: id, question, isOwn: true })] : [];
    const needed = new Set(
      unmetPrerequisites.flatMap((need) => {
        const needs = findAction(framework, need)?.question.id;
        return needs !== undefined && unknown.has(needs) ? [needs] : [];
      }),
    );
    return [
      ...own,
      ...[...needed].map((needs) => finding({ kind: 'on-unknown', action: id, question: needs, isOwn: false })),
    ];
  });
}

/** Answered questions of the voices alone, of which at least half did not know. */
function unsureQuestions({ score, assessment }: ReviewSource): ReadonlySet<QuestionId> {
  const table = gatherAnswers(
    score.questions.map(({ id }) => id),
    assessment,
  );
  return new Set(
    score.questions.flatMap(({ id, source, respondents }, at) => {
      const responses = table.latest.slice(at * table.participants, (at + 1) * table.participants);
      const lost = responses.filter((one) => one?.answer === 'dont-know').length;
      return source === 'responses' && lost > 0 && lost >= respondents ? [id] : [];
    }),
  );
}

function unsure(source: ReviewSource): readonly Finding[] {
  return plannedSteps(source)
    .slice(0, highPriority)
    .flatMap(({ id, factors }, at) =>
      factors.confidence <= lowConfidence ? [finding({ kind: 'low-confidence', action: id, rank: at + 1 })] : [],
    );
}

/** What the report itself asks before it leaves: owners of actions, owners and dates of decisions. */
function withoutPeople({ assessment, detail }: ReviewSource): readonly Finding[] {
  const found = unfinishedParts(assessment, detail.plan);
  const owners = found
    .filter(({ kind }) => kind === 'no-owner')
    .flatMap(({ items }) => items)
    .flatMap(({ place }) => (place.kind === 'action' ? [finding({ kind: 'no-owner', action: place.action })] : []));
  const decisions = (assessment.decisions ?? []).flatMap(({ text, owner, due }) => {
    const lacks = { lacksOwner: isBlank(owner), lacksDate: due === undefined };
    return lacks.lacksOwner || lacks.lacksDate ? [finding({ kind: 'decision-open', text, ...lacks })] : [];
  });
  return [...owners, ...decisions];
}

/** Actions of the first wave of which nobody will learn whether they worked. */
function unchecked(source: ReviewSource): readonly Finding[] {
  const { assessment, detail } = source;
  const edits = editsOf(assessment);
  const [first] = detail.plan.waves;
  const discoveries = new Set(detail.plan.candidates.filter(({ kind }) => kind === 'discovery').map(({ id }) => id));
  const unmeasured = new Set(
    detail.plan.warnings.flatMap(({ code, action }) => (code === 'no-metric' && action !== undefined ? [action] : [])),
  );
  return (first?.actions ?? []).flatMap((action) => {
    if (discoveries.has(action)) return [];
    const lacksMetric = unmeasured.has(action);
    const lacksDate = edits.get(action)?.checkOn === undefined;
    return lacksMetric || lacksDate ? [finding({ kind: 'no-check', action, lacksMetric, lacksDate })] : [];
  });
}
