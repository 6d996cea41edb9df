import type { Item } from './item.ts';
import type { ItemStates } from './itemState.ts';

/** Why "not applicable" should be thought over twice (method 7.6); null when nothing speaks against it. */
export type NotApplicableCaution = 'key' | 'gate' | 'third-in-section' | null;

const usualPerSection = 2;

export function notApplicableCaution(item: Item, items: readonly Item[], states: ItemStates): NotApplicableCaution {
  if (item.kind === 'symptom') return null;
  if (item.isKey) return item.kind === 'criterion' ? 'gate' : 'key';
  const others = items.filter(
    (other) =>
      other.id !== item.id &&
      other.kind !== 'symptom' &&
      other.section.id === item.section.id &&
      states.get(other.id)?.state === 'not-applicable',
  );
  return others.length >= usualPerSection ? 'third-in-section' : null;
}

/** A key question or a gate counts as not applicable only when a second person agrees. */
export function needsSecondPerson(caution: NotApplicableCaution): boolean {
  return caution === 'key' || caution === 'gate';
}
