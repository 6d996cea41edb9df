import fc from 'fast-check';
import { partId } from '../../../shared/assessment/actionKind.ts';
import { ActionConfidence, type ActionEdit, type Assessment, Effort } from '../../../shared/assessment/schema.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { actionsOf, questionsOf } from '../../../shared/frameworks/questions.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { arbitraryAssessment } from '../../builders/arbitraryAssessment.ts';

function perhaps<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 2 });
}

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 8 }, { arbitrary, weight: 1 });
}

/** Edits of any kind: owners that reach their limit, fixed waves, actions that are closed or put off. */
function edits(id: ActionId): fc.Arbitrary<ActionEdit> {
  return fc
    .record({
      owner: fc.constantFrom('CRO', 'CRO', 'Marketing operations', ' ', undefined),
      effort: perhaps(fc.constantFrom(...Effort.options.map((option) => option.value))),
      confidence: perhaps(fc.constantFrom(...ActionConfidence.options.map((option) => option.value))),
      exposure: perhaps(fc.boolean()),
      wave: rarely(fc.integer({ min: 1, max: 6 })),
      status: fc.oneof(
        { arbitrary: fc.constantFrom(undefined, 'open' as const, 'doing' as const), weight: 8 },
        { arbitrary: fc.constantFrom('done' as const, 'dropped' as const), weight: 1 },
      ),
      notNow: rarely(fc.constant('after the CRM change')),
      factors: rarely(factors),
      metric: rarely(fc.constant('calls a week')),
    })
    .map((fields) => given(id, fields));
}

/** The fields that have a value. */
function given(id: ActionId, fields: object): ActionEdit {
  return { id, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) };
}

const factors = fc
  .record(
    {
      gap: fc.constantFrom(0, 0.4, 1),
      weight: fc.constantFrom(0.25, 2.5, 4),
      impact: fc.constantFrom(...Effort.options.map((option) => option.value)),
      urgency: fc.constantFrom(1 as const, 1.25 as const, 1.5 as const),
    },
    { requiredKeys: [] },
  )
  .filter((some) => Object.keys(some).length > 0);

/** Edits of a part: what an action gives to its parts is not among them. */
function partEdits(id: ActionId): fc.Arbitrary<readonly ActionEdit[]> {
  return fc
    .option(
      edits(id).map(({ owner, wave, status, notNow }) => given(id, { owner, wave, status, notNow })),
      { nil: undefined },
    )
    .map((edit) => (edit === undefined ? [] : [edit]));
}

/** Some of the edited actions split, with some of the parts edited. */
function split(edited: readonly ActionEdit[]): fc.Arbitrary<readonly ActionEdit[]> {
  return fc
    .tuple(
      ...edited.map((edit) =>
        rarely(fc.array(fc.constantFrom(0.5, 5, 30, 60), { minLength: 2, maxLength: 4 })).chain((parts) => {
          if (parts === undefined) return fc.constant<readonly ActionEdit[]>([edit]);
          const { wave: _wave, ...rest } = edit;
          return fc
            .tuple(...parts.map((_, n) => partEdits(partId(edit.id, n + 1))))
            .map((own) => [{ ...rest, parts }, ...own.flat()]);
        }),
      ),
    )
    .map((groups) => groups.flat());
}

/** Own actions that need content actions and own actions before them, so that no circle arises. */
function ownActions(framework: Framework): fc.Arbitrary<readonly ActionEdit[]> {
  const content = actionsOf(framework).map((action) => action.id);
  const sections = framework.sections.map((section) => section.id);
  return fc.integer({ min: 0, max: 4 }).chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, i) => {
        const before = Array.from({ length: i }, (_unused, j) => `own-${j}` as ActionId);
        return fc
          .record({
            edit: edits(`own-${i}` as ActionId),
            section: fc.constantFrom(...sections),
            days: fc.constantFrom(0, 0.1, 5, 15.5, 40, 130, 500),
            impact: fc.constantFrom(...Effort.options.map((option) => option.value)),
            prerequisites: fc.uniqueArray(fc.constantFrom(...before, ...content), { maxLength: 2 }),
          })
          .map(({ edit, ...own }) => ({ ...edit, own: { title: 'Own', ...own } }));
      }),
    ),
  );
}

/** Gives actions prerequisites among the actions of questions before theirs, so that no circle arises. */
export function withPrerequisites<Kind extends Framework>(frameworks: fc.Arbitrary<Kind>): fc.Arbitrary<Kind> {
  return frameworks.chain((framework) => {
    const questions = questionsOf(framework);
    return fc
      .tuple(
        ...questions.map((question, q) => {
          const before = questions.slice(0, q).flatMap((earlier) => earlier.actions.map((action) => action.id));
          const some =
            before.length === 0 ? fc.constant([]) : fc.uniqueArray(fc.constantFrom(...before), { maxLength: 2 });
          return fc.tuple(...question.actions.map(() => some));
        }),
      )
      .map((needs) => {
        const copy = structuredClone(framework);
        const positions = new Map<string, number>(questions.map((question, q) => [question.id, q]));
        for (const section of copy.sections) {
          for (const question of section.questions) {
            for (const [a, action] of question.actions.entries()) {
              action.prerequisites = [...(needs[positions.get(question.id) ?? 0]?.[a] ?? [])];
            }
          }
        }
        return copy;
      });
  });
}

/** An assessment with edited and split actions, own actions, capacities, owner limit and route. */
export function arbitraryRoadmap(framework: Framework): fc.Arbitrary<Assessment> {
  const content = actionsOf(framework).map((action) => action.id);
  return fc
    .record({
      assessment: arbitraryAssessment(framework),
      edited: fc
        .uniqueArray(fc.constantFrom(...content), { maxLength: content.length })
        .chain((ids) => fc.tuple(...ids.map(edits))),
      own: ownActions(framework),
      capacityDays: fc.array(fc.constantFrom(0, 10, 60, 100, 1_000), { minLength: 1, maxLength: 5 }),
      ownerLimit: rarely(fc.integer({ min: 1, max: 5 })),
      route: fc.oneof(
        { arbitrary: fc.constant(undefined), weight: 2 },
        {
          arbitrary: fc.integer({ min: 1, max: framework.kind === 'ladder' ? framework.sections.length : 5 }),
          weight: 1,
        },
      ),
    })
    .chain(({ edited, own, ...rest }) => split([...edited, ...own]).map((actions) => ({ ...rest, actions })))
    .map(({ assessment, actions, capacityDays, ownerLimit, route }) => ({
      ...assessment,
      settings: {
        ...assessment.settings,
        capacityDays,
        ...(ownerLimit === undefined ? {} : { ownerLimit }),
        ...(route === undefined ? {} : { route: { kind: 'soonest' as const, level: route } }),
      },
      actions: [...actions],
    }));
}
