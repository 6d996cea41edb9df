import type { Report } from './reportContext.ts';

/** What a report calls itself: a check is called by its questionnaire. */
export function reportTitle({ t, kind, texts }: Report): string {
  return t(`report.title.${kind}`, { title: texts.title });
}
