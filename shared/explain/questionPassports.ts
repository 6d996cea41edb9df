import type { QuestionId } from '../base/ids.ts';
import { plain } from '../report/numbers.ts';
import { counted } from '../report/words.ts';
import { topLevel } from '../scoring/level.ts';
import { isContested } from '../scoring/questionResults.ts';
import { answerLists } from './answerLists.ts';
import { type Case, type Entry, entryOf, type PillarCase, sectionResult } from './explainInput.ts';
import type { Formula, Term, WeightedTerm } from './formula.ts';
import { makePassport } from './makePassport.ts';
import type { Blocks, Passport, Value } from './passport.ts';
import { questionBlocks } from './pillarBlocks.ts';
import { criterionBlocks } from './stageBlocks.ts';
import { term, weightedMean } from './terms.ts';
import { levelNumber, levelText, noValue, percentText, scoreText } from './valueWords.ts';
import { voicesTo } from './voices.ts';

function blocksOf(c: Case, id: QuestionId): Blocks | null {
  return c.kind === 'pillars' ? questionBlocks(c, id) : criterionBlocks(c, id);
}

/** A mean on the question's own scale, as the score counts it and as it is shown: criteria are scored 0-1. */
function onScale(c: Case, mean: number): { readonly value: number; readonly text: string } {
  if (c.kind === 'pillars') return { value: mean, text: plain(c.t, mean) };
  const value = mean / c.scale.highest;
  return { value, text: percentText(c.t, 100 * value) };
}

/** How a question's score comes about: the agreed answer, else every function's mean with the same say (method 7.2, 8b.2). */
function scoreFormula(c: Case, entry: Entry): Formula | null {
  const { label, result, id } = entry;
  if (result.score === null) return null;
  if (result.source === 'agreed') {
    return { kind: 'given', term: term(label, result.score, scoreText(c, entry, result.score), { id }) };
  }
  const terms = voicesTo(c.table, entry.position, c.scale).map((voice): WeightedTerm => {
    const { value, text } = onScale(c, voice.mean);
    const name = c.t(`report.function.${voice.function}`);
    const voices = counted(c.t, 'explain.voices', voice.count, { name });
    return { ...term(voices, value, text, { id: voice.function }), weight: 1, weightSource: 'equal' };
  });
  return weightedMean('functions', terms);
}

function missingText(c: Case, { result }: Entry): string | null {
  return result.state === 'answered' ? null : c.t(`explain.withheld.${result.state}`);
}

function scoreLead({ t }: Case, { result }: Entry, formula: Formula | null): string {
  if (formula?.kind === 'weighted-mean') return counted(t, 'explain.lead.functions', formula.terms.length);
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
      withheld: missingText(c, entry),
      answers: answerLists(c, [entry]),
      rounding: t(c.kind === 'pillars' ? 'explain.rounding.score' : 'explain.rounding.percent'),
      blocks: blocksOf(c, id),
    },
  );
}

/** The level, or the letter, that rules see of a question (method 8b.3, 8b.7). */
export function explainQuestionLevel(c: Case, id: QuestionId): Passport {
  const { t } = c;
  const entry = entryOf(c, id);
  const { score, level } = entry.result;
  const contested = isContested(entry.result);
  const way = c.kind === 'ladder' ? 'band' : contested ? 'down' : 'half-down';
  return makePassport(
    c,
    { kind: 'question-level', question: id },
    {
      title: t('explain.title.level', { name: entry.label }),
      value: levelValue(c, level),
      lead: t(`explain.lead.${way}`),
      formula: score === null ? null : { kind: 'rounded', of: scoreTerm(c, entry, score), way },
      withheld: missingText(c, entry),
      answers: answerLists(c, [entry], c.kind === 'pillars' ? { missingCountsAs: 1 } : {}),
      rounding: t(`explain.rounding.${c.kind === 'ladder' ? 'band' : contested ? 'contested' : 'level'}`),
      blocks: blocksOf(c, id),
    },
  );
}

function scoreTerm(c: Case, entry: Entry, score: number): Term {
  const subject = { kind: 'question-score' as const, question: entry.id };
  if (c.kind === 'pillars') return term(entry.label, score, scoreText(c, entry, score), { id: entry.id, subject });
  return term(entry.label, 100 * score, percentText(c.t, 100 * score), { id: entry.id, subject });
}

function levelValue(c: Case, level: Entry['result']['level']): Value {
  if (level === null) return noValue(c.t);
  if (c.kind === 'pillars') return { number: levelNumber(level), text: levelText(c, levelNumber(level)) };
  if (typeof level === 'number') return { number: level, text: String(level) };
  return { number: levelNumber(level), text: c.t('explain.named', { number: level, name: c.texts.scale[level].name }) };
}

/** The target as somebody set it, else one above the section's level, at least 3 for a key question (method 7.10, 8b.9). */
function targetFormula(c: PillarCase, entry: Entry, target: number): Formula {
  const { t, assessment } = c;
  if (assessment.targets?.[entry.id] !== undefined) {
    return { kind: 'given', term: term(t('explain.term.byHand'), target, String(target)) };
  }
  const section = sectionResult(c.score, entry.section.id);
  if (section.level === null) return { kind: 'given', term: term(t('explain.term.noLevel'), target, String(target)) };
  const next = Math.min(topLevel, section.level + 1);
  const subject = { kind: 'section-level' as const, section: section.id };
  const terms = [term(t('explain.term.nextLevel'), next, String(next), { subject })];
  const isKey = 'key' in entry.question && entry.question.key;
  if (isKey) terms.push(term(t('explain.term.key'), 3, '3'));
  return { kind: 'highest', terms };
}

/** The level that a question is to reach. */
export function explainTarget(c: PillarCase, id: QuestionId): Passport {
  const { t } = c;
  const entry = entryOf(c, id);
  const { target } = entry.result;
  const byHand = c.assessment.targets?.[id] !== undefined;
  return makePassport(
    c,
    { kind: 'target', question: id },
    {
      title: t('explain.title.target', { name: entry.label }),
      value: target === null ? noValue(t) : { number: target, text: levelText(c, target) },
      lead: t(byHand ? 'explain.lead.targetByHand' : 'explain.lead.target'),
      formula: target === null ? null : targetFormula(c, entry, target),
      withheld: t('explain.withheld.not-applicable'),
      answers: answerLists(c, [entry]),
      rounding: t('explain.rounding.none'),
      blocks: questionBlocks(c, id),
    },
  );
}

/** How far the score stays below the target, in levels (method 7.10). */
export function explainGap(c: PillarCase, id: QuestionId): Passport {
  const { t } = c;
  const entry = entryOf(c, id);
  const { target, score, gap, weight } = entry.result;
  const formula = target === null || score === null ? null : gapFormula(c, entry, target, score);
  const weighted = gap === null || weight === null || weight === 1 ? null : gap * weight;
  return makePassport(
    c,
    { kind: 'gap', question: id },
    {
      title: t('explain.title.gap', { name: entry.label }),
      value: gap === null ? noValue(t) : { number: gap, text: plain(t, gap) },
      lead: t('explain.lead.gap'),
      formula,
      withheld: missingText(c, entry),
      answers: answerLists(c, [entry]),
      rounding: t('explain.rounding.score'),
      blocks: questionBlocks(c, id),
      notes: weighted === null ? [] : [{ label: t('explain.note.weightedGap'), text: plain(t, weighted) }],
    },
  );
}

/** Target minus score, never below zero. */
export function gapFormula(c: PillarCase, entry: Entry, target: number, score: number): Formula {
  const from = term(c.t('explain.term.target'), target, String(target), {
    of: targetFormula(c, entry, target),
    subject: { kind: 'target', question: entry.id },
  });
  return { kind: 'difference', from, less: scoreTerm(c, entry, score) };
}
