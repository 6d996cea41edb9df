import fc from 'fast-check';
import {
  ActionConfidence,
  ActionStatus,
  type Agreed,
  type Answer,
  AnswerConfidence,
  Assessment,
  Effort,
  Evidence,
  Letters,
  ParticipantFunction,
  Visibility,
  Workflow,
} from '../../../shared/assessment/schema.ts';
import { AssessmentId, FrameworkId, type QuestionId } from '../../../shared/base/ids.ts';
import type { FileHead } from '../../../shared/exchange/fileHead.ts';
import { actionsOf, questionsOf, symptomsOf } from '../../../shared/frameworks/questions.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import {
  arbitraryMetrics,
  arbitraryRenewals,
  arbitraryRoles,
  arbitraryScorecard,
} from '../../builders/arbitraryRecords.ts';
import { arbitraryFiles } from '../../builders/evidence.ts';

/** Text of any script, with line breaks, quotes, control characters and pairs of surrogates. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', 'Iași', '東京', '"\\\n\t', '__proto__'),
);
const saying = text.map((value) => `${value}x`);
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = day.map((value) => `${value}T09:15:00.123Z`);
const someLevel = fc.integer({ min: 1, max: 5 });

function oneOf<T>(options: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...options);
}

/** Any subset of the optional fields. */
function fields<T extends object>(
  required: { [K in keyof T]?: fc.Arbitrary<T[K]> },
  optional: object,
): fc.Arbitrary<object> {
  const model = { ...required, ...optional } as Record<string, fc.Arbitrary<unknown>>;
  return fc.record(model, { requiredKeys: Object.keys(required) });
}

const organisation = fields(
  { name: saying },
  {
    arrBand: text,
    employees: fc.nat(100_000),
    salesMotion: oneOf(['sales-led', 'product-led', 'mixed']),
    currency: oneOf(['EUR', 'JPY']),
  },
);

const visibility = oneOf(Visibility.options);
/** Readers of any of the named texts. */
const readersOf = (...names: readonly string[]): fc.Arbitrary<object> =>
  fields({}, Object.fromEntries(names.map((name) => [name, visibility])));
const money = fc.oneof(fc.nat(1_000_000), oneOf([0.5, 1e12]));
const part = fc.double({ min: 0.001, max: 1, noNaN: true });
const guess = (value: fc.Arbitrary<number>): fc.Arbitrary<object> =>
  fields({}, { low: value, mid: value, high: value });
const figures = fields(
  {},
  {
    failedPayments: fields({}, { revenue: money, failing: part, recovered: part, target: guess(part) }),
    leakage: fields({}, { revenue: money, leaking: guess(part) }),
    retention: fields({}, { revenue: money, points: guess(part) }),
    velocity: fields(
      {},
      {
        opportunities: fc.nat(10_000),
        won: part,
        wonTarget: guess(part),
        price: money,
        days: fc.integer({ min: 1, max: 900 }),
        target: guess(fc.integer({ min: -900, max: 900 })),
      },
    ),
    forecastMiss: fields({}, { revenue: money, missing: part, target: guess(part), cost: part }),
  },
);
const details = {
  evidence: oneOf(Evidence.options),
  references: fc.array(text, { maxLength: 2 }),
  note: text,
  visibility,
  flag: fc.boolean(),
};

function answerTo(framework: Framework, question: string): fc.Arbitrary<Answer> {
  const scale: fc.Arbitrary<Answer> = symptomsOf(framework).some((id) => id === question)
    ? fc.integer({ min: 0, max: 3 })
    : framework.kind === 'pillars'
      ? someLevel
      : oneOf(Letters);
  const notApplicable = fields({ notApplicable: saying }, { confirmed: fc.boolean() }) as fc.Arbitrary<Answer>;
  return fc.oneof(scale, fc.constant<Answer>('dont-know'), notApplicable);
}

const workflowStep = fields({ to: oneOf(Workflow.options), at: moment }, { by: text });

/** A meeting of some of the people, over or not. */
function meetingOf(people: readonly { readonly id: string }[], sections: readonly string[]): fc.Arbitrary<object> {
  const began = '1900-01-01T00:00:00Z';
  return fields(
    { startedAt: fc.constant(began), attendees: fc.subarray(people.map(({ id }) => id)) },
    {
      endedAt: fc.oneof(moment, fc.constant(began)),
      seconds: fc.dictionary(oneOf(sections), fc.nat(1_000_000), { noNullPrototype: true }),
    },
  );
}

/** The whole of what a person can type about a framework, every field in and out, entries repeated too. */
export function arbitraryFile(framework: Framework): fc.Arbitrary<Assessment> {
  const scored = questionsOf(framework).map((question) => question.id as string);
  const questions = oneOf([...scored, ...symptomsOf(framework)]);
  const isLadder = framework.kind === 'ladder';
  const participants = fc.uniqueArray(
    fields(
      { id: oneOf(['p1', 'p2', 'Sales-lead', 'a.b', '1']) },
      { label: text, function: oneOf(ParticipantFunction.options) },
    ) as fc.Arbitrary<{ id: string }>,
    { maxLength: 4, selector: (participant) => participant.id },
  );
  const missing = fc.record({ level: fc.integer({ min: 2, max: 5 }), clause: fc.integer({ min: 1, max: 3 }) });
  const agreed = questions.chain((question) =>
    fields<Agreed>(
      { answer: answerTo(framework, question) },
      {
        rationale: text,
        ...details,
        dissent: text,
        readers: readersOf('rationale', 'references', 'reason', 'dissent'),
        ...(isLadder ? {} : { missing: fc.array(missing, { maxLength: 2 }) }),
      },
    ).map((entry) => ({ question, ...entry })),
  );
  const edit = {
    owner: text,
    effort: oneOf(Effort.options.map((option) => option.value)),
    confidence: oneOf(ActionConfidence.options.map((option) => option.value)),
    exposure: fc.boolean(),
    wave: fc.integer({ min: 1, max: 12 }),
    due: day,
    status: oneOf(ActionStatus.options),
    doneOn: day,
    note: text,
    notNow: saying,
    factors: fields(
      {},
      {
        gap: fc.double({ min: 0.01, max: 1, noNaN: true }),
        weight: fc.double({ min: 0.25, max: 4, noNaN: true }),
        impact: someLevel,
        urgency: oneOf([1, 1.25, 1.5]),
      },
    ),
    factorNotes: fields({}, { gap: text, weight: text, impact: text, confidence: text, urgency: text, effort: text }),
    metric: saying,
    checkOn: day,
    spend: money,
    readers: readersOf('note', 'notNow', 'metric', 'factorNotes'),
  };
  const { wave: _, ...unplaced } = edit;
  const parts = fc.array(oneOf([0.5, 7, 40]), { minLength: 2, maxLength: 12 });
  const content = oneOf(actionsOf(framework).map((action) => action.id as string));
  const own = fields(
    {
      title: saying,
      section: oneOf(framework.sections.map((section) => section.id)),
      days: fc.oneof(fc.nat(200), oneOf([0.5, 7.25])),
      impact: someLevel,
    },
    { prerequisites: fc.array(content, { maxLength: 2 }) },
  );
  const actions = fc.uniqueArray(
    fc.oneof(
      fields({ id: content }, edit),
      fields({ id: content, parts }, unplaced),
      fields({ id: oneOf(['own-1', 'own-b', 'own-3.x']), own }, edit),
    ) as fc.Arbitrary<{ id: string }>,
    { maxLength: 5, selector: (action) => action.id },
  );
  const sections = framework.sections.map((section) => section.id as string);
  const comment = fields(
    {
      id: oneOf(['c1', 'c2', 'of-ana.3']),
      on: fc.oneof(fc.record({ question: questions }), fc.record({ block: oneOf(['summary', 'any.block']) })),
      text: saying,
      at: moment,
    },
    { by: text, resolved: fields({ at: moment }, { by: text }) },
  ) as fc.Arbitrary<{ id: string }>;
  const weight = fc.double({ min: 0.5, max: 2, noNaN: true });
  const settings = fields(
    {},
    {
      ladderPolicy: oneOf(['strict', 'lenient']),
      capacityDays: fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 }),
      ownerLimit: fc.integer({ min: 1, max: 100 }),
      dayRate: fc.nat(1_000_000),
      summaryReaders: visibility,
      team: fc.record({ people: oneOf([0.5, 3]), share: oneOf([0.2, 1]) }),
      route: fc.record({ kind: fc.constant('soonest'), level: fc.integer({ min: 1, max: 4 }) }),
      aim: fields({ level: fc.integer({ min: 1, max: 4 }) }, { by: day }),
      realisation: fc.oneof(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.constant(0)),
      ...(isLadder
        ? {}
        : {
            goals: oneOf([{ G1: 10, G2: 25, G3: 5, G4: 30, G5: 10, G6: 20 }, { G6: 100 }]),
            weights: fc.dictionary(oneOf(scored), weight, { maxKeys: 3, noNullPrototype: true }),
            sectionWeights: fc.dictionary(oneOf(framework.sections.map((section) => section.id as string)), weight, {
              noNullPrototype: true,
            }),
          }),
    },
  );
  const previous = fields(
    {
      name: saying,
      answers: fc.array(
        questions.chain((question) =>
          fields({ answer: answerTo(framework, question) }, { rationale: text }).map((entry) => ({
            question,
            ...entry,
          })),
        ),
        { maxLength: 3 },
      ),
      actions: fc.array(
        fields(
          { id: content, title: saying, status: oneOf(ActionStatus.options) },
          { question: oneOf(scored), doneWhen: text, owner: text, doneOn: day },
        ),
        { maxLength: 2 },
      ),
    },
    {
      assessment: fc.uuid(),
      snapshot: fc.integer({ min: 1 }),
      date: day,
      score: fc.double({ min: 1, max: 5, noNaN: true }),
      level: fc.integer({ min: 0, max: 5 }),
      projected: fc.double({ min: 1, max: 5, noNaN: true }),
    },
  );
  return participants
    .chain((people) => {
      const responses =
        people.length === 0
          ? fc.constant([])
          : fc.array(
              fc.tuple(oneOf(people), questions).chain(([person, question]) =>
                fields(
                  { answer: answerTo(framework, question) },
                  {
                    confidence: oneOf(AnswerConfidence.options),
                    ...details,
                    readers: readersOf('references', 'reason'),
                    answeredAt: moment,
                    firstVote: answerTo(framework, question),
                  },
                ).map((entry) => ({ participant: person.id, question, ...entry })),
              ),
              { maxLength: 6 },
            );
      return fields(
        { organisation },
        {
          meetings: fc.array(meetingOf(people, sections), { maxLength: 2 }),
          comments: fc.uniqueArray(comment, { maxLength: 3, selector: ({ id }) => id }),
          steps: fc.array(workflowStep, { maxLength: 3 }),
          files: arbitraryFiles(scored as QuestionId[]),
          metrics: arbitraryMetrics,
          roles: arbitraryRoles,
          scorecard: arbitraryScorecard,
          renewals: arbitraryRenewals,
          title: text,
          date: day,
          summary: text,
          decisions: fc.array(
            fields(
              { text: saying },
              {
                owner: text,
                due: day,
                visibility,
                ifNot: text,
                actions: fc.array(content, { maxLength: 2 }),
                spend: money,
              },
            ),
            { maxLength: 3 },
          ),
          parked: fc.array(fields({ text: saying }, { visibility, owner: text, due: day }), { maxLength: 3 }),
          value: figures,
          words: fc.array(
            fields({ key: saying, language: oneOf(['en', 'ro-RO']), text: saying, from: text }, { visibility }),
            { maxLength: 2 },
          ),
          settings,
          ...(isLadder
            ? {}
            : { targets: fc.dictionary(oneOf(scored), someLevel, { maxKeys: 3, noNullPrototype: true }) }),
          agreed: fc.array(agreed, { maxLength: 6 }),
          actions,
          previous,
        },
      ).chain((rest) => responses.map((list) => ({ ...rest, participants: people, responses: list })));
    })
    .map((value) => Assessment.parse(value));
}

/** Heads with and without id and revision. */
export function arbitraryHead(framework: Framework): fc.Arbitrary<FileHead> {
  const reference = { id: FrameworkId.parse(framework.id), version: framework.version };
  return fc
    .record({ id: fc.uuid().map((id) => AssessmentId.parse(id)), revision: fc.nat() }, { requiredKeys: [] })
    .map((origin) => ({ ...origin, framework: reference }));
}
