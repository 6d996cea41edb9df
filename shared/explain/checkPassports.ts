import type { SectionId } from '../base/ids.ts';
import { fixed } from '../report/numbers.ts';
import { counted, list } from '../report/words.ts';
import { applies } from '../scoring/checkStanding.ts';
import { verdictsOf } from '../scoring/checkVerdict.ts';
import type { CheckResult } from '../scoring/result.ts';
import { toNineDecimals } from '../scoring/rounding.ts';
import { aimNotes } from './aimNote.ts';
import { answerLists } from './answerLists.ts';
import { checkSectionBlocks, verdictBlocks } from './checkBlocks.ts';
import {
  holdsFormula,
  holdsTerm,
  holdsText,
  levelBorder,
  type Missing,
  meanFormula,
  meanText,
  onOwnScale,
  percentBorder,
  percentFormula,
} from './checkMeans.ts';
import { verdictDistance } from './distance.ts';
import { type CheckCase, entriesIn, sectionName, sectionResult } from './explainInput.ts';
import type { Formula, WeightedTerm } from './formula.ts';
import { makePassport } from './makePassport.ts';
import type { Note, Passport, Range, Value } from './passport.ts';
import { term, weightedMean } from './terms.ts';
import { noValue, percentText, twoDecimals, verdictText } from './valueWords.ts';
import { withheldAll } from './withheld.ts';

/** A section says something of itself from this share of answered questions on (method 8b.5). */
const leastShare = 0.6;

function percentValue(c: CheckCase, percent: number | null): Value {
  return percent === null ? noValue(c.t) : { number: percent, text: percentText(c.t, percent) };
}

/** The verdict: what holds of the elements and attributes (content paper 1.5 and 1.10). */
export function explainVerdict(c: CheckCase): Passport {
  const { t, framework, texts } = c;
  const { overall, sections } = c.score;
  const terms = sections.filter(applies).map((section) => ({ ...holdsTerm(c, section), role: section.role }));
  const rank = overall.verdict === null ? null : verdictsOf(framework).indexOf(overall.verdict);
  const names = {
    all: texts.verdicts.all.name,
    some: texts.verdicts.some?.name ?? '',
    few: texts.verdicts.few.name,
    enough: framework.enough ?? 0,
  };
  const lead = framework.enough === null ? 'verdict' : 'verdictOfThree';
  return makePassport(
    c,
    { kind: 'verdict' },
    {
      title: t('explain.title.verdict'),
      value: rank === null ? noValue(t) : { number: rank, text: verdictText(c, rank) },
      lead: t(`explain.lead.${lead}`, names),
      formula: { kind: 'verdict', enough: framework.enough, sections: terms },
      withheld: withheldAll(t, c.score),
      answers: answerLists(c, c.entries, { missingCountsLowest: true }),
      rounding: t('explain.rounding.verdict'),
      blocks: verdictBlocks(c),
      distance: verdictDistance(c),
      notes: [...aimNotes(c), ...weakestNotes(c)],
    },
  );
}

function weakestNotes(c: CheckCase): readonly Note[] {
  const { weakest, holding, elements } = c.score.overall;
  // Where everything holds there is nothing to start with.
  if (weakest.length === 0 || holding === elements) return [];
  const names = weakest.map((id) => sectionName(c, id));
  return [{ label: c.t('explain.note.weakest'), text: list(c.t, names) }];
}

/** Whether a section holds, whatever the missing answers may be. */
export function explainSectionHolds(c: CheckCase, id: SectionId): Passport {
  const { t } = c;
  const section = sectionResult(c.score, id);
  const isKnown = applies(section) && c.score.overall.verdict !== null;
  return makePassport(
    c,
    { kind: 'section-holds', section: id },
    {
      title: sectionName(c, id),
      value: isKnown ? { number: Number(section.holds), text: holdsText(c, section.holds) } : noValue(t),
      lead:
        section.scale === 'letters'
          ? t('explain.lead.holdsOver', { border: percentBorder })
          : t('explain.lead.holdsLeast', { border: levelBorder }),
      formula: holdsFormula(c, section),
      withheld: applies(section) ? withheldAll(t, c.score) : t('explain.withheld.absent'),
      answers: answerLists(c, entriesIn(c, id), { missingCountsLowest: true }),
      rounding: t('explain.rounding.verdict'),
      range: rangeOf(c, section, meanRange),
      blocks: checkSectionBlocks(c, id),
      distance: checkSectionBlocks(c, id)?.distanceText ?? '',
    },
  );
}

interface Ranged {
  readonly value: (c: CheckCase, section: CheckResult, percent: number) => Value;
  readonly formula: (c: CheckCase, section: CheckResult, missing: Missing) => Formula;
}

const percentRange: Ranged = {
  value: (c, _, percent) => percentValue(c, percent),
  formula: percentFormula,
};

const meanRange: Ranged = {
  value: (c, section, percent) => ({ number: onOwnScale(section, percent), text: meanText(c, section, percent) }),
  formula: meanFormula,
};

/** What missing answers could make of a section's number; null when nothing of it applies. */
function rangeOf(c: CheckCase, section: CheckResult, ranged: Ranged): Range | null {
  if (section.low === null || section.high === null) return null;
  const missing = [...section.open, ...section.dontKnow];
  const inOrder = entriesIn(c, section.id).flatMap(({ id }) => (missing.includes(id) ? [id] : []));
  const low = ranged.value(c, section, section.low);
  const high = ranged.value(c, section, section.high);
  const values = { low: low.text, high: high.text, questions: list(c.t, inOrder) };
  const key = inOrder.length === 0 ? 'none' : section.scale === 'letters' ? 'letters' : 'text';
  return {
    low,
    high,
    lowFormula: ranged.formula(c, section, 'lowest'),
    highFormula: ranged.formula(c, section, 'highest'),
    missing: inOrder,
    text: c.t(`explain.range.${key}`, values),
  };
}

/** Why a section says nothing of itself. */
function withheldSection(c: CheckCase, section: CheckResult): string | null {
  if (section.percent !== null) return null;
  if (c.score.status === 'empty') return withheldAll(c.t, c.score);
  const applicable = entriesIn(c, section.id).length - section.notApplicable.length;
  if (applicable === 0) return c.t('explain.withheld.absent');
  const least = Math.ceil(toNineDecimals(leastShare * applicable));
  return c.t('explain.withheld.few', { rated: section.rated, least });
}

function sectionNotes({ t, texts }: CheckCase, { rating }: CheckResult, range: Range | null): readonly Note[] {
  const name = rating === null ? undefined : texts.scale?.[rating].name;
  return [
    ...(range === null ? [] : [{ label: t('explain.note.range'), text: range.text }]),
    ...(name === undefined ? [] : [{ label: t('explain.note.rating'), text: name }]),
  ];
}

/** The percentage of an element or attribute, 0-100, whatever its scale. */
export function explainSectionPercent(c: CheckCase, id: SectionId): Passport {
  const { t } = c;
  const section = sectionResult(c.score, id);
  const range = rangeOf(c, section, percentRange);
  return makePassport(
    c,
    { kind: 'section-percent', section: id },
    {
      title: sectionName(c, id),
      value: percentValue(c, section.percent),
      lead:
        section.scale === 'letters'
          ? counted(t, 'explain.lead.criteria', section.rated)
          : t('explain.lead.percentOfLevels'),
      formula: percentFormula(c, section, 'left-out'),
      withheld: withheldSection(c, section),
      answers: answerLists(c, entriesIn(c, id)),
      rounding: t('explain.rounding.percent'),
      range,
      blocks: checkSectionBlocks(c, id),
      notes: sectionNotes(c, section, range),
    },
  );
}

/** The mean of a section that is answered by levels, 1-5. */
export function explainSectionMean(c: CheckCase, id: SectionId): Passport {
  const { t } = c;
  const section = sectionResult(c.score, id);
  const range = rangeOf(c, section, meanRange);
  return makePassport(
    c,
    { kind: 'section-score', section: id },
    {
      title: sectionName(c, id),
      value: twoDecimals(t, section.score),
      lead: counted(t, 'explain.lead.answers', section.rated),
      formula: meanFormula(c, section, 'left-out'),
      withheld: withheldSection(c, section),
      answers: answerLists(c, entriesIn(c, id)),
      rounding: t('explain.rounding.score'),
      range,
      blocks: checkSectionBlocks(c, id),
      notes: sectionNotes(c, section, range),
    },
  );
}

type Told = 'section-percent' | 'section-score';

/** The elements that say something of themselves; attributes never enter a mean of the whole. */
function elementTerms(c: CheckCase, kind: Told): readonly WeightedTerm[] {
  return c.score.sections.flatMap((section): readonly WeightedTerm[] => {
    const { id, role, score, percent } = section;
    const value = kind === 'section-percent' ? percent : score;
    if (role !== 'element' || value === null) return [];
    const text = kind === 'section-percent' ? percentText(c.t, value) : fixed(c.t, value, 2);
    const formulaOf = kind === 'section-percent' ? percentFormula : meanFormula;
    const of = formulaOf(c, section, 'left-out');
    return [
      {
        ...term(sectionName(c, id), value, text, { id, of, subject: { kind, section: id } }),
        weight: 1,
        weightSource: 'equal',
      },
    ];
  });
}

function explainMean(c: CheckCase, kind: 'overall-percent' | 'overall-score'): Passport {
  const { t } = c;
  const { overall, sections } = c.score;
  const terms = elementTerms(c, kind === 'overall-percent' ? 'section-percent' : 'section-score');
  const told = new Set(terms.map(({ id }) => id));
  const elements = sections.filter(({ role }) => role === 'element');
  const ids = new Set(elements.map(({ id }) => id));
  const isPartial = terms.length > 0 && terms.length < elements.length;
  return makePassport(
    c,
    { kind },
    {
      title: t('explain.title.elements'),
      value: kind === 'overall-percent' ? percentValue(c, overall.percent) : twoDecimals(t, overall.score),
      lead: counted(t, 'explain.lead.elements', terms.length),
      formula: weightedMean(kind === 'overall-percent' ? 'elements' : 'sections', terms),
      withheld: (c.score.status === 'empty' ? withheldAll(t, c.score) : null) ?? t('explain.withheld.noElement'),
      answers: answerLists(
        c,
        c.entries.filter(({ section }) => ids.has(section.id)),
        { exclude: ({ section }) => (told.has(section.id) ? null : 'no-score') },
      ),
      rounding: t(kind === 'overall-percent' ? 'explain.rounding.percent' : 'explain.rounding.score'),
      blocks: verdictBlocks(c),
      distance: verdictDistance(c),
      notes: isPartial
        ? [
            {
              label: t('explain.note.sections'),
              text: t('explain.note.sectionsText', { scored: terms.length, all: elements.length }),
            },
          ]
        : [],
    },
  );
}

/** The mean of the elements' percentages, 0-100. */
export function explainOverallPercent(c: CheckCase): Passport {
  return explainMean(c, 'overall-percent');
}

/** The mean of the elements' means, 1-5, where all are answered by levels. */
export function explainOverallMean(c: CheckCase): Passport {
  return explainMean(c, 'overall-score');
}
