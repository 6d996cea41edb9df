import type { Translate } from '../i18n/translate.ts';
import type { Progress } from './progress.ts';

/** "Step 1: Audit current processes". */
export function stepName(t: Translate, step: number): string {
  return t('steps.stepHead', { number: step, name: t(`steps.step.${step}.name`) });
}

/** "2 of 7 done"; says so when no task is needed. */
export function progressText(t: Translate, { all, notNeeded, done, share }: Progress): string {
  return share === null ? t('steps.progressNone') : t('steps.progress', { done, needed: all - notNeeded });
}

/** "3 in the roadmap, 4 not chosen, 0 not needed". */
export function countsText(t: Translate, { open, doing, done, notChosen, notNeeded }: Progress): string {
  return t('steps.counts', { planned: open + doing + done, open: notChosen, notNeeded });
}
