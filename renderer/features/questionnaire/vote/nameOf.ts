import type { Participant } from '../../../../shared/assessment/schema.ts';

/** How a participant is called on the screen: by label, else by id. */
export function nameOf({ id, label }: Participant): string {
  return label === undefined || label.trim() === '' ? id : label;
}
