import fc from 'fast-check';
import { z } from 'zod';
import {
  ActionStatus,
  type Agreed,
  type Answer,
  AnswerConfidence,
  Assessment,
  Comment,
  Evidence,
  Meeting,
  ParticipantFunction,
  Visibility,
  Workflow,
  type WorkflowStep,
} from '../../shared/assessment/schema.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import { arbitraryMetrics, arbitraryRenewals, arbitraryRoles, arbitraryScorecard } from './arbitraryRecords.ts';
import { arbitraryFiles } from './evidence.ts';

/** Assessments that use every property that a file may have, with every kind of text, in any order, with earlier answers to the same
 * question and with empty lists: for what stores and carries them. Whether they make sense is not asked. */

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    "O'Brien; DROP TABLE",
    'ș ț ă',
    '東京の担当',
    '👩‍👩‍👧',
    '"quoted"',
    'a\nb\r\n',
    '__proto__',
    '\u2028',
  ),
);
const filledText = text.map((value) => (value.trim() === '' ? `x${value}` : value));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc.constantFrom('2026-11-02T09:15:00Z', '2026-11-02T09:15:00.123Z');
const visibility = fc.constantFrom(...Visibility.options);
const optional = { requiredKeys: [] as [] };
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.constant('dont-know' as const),
  fc.record({ notApplicable: filledText, confirmed: fc.boolean() }, { requiredKeys: ['notApplicable'] }),
);
const details = {
  evidence: fc.constantFrom(...Evidence.options),
  references: fc.array(text, { maxLength: 3 }),
  note: text,
  visibility,
  flag: fc.boolean(),
};

/** An agreed entry for one of the questions. */
export function arbitraryAgreed(questions: readonly QuestionId[]): fc.Arbitrary<Agreed> {
  const missing = fc.record({ level: fc.integer({ min: 1, max: 5 }), clause: fc.integer({ min: 1, max: 3 }) });
  return fc.record(
    {
      question: fc.constantFrom(...questions),
      answer,
      rationale: text,
      ...details,
      dissent: text,
      readers: fc.record({ rationale: visibility, dissent: visibility }, optional),
      missing: fc.array(missing, { maxLength: 3 }),
    },
    { requiredKeys: ['question', 'answer'] },
  );
}

const participants = fc
  .uniqueArray(fc.constantFrom('p1', 'p2', 'P-3', 'p4.x'), { maxLength: 4 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record(
          { id: fc.constant(id), label: text, function: fc.constantFrom(...ParticipantFunction.options) },
          { requiredKeys: ['id'] },
        ),
      ),
    ),
  );

function responses(people: readonly { readonly id: string }[], questions: readonly QuestionId[]) {
  if (people.length === 0) return fc.constant([]);
  return fc.array(
    fc.record(
      {
        participant: fc.constantFrom(...people.map(({ id }) => id)),
        question: fc.constantFrom(...questions),
        answer,
        confidence: fc.constantFrom(...AnswerConfidence.options),
        ...details,
        answeredAt: instant,
        firstVote: answer,
      },
      { requiredKeys: ['participant', 'question', 'answer'] },
    ),
    { maxLength: 12 },
  );
}

function actions(framework: Framework) {
  const known = framework.sections.flatMap((section) =>
    section.questions.flatMap((question) => question.actions.map(({ id }) => id as string)),
  );
  const own = fc.record(
    {
      title: filledText,
      section: fc.constantFrom(...framework.sections.map(({ id }) => id)),
      days: fc.double({ min: 0, max: 10_000, noNaN: true }).map((days) => days + 0),
      impact: fc.constantFrom(1, 2, 3, 4, 5),
      prerequisites: fc.array(fc.constantFrom(...known), { maxLength: 2 }),
    },
    { requiredKeys: ['title', 'section', 'days', 'impact'] },
  );
  const edit = fc.record(
    {
      id: fc.constantFrom(...known, 'own-1', 'own-2'),
      owner: text,
      effort: fc.constantFrom(1, 2, 3, 4, 5),
      confidence: fc.constantFrom(1, 0.8, 0.5),
      exposure: fc.boolean(),
      wave: fc.integer({ min: 1, max: 12 }),
      due: day,
      status: fc.constantFrom(...ActionStatus.options),
      doneOn: day,
      note: text,
      notNow: filledText,
      own,
    },
    { requiredKeys: ['id'] },
  );
  return fc.array(edit, { maxLength: 5 });
}

/** Sittings of the room with some of the people, over or not, the time on some sections. */
export function arbitraryMeetings(people: readonly string[], framework: Framework): fc.Arbitrary<Meeting[]> {
  const sections = framework.sections.map(({ id }) => id);
  return fc
    .array(
      fc.record(
        {
          startedAt: fc.constant('2026-11-02T09:00:00Z'),
          endedAt: instant,
          attendees: fc.subarray([...people]),
          seconds: fc.dictionary(fc.constantFrom(...sections), fc.nat(9_000), { maxKeys: 2 }),
        },
        { requiredKeys: ['startedAt', 'attendees'] },
      ),
      { maxLength: 2 },
    )
    .map((meetings) => z.array(Meeting).parse(meetings));
}

/** What a colleague said of questions and of parts of the report, open or resolved. */
export function arbitraryComments(questions: readonly QuestionId[]): fc.Arbitrary<Comment[]> {
  const on = fc.oneof(
    fc.record({ question: fc.constantFrom(...questions) }),
    fc.record({ block: fc.constantFrom('summary', 'roadmap') }),
  );
  const comment = fc.record(
    {
      id: fc.constantFrom('c1', 'c2', 'c3'),
      on,
      text: filledText,
      by: text,
      at: instant,
      resolved: fc.record({ by: text, at: instant }, { requiredKeys: ['at'] }),
    },
    { requiredKeys: ['id', 'on', 'text', 'at'] },
  );
  return fc
    .uniqueArray(comment, { maxLength: 3, selector: ({ id }) => id })
    .map((comments) => z.array(Comment).parse(comments));
}

/** Who took an assessment where. */
export const arbitrarySteps: fc.Arbitrary<WorkflowStep[]> = fc.array(
  fc.record({ to: fc.constantFrom(...Workflow.options), by: text, at: instant }, { requiredKeys: ['to', 'at'] }),
  { maxLength: 3 },
);

/** An assessment of a framework, of any content. */
export function arbitraryWholeAssessment(framework: Framework): fc.Arbitrary<Assessment> {
  const questions = framework.sections.flatMap((section) => section.questions.map(({ id }) => id));
  const weight = fc.double({ min: 0.5, max: 2, noNaN: true });
  return participants
    .chain((people) =>
      fc.record(
        {
          organisation: fc.record(
            {
              name: filledText,
              arrBand: text,
              employees: fc.nat(100_000_000),
              salesMotion: fc.constantFrom('sales-led', 'product-led', 'mixed'),
              currency: text,
            },
            { requiredKeys: ['name'] },
          ),
          title: text,
          date: day,
          summary: text,
          decisions: fc.array(
            fc.record({ text: filledText, owner: text, due: day, visibility }, { requiredKeys: ['text'] }),
            {
              maxLength: 3,
            },
          ),
          parked: fc.array(fc.record({ text: filledText, visibility }, { requiredKeys: ['text'] }), { maxLength: 3 }),
          settings: fc.record(
            {
              weights: fc.dictionary(fc.constantFrom(...questions), weight, { maxKeys: 3 }),
              sectionWeights: fc.dictionary(fc.constantFrom(...framework.sections.map(({ id }) => id)), weight),
              ladderPolicy: fc.constantFrom('strict', 'lenient'),
              capacityDays: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 4 }),
              realisation: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
            },
            optional,
          ),
          participants: fc.constant(people),
          responses: responses(people, questions),
          agreed: fc.array(arbitraryAgreed(questions), { maxLength: 8 }),
          targets: fc.dictionary(fc.constantFrom(...questions), fc.integer({ min: 1, max: 5 }), { maxKeys: 4 }),
          actions: actions(framework),
          meetings: arbitraryMeetings(
            people.map(({ id }) => id),
            framework,
          ),
          comments: arbitraryComments(questions),
          steps: arbitrarySteps,
          files: arbitraryFiles(questions),
          metrics: arbitraryMetrics,
          roles: arbitraryRoles,
          scorecard: arbitraryScorecard,
          renewals: arbitraryRenewals,
        },
        { requiredKeys: ['organisation', ...(people.length > 0 ? (['participants'] as const) : [])] },
      ),
    )
    .map((whole) => Assessment.parse(whole));
}
