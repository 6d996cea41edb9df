import type { Answer } from '../../../../shared/assessment/schema.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import type { Item } from '../item.ts';

/** An answer in words: "3 Defined", "not applicable: done by the parent". */
export function answerWords(t: Translate, item: Item | undefined, answer: Answer): string {
  if (typeof answer === 'object') return t('ask.answer.notApplicable', { reason: answer.notApplicable });
  if (answer === 'dont-know') return t('ask.answer.dontKnow');
  const name = item?.choices.find(({ value }) => value === answer)?.name;
  return name === undefined ? String(answer) : t('ask.answer.level', { level: answer, name });
}
