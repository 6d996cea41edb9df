import type { SectionId } from '../base/ids.ts';
import { fixed } from '../report/numbers.ts';
import { counted, list } from '../report/words.ts';
import { topLevel } from '../scoring/level.ts';
import { answerLists } from './answerLists.ts';
import { levelDistance } from './distance.ts';
import { type Entry, entriesIn, type PillarCase, sectionName, sectionResult } from './explainInput.ts';
import type { Formula, WeightedTerm } from './formula.ts';
import { goalNotes } from './goalPassports.ts';
import { makePassport } from './makePassport.ts';
import type { Note, Passport, Range } from './passport.ts';
import { levelSummary, overallBlocks, sectionBlocks } from './pillarBlocks.ts';
import { term, weightedMean } from './terms.ts';
import { levelText, scoreText, twoDecimals } from './valueWords.ts';
import { isWeighted, questionWeight, sectionWeight } from './weights.ts';
import { withheldAll } from './withheld.ts';

/** What a section's score is the mean of; `missing`: what an open or unknown answer is set to (null: left out). */
function answerTerms(c: PillarCase, section: SectionId, missing: number | null): readonly WeightedTerm[] {
  return entriesIn(c, section).flatMap((entry): readonly WeightedTerm[] => {
    const { id, label, result } = entry;
    const value = result.score ?? (result.state === 'not-applicable' ? null : missing);
    if (value === null) return [];
    const text = result.score === null ? String(value) : scoreText(c, entry, value);
    return [
      {
        ...term(label, value, text, { id, subject: { kind: 'question-score', question: id } }),
        ...questionWeight(c, id),
      },
    ];
  });
}

function sectionTerms(
  c: PillarCase,
  pick: (section: PillarCase['score']['sections'][number]) => number | null,
  formulaOf: (section: SectionId) => Formula | null,
): readonly WeightedTerm[] {
  return c.score.sections.flatMap((section): readonly WeightedTerm[] => {
    const { id, score } = section;
    const value = pick(section);
    if (score === null || value === null) return [];
    const of = formulaOf(id);
    const subject = { kind: 'section-score' as const, section: id };
    return [{ ...term(sectionName(c, id), value, fixed(c.t, value, 2), { id, of, subject }), ...sectionWeight(c, id) }];
  });
}

function missingIn(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ result }) => result.state === 'open' || result.state === 'dont-know');
}

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** The range that missing answers could cause; null where there is none to show. */
function rangeOf(
  c: PillarCase,
  { low, high }: Bounds,
  missing: readonly Entry[],
  formulaOf: (filledWith: number) => Formula,
): Range | null {
  if (low === null || high === null) return null;
  const lowest = twoDecimals(c.t, low);
  const highest = twoDecimals(c.t, high);
  const values = {
    low: lowest.text,
    high: highest.text,
    questions: list(
      c.t,
      missing.map(({ id }) => id),
    ),
  };
  return {
    low: lowest,
    high: highest,
    lowFormula: formulaOf(1),
    highFormula: formulaOf(topLevel),
    missing: missing.map(({ id }) => id),
    text: c.t(missing.length === 0 ? 'explain.range.none' : 'explain.range.text', values),
  };
}

function noteOf(c: PillarCase, label: 'range' | 'level' | 'unweighted' | 'sections', text: string): readonly Note[] {
  return text === '' ? [] : [{ label: c.t(`explain.note.${label}`), text }];
}

/** Why a section shows no score, or null (method 8b.4, 8b.5). */
function noSectionScore(c: PillarCase, id: SectionId): string | null {
  const section = sectionResult(c.score, id);
  if (section.score !== null) return null;
  if (c.score.status === 'empty') return withheldAll(c.t, c.score);
  const applicable = entriesIn(c, id).length - section.notApplicable.length;
  if (applicable === 0) return c.t('explain.withheld.absent');
  const least = Math.min(5, Math.ceil(0.6 * applicable));
  return c.t('explain.withheld.few', { rated: section.rated, least });
}

/** The weighted mean of a section's answers (method 7.3). */
export function explainSectionScore(c: PillarCase, id: SectionId): Passport {
  const { t } = c;
  const section = sectionResult(c.score, id);
  const entries = entriesIn(c, id);
  const terms = answerTerms(c, id, null);
  const weighted = isWeighted(terms);
  const range = rangeOf(c, section, missingIn(entries), (filled) =>
    weightedMean('answers', answerTerms(c, id, filled)),
  );
  return makePassport(
    c,
    { kind: 'section-score', section: id },
    {
      title: sectionName(c, id),
      value: twoDecimals(t, section.score),
      lead: counted(t, weighted ? 'explain.lead.weightedAnswers' : 'explain.lead.answers', terms.length),
      formula: weightedMean('answers', terms),
      withheld: noSectionScore(c, id),
      answers: answerLists(c, entries),
      rounding: t('explain.rounding.score'),
      range,
      blocks: sectionBlocks(c, id),
      distance: levelDistance(c, section),
      notes: [
        ...noteOf(c, 'unweighted', weighted && section.unweighted !== null ? fixed(t, section.unweighted, 2) : ''),
        ...goalNotes(c, terms),
        ...noteOf(c, 'range', range?.text ?? ''),
        ...noteOf(c, 'level', levelSummary(c, id)),
      ],
    },
  );
}

/** Why there is no overall score, or null. */
function noOverallScore(c: PillarCase): string | null {
  if (c.score.overall.score !== null) return null;
  return withheldAll(c.t, c.score) ?? c.t('explain.withheld.noSection');
}

/** The weighted mean of the sections that have a score (method 7.3, 8b.5). */
export function explainOverallScore(c: PillarCase): Passport {
  const { t } = c;
  const { overall, sections } = c.score;
  const terms = sectionTerms(
    c,
    (section) => section.score,
    (id) => weightedMean('answers', answerTerms(c, id, null)),
  );
  const weighted = isWeighted(terms);
  const scored = new Set<string>(terms.flatMap((one) => one.id ?? []));
  const isScored = ({ section }: Entry) => scored.has(section.id);
  const bounded = (filled: number): Formula =>
    weightedMean(
      'sections',
      sectionTerms(
        c,
        ({ low, high }) => (filled === 1 ? low : high),
        (id) => weightedMean('answers', answerTerms(c, id, filled)),
      ),
    );
  const range = rangeOf(c, overall, missingIn(c.entries.filter(isScored)), bounded);
  const partial = overall.sections < sections.length;
  const someWeights = weighted || terms.some(({ id }) => isWeighted(sectionWeights(c, id)));
  return makePassport(
    c,
    { kind: 'overall-score' },
    {
      title: t('explain.title.overall'),
      value: twoDecimals(t, overall.score),
      lead: counted(t, weighted ? 'explain.lead.weightedSections' : 'explain.lead.sections', terms.length),
      formula: weightedMean('sections', terms),
      withheld: noOverallScore(c),
      answers: answerLists(c, c.entries, { exclude: (entry) => (isScored(entry) ? null : 'no-score') }),
      rounding: t('explain.rounding.score'),
      range,
      blocks: overallBlocks(c),
      distance: levelDistance(c, overall),
      notes: [
        ...noteOf(c, 'unweighted', someWeights && overall.unweighted !== null ? fixed(t, overall.unweighted, 2) : ''),
        ...noteOf(c, 'range', range?.text ?? ''),
        ...noteOf(c, 'level', overall.level === null ? '' : levelText(c, overall.level)),
        ...noteOf(
          c,
          'sections',
          partial && overall.score !== null
            ? t('explain.note.sectionsText', { scored: overall.sections, all: sections.length })
            : '',
        ),
      ],
    },
  );
}

function sectionWeights(c: PillarCase, id: string | null): readonly { readonly weight: number }[] {
  return c.entries
    .filter(({ section, result }) => section.id === id && result.score !== null)
    .map((entry) => questionWeight(c, entry.id));
}

/** 1 minus a quarter of the distance between the highest and the lowest section (method 7.3). */
export function explainBalance(c: PillarCase): Passport {
  const { t } = c;
  const { overall } = c.score;
  const terms = sectionTerms(
    c,
    (section) => section.score,
    () => null,
  );
  return makePassport(
    c,
    { kind: 'balance' },
    {
      title: t('explain.title.balance'),
      value: twoDecimals(t, overall.balance),
      lead: t('explain.lead.balance'),
      formula: { kind: 'nearness', terms, width: topLevel - 1 },
      withheld: noOverallScore(c) ?? t('explain.withheld.oneSection'),
      answers: answerLists(c, c.entries, {
        exclude: ({ section }) => (terms.some(({ id }) => id === section.id) ? null : 'no-score'),
      }),
      rounding: t('explain.rounding.score'),
    },
  );
}
