/** An entry of a list whose entries have no id: its place, from 0, is what tells it apart. */
export interface Numbered<T> {
  readonly place: number;
  readonly entry: T;
}

export function numbered<T>(entries: readonly T[]): readonly Numbered<T>[] {
  return entries.map((entry, place) => ({ place, entry }));
}
