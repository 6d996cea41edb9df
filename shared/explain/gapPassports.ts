import { assertNever } from '../base/assertNever.ts';
import type { QuestionId } from '../base/ids.ts';
import { fixed, plain } from '../report/numbers.ts';
import { levelScale } from '../scoring/scale.ts';
import { type Gap, gapGroups, gapsOf } from '../targets/gaps.ts';
import { answerLists } from './answerLists.ts';
import { shareOf } from './checkShare.ts';
import { type Case, type Entry, entryOf, isLettered, type PillarCase, sectionName } from './explainInput.ts';
import type { Factor, Formula } from './formula.ts';
import { makePassport } from './makePassport.ts';
import type { Passport } from './passport.ts';
import { questionBlocks } from './pillarBlocks.ts';
import { blocksOf, missingAnswer, scoreTerm } from './questionPassports.ts';
import type { Subject } from './subject.ts';
import { targetFormula } from './targetPassports.ts';
import { term } from './terms.ts';
import { noValue, twoDecimals } from './valueWords.ts';
import { questionWeight } from './weights.ts';

/** Target minus score, never below zero. */
export function gapFormula(c: PillarCase, entry: Entry, target: number, score: number): Formula {
  const from = term(c.t('explain.term.target'), target, String(target), {
    of: targetFormula(c, entry, target),
    subject: { kind: 'target', question: entry.id },
  });
  return { kind: 'difference', from, less: scoreTerm(c, entry, score) };
}

/** How far the score stays below the target, in levels (method 7.10). */
export function explainGap(c: PillarCase, id: QuestionId): Passport {
  const { t } = c;
  const entry = entryOf(c, id);
  const { target, score, gap } = entry.result;
  return makePassport(
    c,
    { kind: 'gap', question: id },
    {
      title: t('explain.title.gap', { name: entry.label }),
      value: gap === null ? noValue(t) : { number: gap, text: plain(t, gap) },
      lead: t('explain.lead.gap'),
      formula: target === null || score === null ? null : gapFormula(c, entry, target, score),
      withheld: missingAnswer(c, entry),
      answers: answerLists(c, [entry]),
      rounding: t('explain.rounding.score'),
      blocks: questionBlocks(c, id),
    },
  );
}

/** A gate, and a question of an attribute, counts this much more than another one (method 8b.15). */
const raisedWeight = 1.5;

/** What a question lacks to the top of its scale, 0-1: one minus the value of a letter, or the way that a level has gone from 1 to 5. */
export function missingToTop(c: Case, entry: Entry, score: number, subject: Subject | null): Formula {
  const about = term(entry.label, score, plain(c.t, score), { subject });
  const from = term(c.t('explain.term.fully'), 1, '1');
  if (isLettered(entry)) return { kind: 'difference', from, less: about };
  const { lowest, highest } = levelScale;
  const above = term(c.t('explain.term.aboveLowest'), score - lowest, plain(c.t, score - lowest), {
    of: { kind: 'difference', from: about, less: term(c.t('explain.term.lowestLevel'), lowest, String(lowest)) },
  });
  const width = term(c.t('explain.term.width'), highest - lowest, String(highest - lowest));
  const share = shareOf(score);
  const less = term(c.t('explain.term.share'), share, plain(c.t, share), {
    of: { kind: 'ratio', part: [above], whole: [width], times: 1 },
  });
  return { kind: 'difference', from, less };
}

function isRaised({ question, section }: Entry): boolean {
  return ('gate' in question && question.gate) || ('role' in section && section.role === 'attribute');
}

interface Weighed {
  readonly gap: number;
  readonly of: Formula;
  readonly subject: Subject | null;
  readonly weight: number;
  readonly source: Factor['source'];
}

function weighedGap(c: Case, entry: Entry): Weighed | null {
  const { score, gap, target } = entry.result;
  if (score === null) return null;
  if (c.kind !== 'pillars') {
    return {
      gap: Math.max(0, 1 - (isLettered(entry) ? score : shareOf(score))),
      of: missingToTop(c, entry, score, { kind: 'question-score', question: entry.id }),
      subject: null,
      weight: isRaised(entry) ? raisedWeight : 1,
      source: 'method',
    };
  }
  if (gap === null || target === null) return null;
  const { weight, weightSource } = questionWeight(c, entry.id);
  const source = weightSource === 'by-hand' || weightSource === 'goals' ? weightSource : 'default';
  const of = gapFormula(c, entry, target, score);
  return { gap, of, subject: { kind: 'gap', question: entry.id }, weight, source };
}

function weightedFormula(c: Case, { gap, of, subject, weight, source }: Weighed): Formula {
  const { t } = c;
  return {
    kind: 'product',
    factors: [
      { ...term(t('explain.factor.gap'), gap, plain(t, gap), { id: 'gap', of, subject }), source: 'assessment' },
      { ...term(t('explain.factor.weight'), weight, plain(t, weight), { id: 'weight' }), source },
    ],
    divisor: null,
  };
}

const weightedLead = {
  pillars: 'weightedGap',
  ladder: 'weightedShortfall',
  check: 'weightedOfCheck',
} as const satisfies Record<Case['kind'], string>;

/** Gap times weight, which ranks the areas of most work (method 7.10); elsewhere what the question lacks to the top of its scale, a
 * gate and a question of an attribute 1.5 times (8b.15). */
export function explainWeightedGap(c: Case, id: QuestionId): Passport {
  const { t } = c;
  const entry = entryOf(c, id);
  const weighed = weighedGap(c, entry);
  return makePassport(
    c,
    { kind: 'weighted-gap', question: id },
    {
      title: t('explain.title.weightedGap', { name: entry.label }),
      value: twoDecimals(t, weighed === null ? null : weighed.gap * weighed.weight),
      lead: t(`explain.lead.${weightedLead[c.kind]}`),
      formula: weighed === null ? null : weightedFormula(c, weighed),
      withheld: missingAnswer(c, entry),
      answers: answerLists(c, [entry]),
      rounding: t('explain.rounding.score'),
      blocks: blocksOf(c, id),
    },
  );
}

type Grouping = Extract<Subject, { readonly kind: 'gap-total' }>;

/** Sections, functions and goals that gaps can be gathered under. Throws for one that the framework does not have. */
function gapsUnder(c: Case, { by, id }: Grouping): readonly Gap[] {
  const { framework, assessment, score } = c;
  const group = gapGroups(framework, gapsOf(framework, assessment, score), by).find((one) => one.id === id);
  if (group === undefined) throw new Error(`no ${by} ${id} in this framework`);
  return group.gaps;
}

function groupName(c: Case, { by, id }: Grouping): string {
  const { t, texts, framework } = c;
  switch (by) {
    case 'section': {
      const section = framework.sections.find((one) => one.id === id);
      return section === undefined ? id : sectionName(c, section.id);
    }
    case 'function':
      return t(`report.function.${id}`);
    case 'goal':
      return texts.kind === 'pillars' ? (texts.goals[id] ?? id) : id;
    default:
      return assertNever(by);
  }
}

/** The weighted gaps of a section, a function or a goal together (method 7.10). */
export function explainGapTotal(c: Case, subject: Grouping): Passport {
  const { t } = c;
  const gaps = gapsUnder(c, subject);
  const terms = gaps.map(({ question, weighted }) => {
    const { label } = entryOf(c, question);
    const about = { id: question, subject: { kind: 'weighted-gap' as const, question } };
    return term(label, weighted, fixed(t, weighted, 2), about);
  });
  const total = terms.reduce((sum, { value }) => sum + value, 0);
  return makePassport(c, subject, {
    title: t('explain.title.gapTotal', { name: groupName(c, subject) }),
    value: twoDecimals(t, terms.length === 0 ? null : total),
    lead: t('explain.lead.gapTotal'),
    formula: { kind: 'sum', terms, most: null },
    withheld: t('explain.withheld.noGap'),
    answers: answerLists(
      c,
      gaps.map(({ question }) => entryOf(c, question)),
    ),
    rounding: t('explain.rounding.score'),
  });
}
