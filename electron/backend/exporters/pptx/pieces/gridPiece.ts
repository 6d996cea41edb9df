import type { TextMeasure } from '../../../../../shared/report/layout/measure.ts';
import type { Piece } from '../piece.ts';
import { setText, styles, widthOf } from '../setText.ts';
import { cellPadding } from '../slide.ts';
import { cellOf, closed, headRow } from './tableBlock.ts';
import { tablePiece } from './tablePiece.ts';

/** A native table of plain texts whose columns are as wide as what they hold, as far as there is room. */
export function gridPiece(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  measure: TextMeasure,
): Piece {
  // A column that says nothing takes no room.
  const used = heads.flatMap((head, index) =>
    head === '' && rows.every((row) => (row[index] ?? '') === '') ? [] : [index],
  );
  const wishes = used.map((index) => {
    const texts = [heads[index] ?? '', ...rows.map((row) => row[index] ?? '')];
    const widest = texts.map((text) => widthOf(setText(text, { ...styles.table, bold: true }, 2_000, measure)));
    return Math.max(30, ...widest) + cellPadding.left + cellPadding.right + 2;
  });
  const columns = shared(wishes, width);
  const head = headRow(
    used.map((index) => ({ label: heads[index] ?? '' })),
    columns,
    measure,
  );
  const set = rows.map((row) => ({
    cells: used.map((index, place) =>
      cellOf(row[index] ?? '', place === 0 ? { weight: 600 } : {}, columns[place] ?? 0, measure),
    ),
  }));
  return tablePiece({ columns, head, rows: closed(set) }, measure);
}

/** Widths that fill the whole: wide wishes give way first, and what is left over is spread evenly. */
function shared(wishes: readonly number[], width: number): readonly number[] {
  const asked = wishes.reduce((sum, wish) => sum + wish, 0);
  if (asked <= width) return wishes.map((wish) => wish + (width - asked) / Math.max(1, wishes.length));
  const fair = width / wishes.length;
  const small = wishes.filter((wish) => wish <= fair).reduce((sum, wish) => sum + wish, 0);
  const large = wishes.filter((wish) => wish > fair).reduce((sum, wish) => sum + wish, 0);
  return wishes.map((wish) => (wish <= fair ? wish : (wish / large) * (width - small)));
}
