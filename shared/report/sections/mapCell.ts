import type { Entry, Report } from '../reportContext.ts';

const missing = {
  open: 'report.mark.open',
  'dont-know': 'report.mark.unknown',
  'not-applicable': 'report.mark.notApplicable',
} as const;

/** What the cell of a question in a map says of it whatever its scale is: its id with its rank or with why it has no answer, its name, and
 * the sign that stands where an answer would. */
export function mapCell(
  { kind, t }: Report,
  { id, name, key, result }: Entry,
): { readonly id: string; readonly mark: string; readonly name: string; readonly sign: string } {
  const { state } = result;
  const rank = kind === 'pillars' ? 'report.mark.key' : 'report.mark.gate';
  const mark = state === 'answered' ? (key ? rank : 'report.mark.plain') : missing[state];
  return { id, mark: t(mark, { id }), name, sign: state === 'not-applicable' ? '–' : '?' };
}
