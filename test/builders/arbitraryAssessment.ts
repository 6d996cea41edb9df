import fc from 'fast-check';
import {
  type Agreed,
  type Answer,
  type Assessment,
  Evidence,
  type Goals,
  Letters,
  type Participant,
  ParticipantFunction,
  type Response,
} from '../../shared/assessment/schema.ts';
import type { GoalId, ParticipantId, QuestionId } from '../../shared/base/ids.ts';
import { scaleOf } from '../../shared/frameworks/questions.ts';
import type { Framework, PillarFramework } from '../../shared/frameworks/structure.ts';
import { anAssessment } from './anAssessment.ts';
import { arbitraryComments, arbitraryMeetings, arbitrarySteps } from './arbitraryDraft.ts';
import { arbitraryMetrics, arbitraryRenewals, arbitraryRoles, arbitraryScorecard } from './arbitraryRecords.ts';
import { arbitraryFiles } from './evidence.ts';

/** Answers around a middle, so that voices agree about as often as they do not. */
function around(middle: number, lowest: number, highest: number): fc.Arbitrary<number> {
  const near = fc.constantFrom(middle, middle, middle, middle - 1, middle + 1);
  return fc
    .oneof({ arbitrary: near, weight: 4 }, { arbitrary: fc.integer({ min: lowest, max: highest }), weight: 1 })
    .map((value) => Math.min(highest, Math.max(lowest, value)));
}

const notApplicable = fc.boolean().map((confirmed): Answer => ({ notApplicable: 'done by the parent', confirmed }));

/** An answer, or nothing. `gaps` of 20 are no level. */
function perhaps(level: fc.Arbitrary<Answer>, gaps: number): fc.Arbitrary<Answer | null> {
  return fc.oneof(
    { arbitrary: level, weight: 20 - gaps },
    { arbitrary: fc.constant(null), weight: gaps / 3 },
    { arbitrary: fc.constant<Answer>('dont-know'), weight: gaps / 3 },
    { arbitrary: notApplicable, weight: gaps / 3 },
  );
}

interface Question {
  readonly id: QuestionId;
  readonly level: (middle: number) => fc.Arbitrary<Answer>;
}

function questionsOf(framework: Framework): readonly Question[] {
  const scored = framework.sections.flatMap((section) => section.questions.map((question) => question.id));
  const levels = (middle: number) => around(middle, 1, 5);
  const letters = (middle: number) => around(middle - 1, 0, 3).map((rank): Answer => Letters[rank] ?? 'N');
  if (framework.kind !== 'ladder') {
    return scored.map((id) => ({ id, level: scaleOf(framework, id) === 'levels' ? levels : letters }));
  }
  return [
    ...scored.map((id) => ({ id, level: letters })),
    ...framework.sections.flatMap((stage) =>
      stage.symptoms.map((id) => ({ id, level: (middle: number) => around(middle - 1, 0, 3) })),
    ),
  ];
}

const evidence = fc.option(fc.constantFrom(...Evidence.options), { nil: undefined });

function detail(value: Evidence | undefined): Pick<Response, 'evidence'> {
  return value === undefined ? {} : { evidence: value };
}

/** Some vote twice; what they voted first counts in nothing. */
function secondRound(answer: Answer, index: number): Pick<Response, 'firstVote'> {
  if (index % 3 !== 0) return {};
  return { firstVote: typeof answer === 'number' ? answer : 'dont-know' };
}

/** Some see an answer differently. */
function dissent(shown: Evidence | undefined): Pick<Agreed, 'dissent'> {
  return shown === 'opinion' ? { dissent: 'Others see it differently' } : {};
}

function arbitraryParticipants(): fc.Arbitrary<Participant[]> {
  return fc
    .array(fc.option(fc.constantFrom(...ParticipantFunction.options), { nil: undefined }), { maxLength: 6 })
    .map((functions) =>
      functions.map((name, index) => ({
        id: `p${index + 1}` as ParticipantId,
        ...(name === undefined ? {} : { function: name }),
      })),
    );
}

/** What an assessment is like as a whole. */
interface Mood {
  /** How many of 20 answers give no level. */
  readonly gaps: number;
  /** How many of 10 questions have an agreed answer. */
  readonly agreement: number;
  /** The level that most answers are about; null: another one for each question. Without it nobody would climb far. */
  readonly middle: number | null;
}

/** What is said about one question: at most one agreed answer, and at most one response per participant. */
function voices(question: Question, participants: readonly Participant[], { gaps, agreement, middle: usual }: Mood) {
  return (usual === null ? fc.integer({ min: 1, max: 5 }) : fc.constant(usual)).chain((middle) => {
    const answer = perhaps(question.level(middle), gaps);
    return fc.record({
      agreed: fc
        .tuple(
          fc.oneof({ arbitrary: fc.constant(null), weight: 10 - agreement }, { arbitrary: answer, weight: agreement }),
          evidence,
        )
        .map(([value, shown]): Agreed[] =>
          value === null ? [] : [{ question: question.id, answer: value, ...detail(shown), ...dissent(shown) }],
        ),
      responses: fc.tuple(...participants.map(() => fc.tuple(answer, evidence))).map((answers): Response[] =>
        answers.flatMap(([value, shown], index) => {
          const participant = participants[index]?.id;
          if (value === null || participant === undefined) return [];
          return [
            { participant, question: question.id, answer: value, ...detail(shown), ...secondRound(value, index) },
          ];
        }),
      ),
    });
  });
}

const weight = fc.constantFrom(0.5, 0.7, 1, 1.5, 2);

/** 100 points over the goals, as somebody might share them out. */
export function arbitraryGoals(ids: readonly GoalId[]): fc.Arbitrary<Goals> {
  const cuts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: ids.length - 1, maxLength: ids.length - 1 });
  return cuts.map((between) => {
    const marks = [0, ...between.toSorted((a, b) => a - b), 100];
    return Object.fromEntries(ids.map((id, index) => [id, (marks[index + 1] ?? 0) - (marks[index] ?? 0)]));
  });
}

function pillarExtras(framework: PillarFramework): fc.Arbitrary<Pick<Assessment, 'settings' | 'targets'>> {
  const questions = framework.sections.flatMap((section) => section.questions.map((question) => question.id));
  return fc.record({
    settings: fc.record(
      {
        weights: fc.dictionary(fc.constantFrom(...questions), weight),
        sectionWeights: fc.dictionary(fc.constantFrom(...framework.sections.map((section) => section.id)), weight),
        goals: arbitraryGoals(framework.goals),
      },
      { requiredKeys: ['weights', 'sectionWeights'] },
    ),
    targets: fc.dictionary(fc.constantFrom(...questions), fc.integer({ min: 1, max: 5 }), { maxKeys: 3 }),
  });
}

const ladderExtras = fc.record({
  settings: fc.record({ ladderPolicy: fc.constantFrom('strict' as const, 'lenient' as const) }),
});

/** What the room and the colleague who checks left behind, or nothing. */
function arbitraryRoom(framework: Framework, participants: readonly Participant[]) {
  const questions = framework.sections.flatMap((section) => section.questions.map(({ id }) => id));
  return fc.record(
    {
      meetings: arbitraryMeetings(
        participants.map(({ id }) => id),
        framework,
      ),
      comments: arbitraryComments(questions),
      steps: arbitrarySteps,
    },
    { requiredKeys: [] },
  );
}

/** Assessments of a framework: agreed answers, up to six participants of any function, don't-knows, not applicable and missing answers,
 * evidence, both rounds of a vote, dissent, meetings, comments, steps, files, metrics, roles, phases and renewals, weights and targets or a ladder policy. Every participant answers a question at most once. */
export function arbitraryAssessment(framework: Framework): fc.Arbitrary<Assessment> {
  return fc
    .record({
      participants: arbitraryParticipants(),
      mood: fc.record({
        gaps: fc.constantFrom(0, 3, 6, 12, 18),
        agreement: fc.constantFrom(0, 3, 9),
        middle: fc.constantFrom(null, 2, 3, 4, 5),
      }),
    })
    .chain(({ participants, mood }) =>
      fc
        .record({
          said: fc.tuple(...questionsOf(framework).map((question) => voices(question, participants, mood))),
          room: arbitraryRoom(framework, participants),
          extras: framework.kind === 'pillars' ? pillarExtras(framework) : ladderExtras,
          files: arbitraryFiles(questionsOf(framework).map(({ id }) => id)),
          records: fc.record(
            {
              metrics: arbitraryMetrics,
              roles: arbitraryRoles,
              scorecard: arbitraryScorecard,
              renewals: arbitraryRenewals,
            },
            { requiredKeys: [] },
          ),
        })
        .map(({ said, room, extras, files, records }) =>
          anAssessment({
            ...room,
            ...records,
            ...(files.length === 0 ? {} : { files }),
            ...extras,
            participants,
            agreed: said.flatMap((entry) => entry.agreed),
            responses: said.flatMap((entry) => entry.responses),
          }),
        ),
    );
}

/** A framework with an assessment of it. */
export function withAssessment<Kind extends Framework>(
  frameworks: fc.Arbitrary<Kind>,
): fc.Arbitrary<{ readonly framework: Kind; readonly assessment: Assessment }> {
  return frameworks.chain((framework) =>
    arbitraryAssessment(framework).map((assessment) => ({ framework, assessment })),
  );
}
