import type { Report } from '../reportContext.ts';

const keys = {
  pillars: 'report.column.capability',
  ladder: 'report.column.criterion',
  check: 'report.column.question',
} as const;

/** The head of a column of questions, by what the questionnaire calls them. */
export function questionColumn({ t, kind }: Pick<Report, 't' | 'kind'>): string {
  return t(keys[kind]);
}
