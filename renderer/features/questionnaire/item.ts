import { type Letter, Letters } from '../../../shared/assessment/schema.ts';
import type { MetricId, QuestionId, SectionId } from '../../../shared/base/ids.ts';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { type Between, betweenLevels } from '../../../shared/frameworks/betweenLevels.ts';
import type {
  Capability,
  CheckFramework,
  CheckQuestion,
  Criterion,
  LadderFramework,
  PillarFramework,
} from '../../../shared/frameworks/structure.ts';
import type {
  CheckTexts,
  LadderTexts,
  LetteredTexts,
  LevelledTexts,
  PillarTexts,
} from '../../../shared/frameworks/texts.ts';
import { frequencyScale, letterScale, levelScale, type Scale } from '../../../shared/scoring/scale.ts';

/** One of the answers that a question offers. */
export interface Choice {
  readonly value: number | Letter;
  /** The digit that chooses it. */
  readonly digit: number;
  readonly name: string;
  /** Short lines that describe it; none for a frequency, and for a level between two described ones. */
  readonly clauses: readonly string[];
  /** The described levels around one without words of its own; else null. */
  readonly between: Between | null;
  /** What the answer means on the scale, the same at every question of a ladder. */
  readonly meaning: string | null;
  readonly share: string | null;
}

/** A question as the screen shows it, made from the framework's data alone: one answered by levels (capability), one by letters (criterion),
 * or an unscored limit symptom. */
export interface Item {
  readonly kind: 'capability' | 'criterion' | 'symptom';
  readonly id: QuestionId;
  readonly section: ItemSection;
  /** A key question or a gate. */
  readonly isKey: boolean;
  readonly name: string;
  readonly statement: string;
  readonly lookFor: readonly string[];
  readonly rule: string | null;
  readonly why: string;
  readonly metrics: readonly MetricId[];
  readonly scale: Scale;
  readonly choices: readonly Choice[];
}

export interface ItemSection {
  readonly id: SectionId;
  /** From 1. */
  readonly number: number;
  readonly name: string;
  /** Stages are named with their number. */
  readonly isStage: boolean;
}

const levels = ['1', '2', '3', '4', '5'] as const;
const frequencies = ['0', '1', '2', '3'] as const;

/** Content is linted before it can be answered, so a gap here is damage and not something to draw around. */
function known<T>(text: T | undefined, id: string): T {
  if (text === undefined) throw new Error(`the framework has no text for ${id}`);
  return text;
}

function capability(question: Capability, section: ItemSection, texts: PillarTexts): Item {
  const words = known(texts.questions[question.id], question.id);
  return {
    kind: 'capability',
    id: question.id,
    section,
    isKey: question.key,
    name: words.name,
    statement: words.question,
    lookFor: words.lookFor,
    rule: texts.choosingRule,
    why: words.why,
    metrics: question.metrics,
    scale: levelScale,
    choices: levels.map((level) => ({
      value: Number(level),
      digit: Number(level),
      name: texts.levels[level].name,
      clauses: words.levels[level],
      between: null,
      meaning: null,
      share: null,
    })),
  };
}

function criterion(question: Criterion, section: ItemSection, texts: LadderTexts): Item {
  const words = known(texts.questions[question.id], question.id);
  return {
    kind: 'criterion',
    id: question.id,
    section,
    isKey: question.gate,
    name: words.name,
    statement: words.statement,
    lookFor: words.lookFor,
    rule: texts.choosingRule,
    why: words.why,
    metrics: question.metrics,
    scale: letterScale,
    choices: letterChoices(texts.scale, words.anchors),
  };
}

function letterChoices(scale: LadderTexts['scale'], anchors: LetteredTexts['anchors']): readonly Choice[] {
  return Letters.map((letter, index) => ({
    value: letter,
    digit: index + 1,
    name: scale[letter].name,
    clauses: [anchors[letter]],
    between: null,
    meaning: scale[letter].meaning,
    share: scale[letter].share,
  }));
}

function symptom(id: QuestionId, section: ItemSection, texts: LadderTexts): Item {
  const statement = known(texts.symptoms[id], id);
  return {
    kind: 'symptom',
    id,
    section,
    isKey: false,
    name: statement,
    statement,
    lookFor: [],
    rule: null,
    why: known(texts.sections[section.id], section.id).limits,
    metrics: [],
    scale: frequencyScale,
    choices: frequencies.map((frequency) => ({
      value: Number(frequency),
      digit: Number(frequency) + 1,
      name: texts.frequencies[frequency],
      clauses: [],
      between: null,
      meaning: null,
      share: null,
    })),
  };
}

function pillarItems(framework: PillarFramework, texts: PillarTexts): readonly Item[] {
  return framework.sections.flatMap(({ id, questions }, index) => {
    const section = { id, number: index + 1, name: known(texts.sections[id], id).name, isStage: false };
    return questions.map((question) => capability(question, section, texts));
  });
}

function ladderItems(framework: LadderFramework, texts: LadderTexts): readonly Item[] {
  return framework.sections.flatMap(({ id, questions, symptoms }, index) => {
    const section = { id, number: index + 1, name: known(texts.sections[id], id).name, isStage: true };
    return [
      ...questions.map((question) => criterion(question, section, texts)),
      ...symptoms.map((symptomId) => symptom(symptomId, section, texts)),
    ];
  });
}

function levelled(question: CheckQuestion, section: ItemSection, texts: CheckTexts, words: LevelledTexts): Item {
  const names = known(texts.levels, question.id);
  return {
    ...inCheck(question, section, texts, words),
    kind: 'capability',
    statement: words.question,
    scale: levelScale,
    choices: levels.map((level) => ({
      value: Number(level),
      digit: Number(level),
      name: names[level].name,
      clauses: words.levels[level] ?? [],
      between: betweenLevels(words.levels, Number(level)),
      meaning: null,
      share: null,
    })),
  };
}

function lettered(question: CheckQuestion, section: ItemSection, texts: CheckTexts, words: LetteredTexts): Item {
  const scale = known(texts.scale, question.id);
  return {
    ...inCheck(question, section, texts, words),
    kind: 'criterion',
    statement: words.statement,
    scale: letterScale,
    choices: letterChoices(scale, words.anchors),
  };
}

function inCheck(
  question: CheckQuestion,
  section: ItemSection,
  texts: CheckTexts,
  words: LevelledTexts | LetteredTexts,
) {
  const { id, metrics } = question;
  const { name, lookFor, why } = words;
  return { id, section, isKey: false, name, lookFor, rule: texts.choosingRule, why, metrics } as const;
}

function checkItems(framework: CheckFramework, texts: CheckTexts): readonly Item[] {
  return framework.sections.flatMap(({ id, questions }, index) => {
    const section = { id, number: index + 1, name: known(texts.sections[id], id).name, isStage: false };
    return questions.map((question) => {
      const words = known(texts.questions[question.id], question.id);
      return words.scale === 'levels'
        ? levelled(question, section, texts, words)
        : lettered(question, section, texts, words);
    });
  });
}

/** Every question in framework order; a stage's limit symptoms follow its criteria. */
export function itemsOf({ framework, texts }: Pick<FrameworkEntry, 'framework' | 'texts'>): readonly Item[] {
  if (framework.kind === 'pillars' && texts.kind === 'pillars') return pillarItems(framework, texts);
  if (framework.kind === 'ladder' && texts.kind === 'ladder') return ladderItems(framework, texts);
  if (framework.kind === 'check' && texts.kind === 'check') return checkItems(framework, texts);
  throw new Error(`${framework.id} and its texts are of different kinds`);
}

/** Limit symptoms are asked and stored, never scored or counted. */
export function isScored(item: Item): boolean {
  return item.kind !== 'symptom';
}
