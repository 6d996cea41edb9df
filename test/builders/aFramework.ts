import type { Effort, FunctionName } from '../../shared/assessment/schema.ts';
import type { ActionId, FrameworkId, QuestionId, SectionId } from '../../shared/base/ids.ts';
import type {
  Capability,
  Criterion,
  CriterionAction,
  LadderFramework,
  Pillar,
  PillarFramework,
  Stage,
  StepAction,
} from '../../shared/frameworks/structure.ts';

const noReferences = { prerequisites: [], equivalentTo: [] };

/** The four actions of a capability, one per step, with the efforts given in order. */
export function stepActions(question: string, efforts: readonly Effort[] = [1, 2, 3, 4]): StepAction[] {
  return efforts.map((effort, index) => ({
    ...noReferences,
    id: `${question}-${index + 1}${index + 2}` as ActionId,
    effort,
    impact: 3,
    from: index + 1,
    to: index + 2,
  }));
}

/** A capability of sales, not key, with one action per step. */
export function aCapability(id: string, overrides: Partial<Capability> = {}): Capability {
  return {
    id: id as QuestionId,
    functions: ['sales'],
    metrics: [],
    equivalentTo: [],
    key: false,
    goal: 'G1',
    actions: stepActions(id),
    ...overrides,
  };
}

/** A pillar of the given capabilities; names become plain ones. */
export function aPillar(id: string, questions: readonly (string | Capability)[]): Pillar {
  return {
    id: id as SectionId,
    questions: questions.map((question) => (typeof question === 'string' ? aCapability(question) : question)),
  };
}

/** Two pillars of four capabilities each, without key questions. */
export function aPillarFramework(overrides: Partial<PillarFramework> = {}): PillarFramework {
  return {
    format: 'cairn.framework',
    formatVersion: 1,
    id: 'pillars' as FrameworkId,
    version: '1.0.0',
    sourceLanguage: 'en',
    minutes: { from: 30, to: 60 },
    kind: 'pillars',
    method: 'four-pillar/1',
    goals: ['G1'],
    sections: [aPillar('first', ['A1', 'A2', 'A3', 'A4']), aPillar('second', ['B1', 'B2', 'B3', 'B4'])],
    ...overrides,
  };
}

/** The one or two actions of a criterion: to L and to F. */
export function criterionActions(question: string, efforts: readonly Effort[] = [2, 1]): CriterionAction[] {
  return efforts.map((effort, index) => ({
    ...noReferences,
    id: `${question}-${index + 1}` as ActionId,
    effort,
    impact: 3,
  }));
}

/** A criterion that is no gate. */
export function aCriterion(id: string, overrides: Partial<Criterion> = {}): Criterion {
  return {
    id: id as QuestionId,
    functions: ['finance'],
    metrics: [],
    equivalentTo: [],
    gate: false,
    actions: criterionActions(id),
    ...overrides,
  };
}

/** A stage of the given criteria; names become plain ones. */
export function aStage(
  id: string,
  questions: readonly (string | Criterion)[],
  symptoms: readonly string[] = [],
): Stage {
  return {
    id: id as SectionId,
    questions: questions.map((question) => (typeof question === 'string' ? aCriterion(question) : question)),
    symptoms: symptoms.map((symptom) => symptom as QuestionId),
  };
}

/** Two stages of five criteria each, the first one of each a gate. */
export function aLadderFramework(overrides: Partial<LadderFramework> = {}): LadderFramework {
  const stage = (number: number) =>
    aStage(
      `stage-${number}`,
      [1, 2, 3, 4, 5].map((position) => aCriterion(`${number}.${position}`, { gate: position === 1 })),
      [1, 2, 3].map((position) => `L${number}.${position}`),
    );
  return {
    format: 'cairn.framework',
    formatVersion: 1,
    id: 'ladder' as FrameworkId,
    version: '1.0.0',
    sourceLanguage: 'en',
    minutes: { from: 30, to: 60 },
    kind: 'ladder',
    method: 'revenue-ladder/1',
    sections: [stage(1), stage(2)],
    ...overrides,
  };
}

const tags: Readonly<Record<string, FunctionName>> = {
  S: 'sales',
  M: 'marketing',
  C: 'success',
  R: 'revops',
  F: 'finance',
};

/** Function tags and efforts of the Four-Pillar questionnaire, one letter or digit each. */
const fourPillarMap: Readonly<Record<string, readonly (readonly [id: string, tags: string, efforts: string])[]>> = {
  people: [
    ['P1', 'RSMC', '1232'],
    ['P2', 'RSMC', '1123'],
    ['P3', 'SMCR', '1233'],
    ['P4', 'SMCR', '1121'],
    ['P5', 'SMC', '1332'],
    ['P6', 'SMCR', '1223'],
    ['P7', 'RSMC', '1123'],
    ['P8', 'SMCF', '1223'],
  ],
  process: [
    ['R1', 'MSCR', '1332'],
    ['R2', 'MS', '1223'],
    ['R3', 'SR', '1223'],
    ['R4', 'SCRF', '1223'],
    ['R5', 'SC', '1223'],
    ['R6', 'CSR', '1334'],
    ['R7', 'SFR', '1223'],
    ['R8', 'RSMC', '1323'],
  ],
  platform: [
    ['T1', 'SMCR', '2423'],
    ['T2', 'RMSCF', '2425'],
    ['T3', 'RF', '1123'],
    ['T4', 'RSMC', '2334'],
    ['T5', 'RSMC', '1323'],
    ['T6', 'FRC', '1433'],
    ['T7', 'MSC', '2334'],
    ['T8', 'RF', '1223'],
  ],
  insights: [
    ['I1', 'RSMCF', '1214'],
    ['I2', 'RSMC', '1323'],
    ['I3', 'SMR', '1223'],
    ['I4', 'RSF', '1123'],
    ['I5', 'CR', '1324'],
    ['I6', 'MSF', '1223'],
    ['I7', 'CMS', '1223'],
    ['I8', 'RSMC', '2224'],
  ],
};
const fourPillarKeys = ['P1', 'P4', 'R1', 'R4', 'T1', 'T5', 'I1', 'I2'];

/** A framework with the structure of the Four-Pillar questionnaire: its ids, key questions, function tags and efforts. */
export function aFourPillarFramework(): PillarFramework {
  return aPillarFramework({
    id: 'four-pillar' as FrameworkId,
    sections: Object.entries(fourPillarMap).map(([section, rows]) =>
      aPillar(
        section,
        rows.map(([id, functions, efforts]) =>
          aCapability(id, {
            key: fourPillarKeys.includes(id),
            functions: [...functions].flatMap((letter) => tags[letter] ?? []),
            actions: stepActions(
              id,
              [...efforts].map((effort) => Number(effort) as Effort),
            ),
          }),
        ),
      ),
    ),
  });
}

/** A framework with the structure of the Revenue Ladder: four stages of eight criteria, three gates and three symptoms each, none at the top. */
export function aRevenueLadder(): LadderFramework {
  const names = ['payment-processing', 'billing-automation', 'subscription-management', 'revenue-operations'];
  const positions = [1, 2, 3, 4, 5, 6, 7, 8];
  return aLadderFramework({
    id: 'revenue-ladder' as FrameworkId,
    sections: names.map((name, index) =>
      aStage(
        name,
        positions.map((position) => aCriterion(`${index + 1}.${position}`, { gate: position <= 3 })),
        index === 3 ? [] : positions.slice(0, 3).map((position) => `L${index + 1}.${position}`),
      ),
    ),
  });
}
