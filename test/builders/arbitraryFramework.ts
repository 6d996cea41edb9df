import fc from 'fast-check';
import { Functions } from '../../shared/assessment/schema.ts';
import type { GoalId } from '../../shared/base/ids.ts';
import type {
  CheckFramework,
  LadderFramework,
  Pillar,
  PillarFramework,
  Stage,
} from '../../shared/frameworks/structure.ts';
import {
  aCapability,
  aCheckFramework,
  aCheckSection,
  aCriterion,
  aLadderFramework,
  aPillar,
  aPillarFramework,
  aStage,
  criterionActions,
  stepActions,
} from './aFramework.ts';

const effort = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const);
const goals = ['G1', 'G2', 'G3'] as GoalId[];
const functions = fc.uniqueArray(fc.constantFrom(...Functions), { minLength: 1 });

interface Size {
  readonly sections?: readonly [from: number, to: number];
  readonly questions?: readonly [from: number, to: number];
}

/** Numbers in a random order, so that the order of ids is not the order of questions. */
function positions([from, to]: readonly [number, number]): fc.Arbitrary<number[]> {
  return fc.integer({ min: from, max: to }).chain((count) =>
    fc.shuffledSubarray(
      Array.from({ length: count }, (_, index) => index + 1),
      { minLength: count },
    ),
  );
}

function arbitraryPillar(section: number, questions: readonly [number, number]): fc.Arbitrary<Pillar> {
  return positions(questions)
    .chain((order) =>
      fc.tuple(
        ...order.map((position) =>
          fc.record({
            id: fc.constant(`S${section}Q${position}`),
            key: fc.boolean(),
            functions,
            goal: fc.constantFrom(...goals),
            efforts: fc.array(effort, { minLength: 4, maxLength: 4 }),
          }),
        ),
      ),
    )
    .map((drafts) =>
      aPillar(
        `pillar-${section}`,
        drafts.map(({ id, key, functions: tags, goal, efforts }) =>
          aCapability(id, { key, functions: tags, goal, actions: stepActions(id, efforts) }),
        ),
      ),
    );
}

/** Pillar frameworks of 1-4 sections with 1-8 capabilities, any of them key, unless told otherwise. */
export function arbitraryPillarFramework({
  sections = [1, 4],
  questions = [1, 8],
}: Size = {}): fc.Arbitrary<PillarFramework> {
  return fc
    .integer({ min: sections[0], max: sections[1] })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => arbitraryPillar(index + 1, questions))))
    .map((pillars) => aPillarFramework({ goals, sections: pillars }));
}

function arbitraryStage(section: number, questions: readonly [number, number], last: boolean): fc.Arbitrary<Stage> {
  return positions(questions)
    .chain((order) =>
      fc.tuple(
        ...order.map((position) =>
          fc.record({
            id: fc.constant(`${section}.${position}`),
            gate: fc.boolean(),
            efforts: fc.array(effort, { minLength: 1, maxLength: 2 }),
          }),
        ),
      ),
    )
    .map((drafts) =>
      aStage(
        `stage-${section}`,
        drafts.map(({ id, gate, efforts }) => aCriterion(id, { gate, actions: criterionActions(id, efforts) })),
        last ? [] : [`L${section}.1`, `L${section}.2`, `L${section}.3`],
      ),
    );
}

/** Ladders of 1-4 stages with 5-8 criteria, any of them a gate, unless told otherwise. */
export function arbitraryLadderFramework({
  sections = [1, 4],
  questions = [5, 8],
}: Size = {}): fc.Arbitrary<LadderFramework> {
  return fc
    .integer({ min: sections[0], max: sections[1] })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) => arbitraryStage(index + 1, questions, index + 1 === count)),
      ),
    )
    .map((stages) => aLadderFramework({ sections: stages }));
}

/** Checks of 1-4 sections with 1-5 questions, of either scale and role, the first an element, with a middle verdict or none. */
export function arbitraryCheckFramework(): fc.Arbitrary<CheckFramework> {
  const section = fc.record({
    role: fc.constantFrom('element' as const, 'attribute' as const),
    scale: fc.constantFrom('levels' as const, 'letters' as const),
    efforts: fc.array(fc.array(effort, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
  });
  return fc
    .record({ sections: fc.array(section, { minLength: 1, maxLength: 4 }), enough: fc.option(fc.constant(1)) })
    .map(({ sections, enough }) =>
      aCheckFramework({
        enough,
        sections: sections.map(({ role, scale, efforts }, s) =>
          aCheckSection(
            `part-${s + 1}`,
            { role: s === 0 ? 'element' : role, scale },
            efforts.map((own, q) => ({
              id: `C${s + 1}.${q + 1}`,
              actions: criterionActions(`C${s + 1}.${q + 1}`, own),
            })),
          ),
        ),
      }),
    );
}
