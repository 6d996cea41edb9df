/** The card that an arrow key leads to from `current`: up and down within a wave, left and right to the nearest place of the next wave
 * that has cards; null when there is none, or for another key. */
export function neighbour(columns: readonly (readonly string[])[], current: string, key: string): string | null {
  const column = columns.findIndex((ids) => ids.includes(current));
  const ids = columns[column];
  if (ids === undefined) return null;
  const row = ids.indexOf(current);
  switch (key) {
    case 'ArrowUp':
      return ids[row - 1] ?? null;
    case 'ArrowDown':
      return ids[row + 1] ?? null;
    case 'ArrowLeft':
      return nearest(
        columns.slice(0, column).findLast((others) => others.length > 0),
        row,
      );
    case 'ArrowRight':
      return nearest(
        columns.slice(column + 1).find((others) => others.length > 0),
        row,
      );
    case 'Home':
      return ids[0] ?? null;
    case 'End':
      return ids.at(-1) ?? null;
    default:
      return null;
  }
}

function nearest(ids: readonly string[] | undefined, row: number): string | null {
  return ids?.[Math.min(row, ids.length - 1)] ?? null;
}

/** Who takes over from a card, best first: itself, the one below it, the one above it, then the nearest of other waves. */
export function heirs(columns: readonly (readonly string[])[], id: string): readonly string[] {
  const keys = ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft'];
  return [id, ...keys.flatMap((key) => neighbour(columns, id, key) ?? [])];
}
