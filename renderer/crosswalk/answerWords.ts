import type { Answer } from '../../shared/assessment/schema.ts';
import type { CounterpartAnswer, OtherAssessment } from '../../shared/contract/crosswalk.ts';
import type { FrameworkTexts } from '../../shared/frameworks/texts.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { shortDate } from '../../shared/report/dates.ts';

/** "Revenue ladder: Autumn review, 2 Nov 2026". */
export function sourceWords(t: Translate, { framework, title, date }: OtherAssessment): string {
  const values = { framework: framework.shortTitle, title: title ?? '', date: shortDate(t, date) };
  return t((title ?? '').trim() === '' ? 'crosswalk.of.untitled' : 'crosswalk.of.titled', values);
}

/** What a counterpart says: "Largely", "3 Defined", "Not applicable: the reason". */
export function saidWords(t: Translate, { answer, answerName }: CounterpartAnswer): string {
  if (answer === null) return t('crosswalk.answer.open');
  if (typeof answer === 'object') return t('crosswalk.answer.notApplicable', { reason: answer.notApplicable });
  if (answer === 'dont-know') return t('crosswalk.answer.dontKnow');
  return typeof answer === 'number' ? `${answer} ${answerName ?? ''}`.trim() : (answerName ?? answer);
}

/** An answer of this questionnaire inside a sentence: "level 3", "“Largely”", "“don’t know”". */
export function ownWords(t: Translate, texts: FrameworkTexts, answer: Answer): string {
  if (typeof answer === 'object') return t('crosswalk.answer.takeNotApplicable');
  if (answer === 'dont-know') return t('crosswalk.answer.takeDontKnow');
  if (typeof answer === 'number') return t('crosswalk.answer.level', { level: answer });
  return t('crosswalk.answer.letter', {
    name: texts.kind === 'pillars' ? answer : (texts.scale?.[answer].name ?? answer),
  });
}
