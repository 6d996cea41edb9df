import type { ActionEdit, Letter } from '../assessment/schema.ts';
import type { ActionId } from '../base/ids.ts';
import { findAction } from '../frameworks/questions.ts';
import { fixed, plain } from '../report/numbers.ts';
import { computedFactors, factorsByHand } from '../roadmap/computedFactors.ts';
import { closedAs, editsOf } from '../roadmap/edits.ts';
import type { Factors, Part, Plan, RankedCandidate, StepCandidate } from '../roadmap/plan.ts';
import { valueOfLetter } from '../scoring/letters.ts';
import { toNineDecimals } from '../scoring/rounding.ts';
import { answerLists } from './answerLists.ts';
import { type Case, type Entry, entryOf } from './explainInput.ts';
import type { Factor, FactorSource, Formula } from './formula.ts';
import { gapFormula, missingToTop } from './gapPassports.ts';
import { makePassport } from './makePassport.ts';
import type { Note, Passport } from './passport.ts';
import { term } from './terms.ts';
import { noValue, twoDecimals } from './valueWords.ts';
import { questionWeight, sectionWeight } from './weights.ts';

/** What a step is missing to the top of the scale: from where the question stands, or from where an earlier step brings it. */
function missingOf(c: Case, entry: Entry, score: number, from: number | Letter): Formula {
  const isNext = from === entry.result.level;
  const value = isNext ? score : typeof from === 'string' ? valueOfLetter(from) : from;
  return missingToTop(c, entry, value, isNext ? { kind: 'question-score', question: entry.id } : null);
}

/** What can be closed by one step: at most a level of a capability, elsewhere what is missing to the top. A step of a route may lead beyond the
 * target: then it counts up to where it leads. */
function gapOf(c: Case, entry: Entry, { id, from, to }: StepCandidate): Formula | null {
  const { target, score } = entry.result;
  if (score === null) return null;
  if (c.kind !== 'pillars') return missingOf(c, entry, score, from);
  if (target === null || typeof to === 'string') return null;
  const least = Math.max(target, to);
  const difference: Formula =
    to <= target
      ? gapFormula(c, entry, target, score)
      : {
          kind: 'difference',
          from: term(c.t('explain.term.step', { id }), to, plain(c.t, to)),
          less: term(entry.label, score, plain(c.t, score), {
            subject: { kind: 'question-score', question: entry.id },
          }),
        };
  const gap = term(c.t('explain.term.gap'), Math.max(0, least - score), plain(c.t, Math.max(0, least - score)), {
    of: difference,
    subject: to <= target ? { kind: 'gap', question: entry.id } : null,
  });
  return { kind: 'lowest', terms: [gap, term(c.t('explain.term.oneStep'), 1, '1')] };
}

/** Question weight times section weight; a ladder weighs only its gates, a check its attributes. */
function weightOf(c: Case, entry: Entry | null): { readonly of: Formula | null; readonly source: FactorSource } {
  if (entry === null) return { of: null, source: 'default' };
  if (c.kind !== 'pillars') return { of: null, source: 'method' };
  const factors = [
    { ...questionWeight(c, entry.id), label: entry.label, id: entry.id },
    {
      ...sectionWeight(c, entry.section.id),
      label: c.texts.sections[entry.section.id]?.name ?? '',
      id: entry.section.id,
    },
  ].map(({ weight, weightSource, label, id }): Factor => {
    const source = weightSource === 'by-hand' || weightSource === 'goals' ? weightSource : 'default';
    return { ...term(label, weight, plain(c.t, weight), { id }), source };
  });
  const chosen = factors.find(({ source }) => source !== 'default');
  return { of: { kind: 'product', factors, divisor: null }, source: chosen?.source ?? 'default' };
}

function productOf(c: Case, action: RankedCandidate, entry: Entry | null, edit: ActionEdit | undefined): Formula {
  const { factors, kind } = action;
  const byHand = factorsByHand(edit);
  const factor = (name: keyof Factors, usual: FactorSource, of: Formula | null = null): Factor => {
    const isByHand = byHand.has(name === 'effortPoints' ? 'effort' : name);
    return {
      ...term(c.t(`explain.factor.${name}`), factors[name], plain(c.t, factors[name]), {
        id: name,
        of: isByHand ? null : of,
      }),
      source: isByHand ? 'by-hand' : usual,
    };
  };
  const content = kind === 'own' ? 'by-hand' : 'content';
  const weight = weightOf(c, entry);
  const gap = entry === null || action.kind === 'own' ? null : gapOf(c, entry, action);
  return {
    kind: 'product',
    factors: [
      factor('gap', kind === 'own' ? 'method' : 'assessment', gap),
      factor('weight', weight.source, weight.of),
      factor('impact', content),
      factor('confidence', 'default'),
      factor('urgency', 'assessment'),
    ],
    divisor: factor('effortPoints', content),
  };
}

/** What somebody set by hand: the value, what it would be otherwise, and why. */
function byHandNotes(c: Case, action: RankedCandidate, edit: ActionEdit | undefined): readonly Note[] {
  const names = factorsByHand(edit);
  if (names.size === 0) return [];
  const { framework, assessment, score } = c;
  const computed = computedFactors(framework, assessment, score).get(action.part?.of ?? action.id);
  return [...names].flatMap((name): readonly Note[] => {
    const field = name === 'effort' ? 'effortPoints' : name;
    const usual = computed?.[field];
    const typed = edit?.factorNotes?.[name]?.trim() ?? '';
    if (usual === undefined) return [];
    const values = { value: plain(c.t, action.factors[field]), computed: plain(c.t, usual), note: typed };
    return [
      {
        label: c.t('explain.note.byHand', { factor: c.t(`explain.factor.${field}`) }),
        text: c.t(typed === '' ? 'explain.note.byHandText' : 'explain.note.byHandNoted', values),
      },
    ];
  });
}

function notesOf(c: Case, action: RankedCandidate, edit: ActionEdit | undefined): readonly Note[] {
  const { t } = c;
  const note = (label: 'urgency' | 'rank' | 'grid' | 'effort', text: string): Note => ({
    label: t(`explain.note.${label}`),
    text,
  });
  const isTyped = edit?.factors?.urgency !== undefined;
  const why = edit?.exposure === true ? 'exposure' : action.blocks ? 'blocks' : 'plain';
  const raised = toNineDecimals(action.effectivePriority) > toNineDecimals(action.priority);
  const weakest = action.factors.urgency === 1.5 && why === 'blocks';
  return [
    // What was typed is told with its own reason.
    ...(isTyped ? [] : [note('urgency', t(weakest ? 'explain.urgency.weakest' : `explain.urgency.${why}`))]),
    note(
      'effort',
      t('report.effort.bandDays', { band: action.effort, count: action.days, days: plain(t, action.days) }),
    ),
    note('grid', t(`explain.grid.${action.grid}`)),
    ...(raised ? [note('rank', t('explain.note.rankText', { value: fixed(t, action.effectivePriority, 2) }))] : []),
    ...byHandNotes(c, action, edit),
  ];
}

function titleOf({ texts, framework, t }: Case, id: ActionId, edit: ActionEdit | undefined, part: Part | null): string {
  const placed = findAction(framework, part?.of ?? id);
  const words = placed === undefined ? undefined : texts.questions[placed.question.id]?.actions[part?.of ?? id];
  return t('explain.title.action', { id, name: edit?.own?.title ?? words?.title ?? '' }).trim();
}

/** Why an action has no priority. */
function withheldText({ t, assessment }: Case, id: ActionId, plan: Plan): string {
  const card = plan.candidates.some((candidate) => candidate.id === id && candidate.kind === 'discovery');
  if (card) return t('explain.withheld.discovery');
  const closed = closedAs(editsOf(assessment), id);
  return t(closed === null ? 'explain.withheld.noCandidate' : `explain.withheld.${closed}`);
}

/** Gap x weight x impact x confidence x urgency / effort points (method 8.2). What an action inherits from those that wait for it is a
 * note: it moves the rank, not the priority. A part of an action that was split has the priority of the whole. */
export function explainPriority(c: Case, id: ActionId, plan: Plan): Passport {
  const { t } = c;
  const found = plan.candidates.find((candidate) => candidate.id === id);
  const action = found === undefined || found.kind === 'discovery' ? null : found;
  const part = action?.part ?? null;
  const edit = c.assessment.actions?.findLast((one) => one.id === (part?.of ?? id));
  const entry = action?.kind === 'step' ? entryOf(c, action.question) : null;
  return makePassport(
    c,
    { kind: 'action-priority', action: id },
    {
      title: titleOf(c, id, edit, part),
      value: action === null ? noValue(t) : twoDecimals(t, action.priority),
      lead: t('explain.lead.priority'),
      formula: action === null ? null : productOf(c, action, entry, edit),
      withheld: withheldText(c, id, plan),
      answers: answerLists(c, entry === null ? [] : [entry]),
      rounding: t('explain.rounding.score'),
      notes: action === null ? [] : notesOf(c, action, edit),
    },
  );
}
