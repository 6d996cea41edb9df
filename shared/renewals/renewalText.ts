import type { Quarter } from '../assessment/renewalFigures.ts';
import type { DueColumn } from '../charts/dueCalendar.ts';
import type { Translate } from '../i18n/translate.ts';
import { grouped, money } from '../report/money.ts';
import { plain } from '../report/numbers.ts';
import { list } from '../report/words.ts';
import type { Renewals } from './arrAtRisk.ts';

/** "Q1 2027". */
export function quarterName(t: Translate, quarter: Quarter): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return t('renewals.quarter', { number, year });
}

/** "85 %", with the decimals that were typed. */
export function rateText(t: Translate, rate: number): string {
  return t('report.format.percent', { value: plain(t, rate * 100) });
}

/** "Q1 2027 to Q4 2027", or the one quarter; empty without any. */
export function spanText(t: Translate, { quarters }: Renewals): string {
  const [first] = quarters;
  const last = quarters.at(-1);
  if (first === undefined || last === undefined) return '';
  const from = quarterName(t, first.quarter);
  return first === last ? from : t('renewals.span', { from, to: quarterName(t, last.quarter) });
}

/** What is missing until there is a number, in one sentence; empty when there is one. */
export function missingText(t: Translate, { due, rate, atRisk }: Renewals): string {
  if (atRisk !== null) return '';
  if (due === null && rate === null) return t('renewals.missing.both');
  return t(due === null ? 'renewals.missing.due' : 'renewals.missing.rate');
}

/** "400,000 × (100 % − 85 %) = 60,000"; empty without a number. */
export function riskFormula(t: Translate, { due, rate, atRisk }: Renewals): string {
  if (due === null || rate === null || atRisk === null) return '';
  return t('renewals.with', { due: grouped(t, due), rate: rateText(t, rate), result: grouped(t, atRisk) });
}

/** "Each point of the renewal rate is worth 4,000 EUR of it."; empty while nothing is known to be due. */
export function pointText(t: Translate, { point }: Renewals, currency: string | undefined): string {
  return point === null ? '' : t('renewals.point', { value: money(t, point, currency) });
}

/** The calendar as the picture draws it. */
export function dueColumns(t: Translate, { quarters }: Renewals): readonly DueColumn[] {
  return quarters.map(({ quarter, due, atRisk }) => ({
    name: quarterName(t, quarter),
    due,
    atRisk,
    words: { due: grouped(t, due), atRisk: atRisk === null ? '' : grouped(t, atRisk) },
  }));
}

/** All of the picture in words. */
export function calendarAlt(t: Translate, { quarters }: Renewals, currency: string | undefined): string {
  const rows = quarters.map(({ quarter, due, atRisk }) =>
    t(atRisk === null ? 'renewals.spokenDue' : 'renewals.spoken', {
      quarter: quarterName(t, quarter),
      due: money(t, due, currency),
      atRisk: atRisk === null ? '' : money(t, atRisk, currency),
    }),
  );
  return t('renewals.picture', { rows: list(t, rows) });
}
