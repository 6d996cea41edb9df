import { useState } from 'react';
import { type Numbered, numbered } from './numbered.ts';

/** A list that people fill line by line, stored as a whole. A new line lives only on the screen until it has words. */
export interface Rows<T> {
  /** The stored ones; null stands for the new line that has no words yet. */
  readonly rows: readonly Numbered<T | null>[];
  readonly isAdding: boolean;
  readonly add: () => void;
  /** Rejects empty words: the line then keeps what it was, and the field says so. */
  readonly setText: (index: number, text: string) => Promise<void>;
  /** On top of what is stored by then: two fields of a line may be left at once. */
  readonly patch: (index: number, change: (row: T) => T) => void;
  readonly remove: (index: number) => void;
}

/** Keeps a list of lines: `stored` reads it as it is now, `store` writes it whole, `fresh` makes a line of its first words. */
export function useRows<T extends { readonly text: string }>(
  stored: () => readonly T[],
  store: (rows: readonly T[]) => Promise<void>,
  fresh: (text: string) => T,
): Rows<T> {
  const [isAdding, setAdding] = useState(false);
  const now = stored();
  return {
    rows: numbered(isAdding ? [...now, null] : now),
    isAdding,
    add: () => setAdding(true),
    setText: async (index, text) => {
      if (text.trim() === '') throw new Error('a line without words is not stored');
      const rows = stored();
      const row = rows[index];
      if (row === undefined) setAdding(false);
      await store(row === undefined ? [...rows, fresh(text)] : rows.with(index, { ...row, text }));
    },
    patch: (index, change) => {
      const rows = stored();
      const row = rows[index];
      if (row !== undefined) void store(rows.with(index, change(row)));
    },
    remove: (index) => {
      if (index >= stored().length) setAdding(false);
      else void store(stored().toSpliced(index, 1));
    },
  };
}
