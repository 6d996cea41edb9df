import { assertNever } from '../base/assertNever.ts';
import type { QuestionId } from '../base/ids.ts';
import { plain } from '../report/numbers.ts';
import { counted } from '../report/words.ts';
import { isContested } from '../scoring/questionResults.ts';
import { answerLists } from './answerLists.ts';
import { checkQuestionBlocks } from './checkBlocks.ts';
import { type Case, type Entry, entryOf, isLettered } from './explainInput.ts';
import type { Formula, Term, WeightedTerm } from './formula.ts';
import { makePassport } from './makePassport.ts';
import type { Blocks, Passport, Value } from './passport.ts';
import { questionBlocks } from './pillarBlocks.ts';
import { criterionBlocks } from './stageBlocks.ts';
import { term, weightedMean } from './terms.ts';
import { answerText, levelNumber, noValue, percentText, scoreText } from './valueWords.ts';
import { type Voice, voicesTo } from './voices.ts';

/** The part of what blocks the next level or stage, or keeps a section of a check from holding, that names a question. */
export function blocksOf(c: Case, id: QuestionId): Blocks | null {
  switch (c.kind) {
    case 'pillars':
      return questionBlocks(c, id);
    case 'ladder':
      return criterionBlocks(c, id);
    case 'check':
      return checkQuestionBlocks(c, id);
    default:
      return assertNever(c);
  }
}

/** A mean on the question's own scale, as the score counts it and as it is shown: letters are scored 0-1. */
function onScale(c: Case, entry: Entry, mean: number): { readonly value: number; readonly text: string } {
  if (!isLettered(entry)) return { value: mean, text: plain(c.t, mean) };
  const value = mean / entry.scale.highest;
  return { value, text: percentText(c.t, 100 * value) };
}

/** How a question's score comes about: the agreed answer, else every function's mean with the same say (method 7.2, 8b.2). */
function scoreFormula(c: Case, entry: Entry): Formula | null {
  const { label, result, id } = entry;
  if (result.score === null) return null;
  if (result.source === 'agreed') {
    return { kind: 'given', term: term(label, result.score, scoreText(c, entry, result.score), { id }) };
  }
  const voices = voicesTo(c.table, entry);
  // A score made anonymous has no means of functions with few voices: those are told together, each with the same say as before.
  const isNamed = ({ function: name }: Voice) => name === 'unassigned' || result.functions[name] !== undefined;
  const isTold = voices.every(isNamed);
  const named = isTold ? voices : voices.filter((voice) => voice.function !== 'unassigned' && isNamed(voice));
  const terms = named.map((voice) => functionTerm(c, entry, c.t(`report.function.${voice.function}`), [voice]));
  const rest = voices.filter((voice) => !named.includes(voice));
  return weightedMean(
    'functions',
    rest.length === 0 ? terms : [...terms, functionTerm(c, entry, c.t('explain.fewVoices'), rest)],
  );
}

/** The mean of these functions' means, as many times as there are functions. */
function functionTerm(c: Case, entry: Entry, name: string, voices: readonly Voice[]): WeightedTerm {
  const { value, text } = onScale(c, entry, voices.reduce((sum, { mean }) => sum + mean, 0) / voices.length);
  const people = voices.reduce((sum, { count }) => sum + count, 0);
  const [only] = voices;
  const id = voices.length === 1 && only !== undefined ? only.function : null;
  const label = counted(c.t, 'explain.voices', people, { name });
  return { ...term(label, value, text, { id }), weight: voices.length, weightSource: 'equal' };
}

/** Why an unanswered question has no number. */
export function missingAnswer(c: Case, { result }: Entry): string | null {
  return result.state === 'answered' ? null : c.t(`explain.withheld.${result.state}`);
}

function scoreLead({ t }: Case, { result }: Entry, formula: Formula | null): string {
  if (formula?.kind === 'weighted-mean') return counted(t, 'explain.lead.functions', formula.weights);
  return t(result.source === 'agreed' ? 'explain.lead.agreed' : 'explain.lead.missing');
}

/** The agreed answer, or the mean of the functions' means. */
export function explainQuestionScore(c: Case, id: QuestionId): Passport {
  const { t } = c;
  const entry = entryOf(c, id);
  const { score } = entry.result;
  const formula = scoreFormula(c, entry);
  return makePassport(
    c,
    { kind: 'question-score', question: id },
    {
      title: entry.label,
      value: score === null ? noValue(t) : { number: score, text: scoreText(c, entry, score) },
      lead: scoreLead(c, entry, formula),
      formula,
      withheld: missingAnswer(c, entry),
      answers: answerLists(c, [entry]),
      rounding: t(isLettered(entry) ? 'explain.rounding.percent' : 'explain.rounding.score'),
      blocks: blocksOf(c, id),
    },
  );
}

/** The level, or the letter, that rules see of a question (method 8b.3, 8b.7). */
export function explainQuestionLevel(c: Case, id: QuestionId): Passport {
  const { t } = c;
  const entry = entryOf(c, id);
  const { score } = entry.result;
  const contested = isContested(entry.result);
  const way = isLettered(entry) ? 'band' : contested ? 'down' : 'half-down';
  return makePassport(
    c,
    { kind: 'question-level', question: id },
    {
      title: t('explain.title.level', { name: entry.label }),
      value: levelValue(c, entry),
      lead: t(`explain.lead.${way}`),
      formula: score === null ? null : { kind: 'rounded', of: scoreTerm(c, entry, score), way },
      withheld: missingAnswer(c, entry),
      answers: answerLists(c, [entry], { missingCountsLowest: c.kind !== 'ladder' }),
      rounding: t(`explain.rounding.${isLettered(entry) ? 'band' : contested ? 'contested' : 'level'}`),
      blocks: blocksOf(c, id),
    },
  );
}

/** The score of a question as a part of something else; letters in percent. */
export function scoreTerm(c: Case, entry: Entry, score: number): Term {
  const subject = { kind: 'question-score' as const, question: entry.id };
  if (!isLettered(entry)) return term(entry.label, score, scoreText(c, entry, score), { id: entry.id, subject });
  return term(entry.label, 100 * score, percentText(c.t, 100 * score), { id: entry.id, subject });
}

function levelValue(c: Case, { result: { level } }: Entry): Value {
  return level === null ? noValue(c.t) : { number: levelNumber(level), text: answerText(c, level) };
}
