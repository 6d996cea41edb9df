import type { TaskId } from '../base/ids.ts';
import type { Translate } from '../i18n/translate.ts';

function keyOf(id: TaskId): { readonly step: string; readonly number: string } {
  const [step = '', number = ''] = id.split('.');
  return { step, number };
}

/** The title of a task, which its action takes over. */
export function taskTitle(t: Translate, id: TaskId): string {
  const { step, number } = keyOf(id);
  return t(`steps.task.${step}.${number}.title`);
}

/** What is there when a task is done, as a sentence. */
export function taskOutput(t: Translate, id: TaskId): string {
  const { step, number } = keyOf(id);
  return t(`steps.task.${step}.${number}.output`);
}
