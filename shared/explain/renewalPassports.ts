import { renewalsOf } from '../renewals/arrAtRisk.ts';
import { missingText, quarterName, rateText } from '../renewals/renewalText.ts';
import { grouped, money } from '../report/money.ts';
import type { Case } from './explainInput.ts';
import type { Factor, Term } from './formula.ts';
import { type Draft, makePassport } from './makePassport.ts';
import type { Passport } from './passport.ts';
import { term } from './terms.ts';
import { noValue } from './valueWords.ts';

/** What both passports say alike: no answer enters, the figures were typed. */
function common({ t }: Case): Pick<Draft, 'answers' | 'notes' | 'people' | 'rounding'> {
  return {
    answers: { entered: [], leftOut: [] },
    rounding: t('renewals.passport.rounding'),
    people: { respondents: 0, functions: [], apart: null, text: t('renewals.passport.people') },
    notes: [
      { label: t('renewals.passport.typed'), text: t('renewals.passport.typedText') },
      { label: t('explain.note.assumes'), text: t('renewals.assumes') },
    ],
  };
}

/** What is due, as the sum of its quarters. */
function dueFactor(c: Case): Factor | null {
  const { t, assessment } = c;
  const { due, quarters } = renewalsOf(assessment.renewals);
  if (due === null) return null;
  const terms = quarters.map(
    ({ quarter, due: amount }): Term =>
      term(t('renewals.passport.dueOne', { quarter: quarterName(t, quarter) }), amount, grouped(t, amount)),
  );
  const of = { kind: 'sum' as const, terms, most: null };
  return { ...term(t('renewals.passport.dueAll'), due, grouped(t, due), { of }), source: 'by-hand' };
}

/** ARR at risk (content paper 1.10). */
export function explainArrAtRisk(c: Case): Passport {
  const { t, assessment } = c;
  const renewals = renewalsOf(assessment.renewals);
  const { atRisk, rate } = renewals;
  const due = dueFactor(c);
  const lost: Factor = {
    ...term(t('renewals.passport.notRenewed'), 1 - (rate ?? 0), rateText(t, 1 - (rate ?? 0)), {
      of: {
        kind: 'difference',
        from: term(t('renewals.passport.all'), 1, rateText(t, 1)),
        less: term(t('renewals.rate'), rate ?? 0, rateText(t, rate ?? 0)),
      },
    }),
    source: 'by-hand',
  };
  return makePassport(
    c,
    { kind: 'arr-at-risk' },
    {
      ...common(c),
      title: t('renewals.passport.atRisk'),
      value:
        atRisk === null ? noValue(t) : { number: atRisk, text: money(t, atRisk, assessment.organisation.currency) },
      lead: t('renewals.passport.leadAtRisk'),
      formula: due === null ? null : { kind: 'product', factors: [due, lost], divisor: null },
      withheld: missingText(t, renewals),
    },
  );
}

/** What one percentage point of the renewal rate is worth (content paper 1.10). */
export function explainRenewalPoint(c: Case): Passport {
  const { t, assessment } = c;
  const { point } = renewalsOf(assessment.renewals);
  const due = dueFactor(c);
  const hundredth: Factor = { ...term(t('renewals.passport.onePoint'), 0.01, rateText(t, 0.01)), source: 'method' };
  return makePassport(
    c,
    { kind: 'renewal-point' },
    {
      ...common(c),
      title: t('renewals.passport.point'),
      value: point === null ? noValue(t) : { number: point, text: money(t, point, assessment.organisation.currency) },
      lead: t('renewals.passport.leadPoint'),
      formula: due === null ? null : { kind: 'product', factors: [due, hundredth], divisor: null },
      withheld: t('renewals.missing.due'),
    },
  );
}
