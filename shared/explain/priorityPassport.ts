import type { ActionEdit } from '../assessment/schema.ts';
import type { ActionId } from '../base/ids.ts';
import { findAction } from '../frameworks/questions.ts';
import { fixed, plain } from '../report/numbers.ts';
import type { Factors, OwnCandidate, Plan, StepCandidate } from '../roadmap/plan.ts';
import { toNineDecimals } from '../scoring/rounding.ts';
import { answerLists } from './answerLists.ts';
import { type Case, type Entry, entryOf } from './explainInput.ts';
import type { Factor, FactorSource, Formula } from './formula.ts';
import { makePassport } from './makePassport.ts';
import type { Note, Passport } from './passport.ts';
import { gapFormula } from './gapPassports.ts';
import { term } from './terms.ts';
import { noValue, twoDecimals } from './valueWords.ts';
import { questionWeight, sectionWeight } from './weights.ts';

type Ranked = StepCandidate | OwnCandidate;

/** What can be closed by one step: at most a level, of a criterion what is missing to fully. */
function gapOf(c: Case, entry: Entry | null): Formula | null {
  if (entry === null) return null;
  const { target, score } = entry.result;
  if (score === null) return null;
  if (c.kind === 'ladder') {
    const less = term(entry.label, score, plain(c.t, score), {
      subject: { kind: 'question-score', question: entry.id },
    });
    return { kind: 'difference', from: term(c.t('explain.term.fully'), 1, '1'), less };
  }
  if (target === null) return null;
  const gap = term(c.t('explain.term.gap'), Math.max(0, target - score), plain(c.t, Math.max(0, target - score)), {
    of: gapFormula(c, entry, target, score),
    subject: { kind: 'gap', question: entry.id },
  });
  return { kind: 'lowest', terms: [gap, term(c.t('explain.term.oneStep'), 1, '1')] };
}

/** Question weight times section weight; a ladder weighs only its gates. */
function weightOf(c: Case, entry: Entry | null): { readonly of: Formula | null; readonly source: FactorSource } {
  if (entry === null) return { of: null, source: 'default' };
  if (c.kind === 'ladder') return { of: null, source: 'method' };
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

function productOf(c: Case, { factors, kind }: Ranked, entry: Entry | null, edit: ActionEdit | undefined): Formula {
  const factor = (name: keyof Factors, source: FactorSource, of: Formula | null = null): Factor => ({
    ...term(c.t(`explain.factor.${name}`), factors[name], plain(c.t, factors[name]), { id: name, of }),
    source,
  });
  const content = kind === 'own' ? 'by-hand' : 'content';
  const weight = weightOf(c, entry);
  return {
    kind: 'product',
    factors: [
      factor('gap', kind === 'own' ? 'method' : 'assessment', gapOf(c, entry)),
      factor('weight', weight.source, weight.of),
      factor('impact', content),
      factor('confidence', edit?.confidence === undefined ? 'default' : 'by-hand'),
      factor('urgency', edit?.exposure === true ? 'by-hand' : 'assessment'),
    ],
    divisor: factor('effortPoints', edit?.effort === undefined ? content : 'by-hand'),
  };
}

function notesOf(c: Case, action: Ranked, edit: ActionEdit | undefined): readonly Note[] {
  const { t } = c;
  const note = (label: 'urgency' | 'rank' | 'grid' | 'effort', text: string): Note => ({
    label: t(`explain.note.${label}`),
    text,
  });
  const why = edit?.exposure === true ? 'exposure' : action.blocks ? 'blocks' : 'plain';
  const raised = toNineDecimals(action.effectivePriority) > toNineDecimals(action.priority);
  return [
    note(
      'urgency',
      t(
        action.blocks && action.factors.urgency === 1.5 && why === 'blocks'
          ? 'explain.urgency.weakest'
          : `explain.urgency.${why}`,
      ),
    ),
    note(
      'effort',
      t('report.effort.bandDays', { band: action.effort, count: action.days, days: plain(t, action.days) }),
    ),
    note('grid', t(`explain.grid.${action.grid}`)),
    ...(raised ? [note('rank', t('explain.note.rankText', { value: fixed(t, action.effectivePriority, 2) }))] : []),
  ];
}

function titleOf({ texts, framework, t }: Case, id: ActionId, edit: ActionEdit | undefined): string {
  const placed = findAction(framework, id);
  const words = placed === undefined ? undefined : texts.questions[placed.question.id]?.actions[id];
  return t('explain.title.action', { id, name: edit?.own?.title ?? words?.title ?? '' }).trim();
}

/** Why an action has no priority. */
function withheldText({ t, assessment }: Case, id: ActionId, plan: Plan): string {
  const card = plan.candidates.some((candidate) => candidate.id === id && candidate.kind === 'discovery');
  if (card) return t('explain.withheld.discovery');
  const status = assessment.actions?.findLast((edit) => edit.id === id)?.status;
  return t(status === 'done' || status === 'dropped' ? `explain.withheld.${status}` : 'explain.withheld.noCandidate');
}

/** Gap x weight x impact x confidence x urgency / effort points (method 8.2). What an action inherits from those that wait for it is a
 * note: it moves the rank, not the priority. */
export function explainPriority(c: Case, id: ActionId, plan: Plan): Passport {
  const { t } = c;
  const edit = c.assessment.actions?.findLast((one) => one.id === id);
  const found = plan.candidates.find((candidate) => candidate.id === id);
  const action = found === undefined || found.kind === 'discovery' ? null : found;
  const entry = action?.kind === 'step' ? entryOf(c, action.question) : null;
  return makePassport(
    c,
    { kind: 'action-priority', action: id },
    {
      title: titleOf(c, id, edit),
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
