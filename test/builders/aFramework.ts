import type { Effort } from '../../shared/assessment/schema.ts';
import type { ActionId, FrameworkId, GoalId, QuestionId, SectionId } from '../../shared/base/ids.ts';
import type {
  Capability,
  CheckFramework,
  CheckSection,
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
    goal: 'G1' as GoalId,
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
    goals: ['G1' as GoalId],
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

/** A section of a check; its questions have an id and may have other actions than the usual two. */
export function aCheckSection(
  id: string,
  { role = 'element', scale = 'letters' }: Partial<Pick<CheckSection, 'role' | 'scale'>>,
  questions: readonly { readonly id: string; readonly actions?: CriterionAction[] }[],
): CheckSection {
  return {
    id: id as SectionId,
    role,
    scale,
    questions: questions.map((question) => ({
      id: question.id as QuestionId,
      functions: ['finance'],
      metrics: [],
      equivalentTo: [],
      actions: question.actions ?? criterionActions(question.id),
    })),
  };
}

/** A check of two elements with three questions each, one by letters and one by levels, without a middle verdict. */
export function aCheckFramework(overrides: Partial<CheckFramework> = {}): CheckFramework {
  return {
    format: 'cairn.framework',
    formatVersion: 1,
    id: 'check' as FrameworkId,
    version: '1.0.0',
    sourceLanguage: 'en',
    minutes: { from: 5, to: 10 },
    kind: 'check',
    method: 'check/1',
    enough: null,
    refersTo: [],
    sections: [
      aCheckSection('letters', { scale: 'letters' }, [{ id: 'A1' }, { id: 'A2' }, { id: 'A3' }]),
      aCheckSection('levels', { scale: 'levels' }, [{ id: 'B1' }, { id: 'B2' }, { id: 'B3' }]),
    ],
    ...overrides,
  };
}
