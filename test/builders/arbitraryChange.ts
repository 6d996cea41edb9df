import fc from 'fast-check';
import { Change } from '../../shared/assessment/change.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import { arbitraryAgreed, arbitraryComments, arbitraryMeetings, arbitrarySteps } from './arbitraryDraft.ts';
import { arbitraryMetrics, arbitraryRenewals, arbitraryRoles, arbitraryScorecard } from './arbitraryRecords.ts';
import { arbitraryFiles } from './evidence.ts';

/** Changes to a handful of entries, so that many meet in the same ones; some do not fit the framework. */
export function arbitraryChange(framework: Framework): fc.Arbitrary<Change> {
  const questions = framework.sections.flatMap((section) => section.questions.map(({ id }) => id)).slice(0, 4);
  const nothing = fc.constant(null);
  const orNothing = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof({ arbitrary: value, weight: 3 }, { arbitrary: nothing, weight: 1 });
  const text = fc.constantFrom('', 'one', 'two', 'trei ț', '三');
  const level = fc.integer({ min: 1, max: 5 });
  const participant = fc.constantFrom('p1', 'p2', 'p3');
  const question: fc.Arbitrary<string> = fc.constantFrom<string>(...questions, 'Z9');
  const agreed = fc
    .constantFrom(...questions)
    .chain((id: QuestionId) =>
      fc.record({ entry: fc.constant('agreed'), question: fc.constant(id), value: orNothing(arbitraryAgreed([id])) }),
    );
  const response = fc.tuple(participant, question).chain(([who, id]) =>
    fc.record({
      entry: fc.constant('response'),
      participant: fc.constant(who),
      question: fc.constant(id),
      value: orNothing(
        fc.record(
          {
            participant: fc.constant(who),
            question: fc.constant(id),
            answer: level,
            note: text,
            firstVote: fc.oneof(level, fc.constant('dont-know')),
          },
          { requiredKeys: ['participant', 'question', 'answer', 'note'] },
        ),
      ),
    }),
  );
  const present = participant.chain((id) =>
    fc.record({
      entry: fc.constant('participant'),
      participant: fc.constant(id),
      value: orNothing(fc.record({ id: fc.constant(id), label: text })),
    }),
  );
  const day = fc.constantFrom('2026-11-02', '2026-12-24');
  const step = fc.constantFrom(...questions).map((id: QuestionId) => `${id}-23`);
  const action = (ids: fc.Arbitrary<string>, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
    ids.chain((id) =>
      fc.record({
        entry: fc.constant('action'),
        action: fc.constant(id),
        value: orNothing(fc.record({ id: fc.constant(id), ...fields }, { requiredKeys: ['id'] })),
      }),
    );
  const placing = {
    owner: text,
    wave: fc.integer({ min: 1, max: 4 }),
    due: day,
    status: fc.constantFrom('open', 'doing', 'done', 'dropped'),
    notNow: fc.constantFrom('later', 'next year'),
    checkOn: day,
  };
  const whole = action(step, {
    ...placing,
    exposure: fc.boolean(),
    effort: fc.integer({ min: 1, max: 5 }),
    factors: fc.record(
      { gap: fc.constantFrom(0, 0.5, 1), weight: fc.constantFrom(0.25, 4), urgency: fc.constantFrom(1, 1.5) },
      { requiredKeys: [] },
    ),
    factorNotes: fc.record({ gap: text, effort: text }, { requiredKeys: [] }),
    metric: fc.constantFrom('M14', 'calls a week'),
    parts: fc.constantFrom([5, 5], [10, 20, 30]),
  });
  // Half of them belong to an action that is not split, or not into as many parts.
  const part = action(
    fc.tuple(step, fc.constantFrom(1, 2, 3)).map(([id, number]) => `${id}.${number}`),
    placing,
  );
  const settings = fc.record(
    {
      realisation: fc.constantFrom(0.5, 0.8),
      ownerLimit: level,
      capacityDays: fc.constantFrom([60], [60, 100]),
      team: fc.constantFrom({ people: 3, share: 0.2 }),
      route: level.map((to) => ({ kind: 'soonest', level: to })),
      aim: level.map((to) => ({ level: to, by: '2027-06-30' })),
      goals: fc.constantFrom({ G1: 60, G2: 40 }, { G1: 50 }),
    },
    { requiredKeys: [] },
  );
  const previous = fc.record({
    name: fc.constantFrom('Spring', 'Autumn'),
    answers: fc
      .constantFrom(...questions)
      .map((id: QuestionId) => [{ question: id, answer: 3, rationale: 'as agreed then' }]),
    actions: step.map((id) => [{ id, title: 'Freeze forecasts', status: 'done', doneOn: '2026-10-01' }]),
  });
  const facilitation = fc.record(
    {
      minutes: level,
      lastTime: fc.constantFrom('after-choosing', 'always'),
      seenPlan: step.map((id) => ({ at: '2026-11-02T09:00:00Z', waves: { [id]: 2 } })),
    },
    { requiredKeys: [] },
  );
  const field = (entry: string, value: fc.Arbitrary<unknown>) =>
    fc.record({ entry: fc.constant(entry), value: orNothing(value) });
  return fc
    .oneof(
      { arbitrary: agreed, weight: 5 },
      { arbitrary: response, weight: 4 },
      { arbitrary: present, weight: 3 },
      { arbitrary: whole, weight: 3 },
      { arbitrary: part, weight: 2 },
      fc.record({ entry: fc.constant('target'), question, value: orNothing(level) }),
      fc.record({
        entry: fc.constant('organisation'),
        value: fc.record({ name: fc.constantFrom('Fjord', 'Fell'), currency: text }),
      }),
      field('title', text),
      field('date', day),
      field('decisions', fc.array(fc.record({ text: fc.constantFrom('go', 'wait') }), { maxLength: 2, minLength: 1 })),
      { arbitrary: field('settings', settings), weight: 2 },
      field('previous', previous),
      field('facilitation', facilitation),
      { arbitrary: field('meetings', arbitraryMeetings(['p1', 'p2'], framework)), weight: 2 },
      field('comments', arbitraryComments(questions)),
      field('files', arbitraryFiles(questions)),
      field('metrics', arbitraryMetrics),
      field('roles', arbitraryRoles),
      field('scorecard', arbitraryScorecard),
      field('renewals', arbitraryRenewals),
      // Always refused: only the workflow writes them.
      field('steps', arbitrarySteps),
      field('report', fc.record({ paper: fc.constantFrom('a4', 'letter') })),
    )
    .map((change) => Change.parse(change));
}
