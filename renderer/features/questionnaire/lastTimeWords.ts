import type { Answer } from '../../../shared/assessment/schema.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { Item } from './item.ts';
import { stepsSince } from './lastTime.ts';

/** "Last time: 2 Emerging (+1)"; without an answer of now, what it was. */
export function lastTimeWords(t: Translate, item: Item, before: Answer, now: Answer | undefined): string {
  const answer = answerWords(t, item, before);
  if (now === undefined) return t('questions.lastTime.was', { answer });
  const steps = stepsSince(item, before, now);
  if (steps === 0 || JSON.stringify(before) === JSON.stringify(now))
    return t('questions.lastTime.unchanged', { answer });
  if (steps === null) return t('questions.lastTime.was', { answer });
  return t('questions.lastTime.moved', { answer, steps: steps > 0 ? `+${steps}` : `−${-steps}` });
}

/** "2 Emerging", "don’t know", "not applicable". */
function answerWords(t: Translate, item: Item, answer: Answer): string {
  if (answer === 'dont-know') return t('questions.state.dontKnow');
  if (typeof answer === 'object') return t('questions.state.notApplicable');
  const choice = item.choices.find(({ value }) => value === answer);
  if (choice === undefined) return String(answer);
  return item.kind === 'symptom' ? choice.name : `${choice.value} ${choice.name}`;
}
