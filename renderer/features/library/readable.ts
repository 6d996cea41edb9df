import type { FunctionName } from '../../../shared/assessment/schema.ts';
import { Letters } from '../../../shared/assessment/schema.ts';
import type { ActionId, MetricId, QuestionId, SectionId } from '../../../shared/base/ids.ts';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { type Between, betweenLevels } from '../../../shared/frameworks/betweenLevels.ts';
import type { Question } from '../../../shared/frameworks/structure.ts';
import type { ActionTexts, CheckTexts, LetteredTexts, LevelledTexts } from '../../../shared/frameworks/texts.ts';
import type { TileValue } from '../../ui/tileValue.ts';

/** One answer that a question offers: a level with its clauses, or a letter with its anchor. */
export interface Choice {
  readonly value: TileValue;
  readonly name: string;
  readonly clauses: readonly string[];
  /** The described levels around one without words of its own; else null. */
  readonly between: Between | null;
}

export interface ReadableAction extends ActionTexts {
  readonly id: ActionId;
  /** The levels that it leads from and to; null where an action fulfils a criterion. */
  readonly step: { readonly from: TileValue; readonly to: TileValue } | null;
  /** Effort band 1-5. */
  readonly effort: number;
  readonly prerequisites: readonly string[];
}

export interface ReadableQuestion {
  readonly id: QuestionId;
  readonly name: string;
  /** The question, or the statement to be judged. */
  readonly sentence: string;
  readonly why: string;
  readonly lookFor: readonly string[];
  /** A key capability or a gate: it decides its section's level or stage. */
  readonly decides: boolean;
  readonly functions: readonly FunctionName[];
  readonly metrics: readonly MetricId[];
  readonly choices: readonly Choice[];
  readonly actions: readonly ReadableAction[];
}

/** A pillar or a stage. */
export interface ReadableSection {
  readonly id: SectionId;
  readonly name: string;
  readonly description: string;
  /** What holds once a stage is attained, and what it cannot do; a pillar has neither. */
  readonly traits: string | null;
  readonly limits: string | null;
  /** Unscored signs that a stage has become too small. */
  readonly symptoms: readonly string[];
  readonly questions: readonly ReadableQuestion[];
}

/** One step of the scale and how to recognise it. */
export interface ScaleStep {
  readonly value: TileValue;
  readonly name: string;
  readonly test: string;
}

export interface Readable {
  readonly kind: FrameworkEntry['framework']['kind'];
  readonly scale: readonly ScaleStep[];
  readonly sections: readonly ReadableSection[];
}

const levels = [1, 2, 3, 4, 5] as const;

/** A whole questionnaire for reading, the same shape for every kind. Throws when the words do not belong to the structure. */
export function readable({ framework, texts }: FrameworkEntry): Readable {
  if (framework.kind === 'pillars' && texts.kind === 'pillars') {
    return {
      kind: 'pillars',
      scale: levelSteps(texts.levels),
      sections: framework.sections.map((section) => ({
        id: section.id,
        ...wordsOf(texts.sections, section.id),
        traits: null,
        limits: null,
        symptoms: [],
        questions: section.questions.map((question) => {
          const words = wordsOf(texts.questions, question.id);
          return {
            ...common(question, words),
            sentence: words.question,
            decides: question.key,
            choices: levels.map((value) => ({
              value,
              name: texts.levels[value].name,
              clauses: words.levels[value],
              between: null,
            })),
          };
        }),
      })),
    };
  }
  if (framework.kind === 'ladder' && texts.kind === 'ladder') {
    return {
      kind: 'ladder',
      scale: letterSteps(texts.scale),
      sections: framework.sections.map((section) => ({
        id: section.id,
        ...wordsOf(texts.sections, section.id),
        symptoms: section.symptoms.map((id) => wordsOf(texts.symptoms, id)),
        questions: section.questions.map((question) => {
          const words = wordsOf(texts.questions, question.id);
          return {
            ...common(question, words),
            sentence: words.statement,
            decides: question.gate,
            choices: Letters.map((value) => ({
              value,
              name: texts.scale[value].name,
              clauses: [words.anchors[value]],
              between: null,
            })),
          };
        }),
      })),
    };
  }
  if (framework.kind === 'check' && texts.kind === 'check') {
    return {
      kind: 'check',
      scale: [
        ...(texts.levels === undefined ? [] : levelSteps(texts.levels)),
        ...(texts.scale === undefined ? [] : letterSteps(texts.scale)),
      ],
      sections: framework.sections.map((section) => ({
        id: section.id,
        ...wordsOf(texts.sections, section.id),
        traits: null,
        limits: null,
        symptoms: [],
        questions: section.questions.map((question) => {
          const words = wordsOf(texts.questions, question.id);
          return { ...common(question, words), decides: false, ...judged(texts, words) };
        }),
      })),
    };
  }
  throw new Error(`the words of ${framework.id} are those of another kind`);
}

function levelSteps(scale: NonNullable<CheckTexts['levels']>): readonly ScaleStep[] {
  return levels.map((value) => ({ value, ...scale[value] }));
}

function letterSteps(scale: NonNullable<CheckTexts['scale']>): readonly ScaleStep[] {
  return Letters.map((value) => {
    const { name, meaning, share } = scale[value];
    return { value, name, test: `${meaning} (${share})` };
  });
}

/** What is asked in a check and what can be answered: levels, of which some lie between described ones, or letters. */
function judged(
  { levels: levelNames, scale }: CheckTexts,
  words: LevelledTexts | LetteredTexts,
): Pick<ReadableQuestion, 'sentence' | 'choices'> {
  if (words.scale === 'levels') {
    const choices = levels.map((value) => ({
      value,
      name: levelNames?.[value].name ?? '',
      clauses: words.levels[value] ?? [],
      between: betweenLevels(words.levels, value),
    }));
    return { sentence: words.question, choices };
  }
  const choices = Letters.map((value) => ({
    value,
    name: scale?.[value].name ?? '',
    clauses: [words.anchors[value]],
    between: null,
  }));
  return { sentence: words.statement, choices };
}

interface CommonWords {
  readonly name: string;
  readonly why: string;
  readonly lookFor: readonly string[];
  readonly actions: Readonly<Record<string, ActionTexts>>;
}

function common(question: Question, words: CommonWords) {
  const { id, functions, metrics } = question;
  const actions: readonly Question['actions'][number][] = question.actions;
  return {
    id,
    name: words.name,
    why: words.why,
    lookFor: words.lookFor,
    functions,
    metrics,
    actions: actions.map((action) => ({
      ...wordsOf(words.actions, action.id),
      id: action.id,
      step: 'from' in action ? { from: levelOf(action.from), to: levelOf(action.to) } : null,
      effort: action.effort,
      prerequisites: action.prerequisites,
    })),
  };
}

function levelOf(value: number): (typeof levels)[number] {
  const level = levels.find((one) => one === value);
  if (level === undefined) throw new RangeError(`${value} is no level`);
  return level;
}

function wordsOf<Words>(words: Readonly<Record<string, Words>>, id: string): Words {
  const found = words[id];
  if (found === undefined) throw new Error(`no words for ${id}`);
  return found;
}
