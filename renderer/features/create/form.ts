import { useSyncExternalStore } from 'react';
import { blank, type NewAssessment } from './newAssessment.ts';

/** [Note: One form a session] What is typed for a new assessment outlives the screen: leaving asks nothing, coming back finds it. */
let form: NewAssessment = blank;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The form as it is now, also between two renderings. */
export function readForm(): NewAssessment {
  return form;
}

export function changeForm(change: (now: NewAssessment) => NewAssessment): void {
  form = change(form);
  for (const listener of listeners) listener();
}

/** After a start: the next assessment begins with an empty form. */
export function emptyForm(): void {
  changeForm(() => blank);
}

export function useForm(): NewAssessment {
  return useSyncExternalStore(subscribe, readForm);
}
