import type { Evidence } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import { findAction, findQuestion, type PlacedAction } from '../frameworks/questions.ts';
import type { Framework, Question } from '../frameworks/structure.ts';
import { answerProblems } from '../report/checks/answerProblems.ts';
import { heightOf, isReached, reachOf } from '../roadmap/prerequisites.ts';
import { gatherAnswers } from '../scoring/answers.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { QuestionResult } from '../scoring/result.ts';
import { isKeyQuestion } from '../workshop/agenda.ts';
import { type Finding, finding, type Standing } from './finding.ts';
import type { ReviewSource } from './reviewSource.ts';
import { standingAt } from './standingAt.ts';

/** A section with more questions that do not apply says little of the organisation. */
const mostNotApplicable = 2;

/** What the answers by themselves make doubtful. */
export function answerFindings(source: ReviewSource): readonly Finding[] {
  return [...onOpinion(source), ...notReached(source), ...notApplicable(source), ...flagged(source)];
}

/** A level of 4 or 5, or an F: what few organisations can claim. */
function isHigh(standing: Standing): boolean {
  return standing === 'F' || (typeof standing === 'number' && standing >= 4);
}

function onOpinion({ score, assessment }: ReviewSource): readonly Finding[] {
  const supported = supportedQuestions(score.questions, assessment);
  return score.questions.flatMap(({ id, level }) =>
    level === null || !isHigh(level) || supported.has(id)
      ? []
      : [finding({ kind: 'high-on-opinion', question: id, standing: level })],
  );
}

/** Questions whose answer somebody described or showed. An agreed answer stands on its own evidence, as it does in the score. */
function supportedQuestions(
  results: readonly QuestionResult[],
  assessment: ReviewSource['assessment'],
): ReadonlySet<QuestionId> {
  const { participants, latest, agreed } = gatherAnswers(
    results.map(({ id }) => id),
    assessment,
  );
  const supports = (evidence: Evidence | undefined): boolean => evidence === 'described' || evidence === 'shown';
  return new Set(
    results.flatMap(({ id, source }, at) => {
      const responses = latest.slice(at * participants, (at + 1) * participants);
      const isSupported =
        source === 'agreed'
          ? supports(agreed[at]?.evidence)
          : responses.some((one) => supports(one?.evidence) && isRated(one?.answer));
      return isSupported ? [id] : [];
    }),
  );
}

function isRated(answer: unknown): boolean {
  return typeof answer === 'number' || (typeof answer === 'string' && answer !== 'dont-know');
}

/** Answers that cannot hold beside others: every step up to where a question stands needed something that another answer denies. What is
 * open or unknown denies nothing. Each pair is named once, by the furthest that it lacks. */
function notReached({ framework, score }: ReviewSource): readonly Finding[] {
  const results = questionResults(score);
  return score.questions.flatMap(({ id, level }) => {
    const question = findQuestion(framework, id)?.question;
    if (level === null || question === undefined) return [];
    const lacking = new Map<QuestionId, Finding>();
    for (const { action, need, result } of needsBelow(framework, question, level, results)) {
      if (result.level === null || isReached(need, result)) continue;
      const facts = {
        kind: 'not-reached' as const,
        question: id,
        standing: level,
        action: action.action.id,
        needQuestion: result.id,
        needStanding: result.level,
        reach: standingAt(framework, result.id, reachOf(need)),
      };
      const known = lacking.get(result.id);
      if (known?.kind === 'not-reached' && heightOf(known.reach) >= reachOf(need)) continue;
      lacking.set(result.id, finding(facts));
    }
    return [...lacking.values()];
  });
}

interface Need {
  readonly action: PlacedAction;
  readonly need: PlacedAction;
  readonly result: QuestionResult;
}

/** What the steps that lead up to a standing wait for, from the lowest step. */
function needsBelow(
  framework: Framework,
  question: Question,
  standing: Standing,
  results: ReadonlyMap<QuestionId, QuestionResult>,
): readonly Need[] {
  return question.actions.flatMap(({ id }) => {
    const action = findAction(framework, id);
    if (action === undefined || reachOf(action) > heightOf(standing)) return [];
    return action.action.prerequisites.flatMap((wanted) => {
      const need = findAction(framework, wanted);
      const result = need === undefined ? undefined : results.get(need.question.id);
      return need === undefined || result === undefined ? [] : [{ action, need, result }];
    });
  });
}

function notApplicable({ framework, assessment, score }: ReviewSource): readonly Finding[] {
  const alone = answerProblems(assessment, score)
    .filter(({ kind }) => kind === 'unconfirmed')
    .flatMap(({ items }) => items)
    .flatMap(({ place }) => (place.kind === 'question' && matters(framework, place.question) ? [place.question] : []))
    .map((question) => finding({ kind: 'not-applicable-alone', question }));
  const many = score.sections.flatMap(({ id, notApplicable: questions }) =>
    questions.length > mostNotApplicable ? [finding({ kind: 'many-not-applicable', section: id, questions })] : [],
  );
  return [...alone, ...many];
}

/** A key question, a gate of a ladder, or a question of an attribute, which must hold besides the elements. */
function matters(framework: Framework, id: QuestionId): boolean {
  const placed = findQuestion(framework, id);
  if (placed === undefined) return false;
  return isKeyQuestion(placed.question) || ('role' in placed.section && placed.section.role === 'attribute');
}

function flagged({ framework, assessment, score, waiting = {} }: ReviewSource): readonly Finding[] {
  const { agreed = [], responses = [] } = assessment;
  const marked = new Set<string>([
    ...[...agreed, ...responses].filter(({ flag }) => flag === true).map(({ question }) => question),
    ...Object.entries(waiting).flatMap(([question, details]) => (details?.flag === true ? [question] : [])),
  ]);
  return score.questions
    .filter(({ id }) => marked.has(id) && findQuestion(framework, id) !== undefined)
    .map(({ id }) => finding({ kind: 'flagged', question: id }));
}
