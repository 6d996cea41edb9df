import fc from 'fast-check';
import { Change } from '../../shared/assessment/change.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import { arbitraryAgreed } from './arbitraryDraft.ts';

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
        fc.record({ participant: fc.constant(who), question: fc.constant(id), answer: level, note: text }),
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
  const action = fc.constantFrom(...questions).chain((id: QuestionId) =>
    fc.record({
      entry: fc.constant('action'),
      action: fc.constant(`${id}-23`),
      value: orNothing(fc.record({ id: fc.constant(`${id}-23`), owner: text, exposure: fc.boolean() })),
    }),
  );
  const field = (entry: string, value: fc.Arbitrary<unknown>) =>
    fc.record({ entry: fc.constant(entry), value: orNothing(value) });
  return fc
    .oneof(
      { arbitrary: agreed, weight: 5 },
      { arbitrary: response, weight: 4 },
      { arbitrary: present, weight: 3 },
      action,
      fc.record({ entry: fc.constant('target'), question, value: orNothing(level) }),
      fc.record({
        entry: fc.constant('organisation'),
        value: fc.record({ name: fc.constantFrom('Fjord', 'Fell'), currency: text }),
      }),
      field('title', text),
      field('date', fc.constantFrom('2026-11-02', '2026-12-24')),
      field('decisions', fc.array(fc.record({ text: fc.constantFrom('go', 'wait') }), { maxLength: 2, minLength: 1 })),
      field('settings', fc.record({ realisation: fc.constantFrom(0.5, 0.8) })),
      field('facilitation', fc.record({ minutes: level })),
      field('report', fc.record({ paper: fc.constantFrom('a4', 'letter') })),
    )
    .map((change) => Change.parse(change));
}
