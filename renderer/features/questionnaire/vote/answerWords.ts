import type { Answer } from '../../../../shared/assessment/schema.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import type { Choice, Item } from '../item.ts';

/** "2", "L", and for a limit symptom the name of the frequency. */
export function choiceSign(choice: Choice, { kind }: Item): string {
  return kind === 'symptom' ? choice.name : String(choice.value);
}

/** "2 Emerging", "Often", "don’t know". */
export function answerName(t: Translate, item: Item, answer: Answer): string {
  if (answer === 'dont-know') return t('vote.dontKnow');
  if (typeof answer === 'object') return t('vote.notApplicable');
  const choice = choiceOf(item, answer);
  if (choice === undefined) return String(answer);
  return item.kind === 'symptom' ? choice.name : `${choice.value} ${choice.name}`;
}

export function choiceOf(item: Item, answer: Answer): Choice | undefined {
  return item.choices.find(({ value }) => value === answer);
}

/** A mean on the question's own scale: "2.25", on a ladder and for symptoms in percent of the scale. */
export function meanWords(t: Translate, { kind, scale }: Item, mean: number): string {
  if (kind === 'capability') return mean.toFixed(2);
  return t('questions.percent', { value: Math.round((100 * mean) / scale.highest) });
}

/** A number of people as people say it: in words up to twelve. */
export function inWords(t: Translate, count: number): string {
  return count <= 12 ? t(`vote.number.${count}`) : String(count);
}
