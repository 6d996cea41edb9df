import fc from 'fast-check';
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
    })
    .map((fields) => {
      const given = Object.entries(fields).filter(([, value]) => value !== undefined);
      return { id, ...Object.fromEntries(given) };
    });
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

/** An assessment with edited actions, own actions and capacities of its own. */
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
    })
    .map(({ assessment, edited, own, capacityDays }) => ({
      ...assessment,
      settings: { ...assessment.settings, capacityDays },
      actions: [...edited, ...own],
    }));
}
