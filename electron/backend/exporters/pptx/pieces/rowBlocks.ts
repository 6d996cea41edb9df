import { levelInk, levelPaint } from '../../../../../shared/charts/geometry.ts';
import type { TextMeasure } from '../../../../../shared/report/layout/measure.ts';
import type {
  AsideBlock,
  CalloutBlock,
  ComparisonBlock,
  FactsBlock,
  FindingsBlock,
  ScaleBlock,
  SpreadsBlock,
  StripsBlock,
  Swatch,
} from '../../../../../shared/report/model.ts';
import { besidePiece, type Piece, rowsPiece, textPiece } from '../piece.ts';
import { type SlideStyle, styles } from '../setText.ts';
import type { SlideItem } from '../slide.ts';
import { figurePiece } from './figurePiece.ts';
import { cellOf, closed, headRow, roomiest, swatchCell } from './tableBlock.ts';
import { tablePiece } from './tablePiece.ts';

/** A piece with a rule over it. */
function ruled(piece: Piece, width: number, paint: 'ink' | 'hair', gap = 10): Piece {
  const air = 6;
  const { split } = piece;
  return {
    ...piece,
    gap,
    height: piece.height + air,
    draw: (x, y): readonly SlideItem[] => [
      { kind: 'line', x1: x, y1: y, x2: x + width, y2: y, stroke: paint, strokeWidth: paint === 'ink' ? 1 : 0.5 },
      ...piece.draw(x, y + air),
    ],
    ...(split === undefined
      ? {}
      : {
          split(room: number) {
            const parts = split(room - air);
            return parts === null ? null : ([ruled(parts[0], width, paint, gap), parts[1]] as const);
          },
        }),
  };
}

/** A side head with its text beside it. */
export function asidePiece(block: AsideBlock, width: number, measure: TextMeasure): Piece {
  const side = Math.min(190, width * 0.25);
  const piece = besidePiece([
    { x: 0, pieces: [textPiece(block.head, styles.h3, side - 14, measure)] },
    { x: side, pieces: [textPiece(block.text, styles.body, width - side, measure)] },
  ]);
  return ruled(piece, width, block.rule ?? 'hair', 12);
}

/** Something that must not be overlooked, beside a bar of ink. */
export function calloutPiece(block: CalloutBlock, width: number, measure: TextMeasure): Piece {
  const text = textPiece(block.text, styles.body, width - 16, measure);
  const barred = (piece: Piece): Piece => ({
    ...piece,
    gap: 12,
    draw: (x, y) => [{ kind: 'rect', x, y, width: 3, height: piece.height, fill: 'ink' }, ...piece.draw(x + 16, y)],
    split(room) {
      const parts = piece.split?.(room) ?? null;
      return parts === null ? null : [barred(parts[0]), barred(parts[1])];
    },
  });
  return barred(text);
}

/** Values side by side, each over its note. */
export function factsPiece(block: FactsBlock, width: number, measure: TextMeasure): Piece {
  const each = width / Math.max(1, block.items.length);
  const style = block.size === 'large' ? styles.numeral : styles.numeralSmall;
  const stacks = block.items.map((item, index) => {
    const suffix = item.suffix === undefined ? [] : [{ text: ` ${item.suffix}`, paint: 'grey' as const }];
    const fitting = [style, styles.numeralSmall, styles.h2].find(
      (one) => textPiece(item.value, one, each - 16, measure).height <= one.leading,
    );
    return {
      x: index * each,
      pieces: [
        textPiece([{ text: item.value }, ...suffix], fitting ?? styles.h2, each - 16, measure),
        textPiece(item.note, styles.tableGrey, each - 16, measure, 2),
      ],
    };
  });
  return ruled(besidePiece(stacks), width, block.size === 'large' ? 'ink' : 'hair', 14);
}

/** A level's square with its sign, or the word where there is no level. */
function swatchPiece({ label, level }: Swatch, measure: TextMeasure): Piece {
  const side = 18;
  if (level === null && [...label].length > 1) return textPiece(label, styles.label, 44, measure, 0);
  const paint = level === null ? 'ink' : levelInk(level);
  const text = textPiece(label, { ...styles.h3, leading: side, align: 'center', paint }, side + 8, measure, 0);
  return {
    gap: 0,
    height: side,
    draw: (x, y) => [
      {
        kind: 'rect',
        x,
        y,
        width: side,
        height: side,
        ...(level === null
          ? { stroke: 'grey' as const, strokeWidth: 0.75, dashed: true }
          : { fill: levelPaint(level) }),
      },
      ...text.draw(x - 4, y),
    ],
  };
}

/** Two lists of findings side by side. */
export function findingsPiece(block: FindingsBlock, width: number, measure: TextMeasure): Piece {
  const each = (width - 40) / 2;
  const list = ({ head, items, empty }: FindingsBlock['left']): readonly Piece[] => [
    ruled({ ...textPiece(head, styles.h2, each, measure), keep: true }, each, 'ink', 0),
    ...(items.length === 0 ? [textPiece(empty, styles.body, each, measure, 6)] : []),
    ...items.map((item) =>
      besidePiece(
        [
          { x: 0, pieces: [swatchPiece(item.swatch, measure)] },
          {
            x: 30,
            pieces: [
              textPiece(item.head, styles.h3, each - 30, measure),
              textPiece(item.text, styles.body, each - 30, measure, 2),
            ],
          },
        ],
        14,
      ),
    ),
  ];
  return besidePiece(
    [
      { x: 0, pieces: list(block.left) },
      { x: each + 40, pieces: list(block.right) },
    ],
    18,
  );
}

/** Chosen and next description of every question, as a native table. */
export function comparisonPiece(block: ComparisonBlock, width: number, measure: TextMeasure): Piece {
  return roomiest((style) => sizedComparison(block, style, width, measure));
}

function sizedComparison(block: ComparisonBlock, style: SlideStyle, width: number, measure: TextMeasure): Piece {
  const hasBars = block.rows.some((row) => row.bar !== undefined);
  const sign = 34;
  const gap = hasBars ? 64 : 0;
  const text = (width - 2 * sign - gap) / 7;
  const columns = [2 * text, ...(hasBars ? [gap] : []), sign, 2.5 * text, sign, 2.5 * text];
  const [name = '', chosen = '', next = ''] = block.heads;
  const heads = ['', ...(hasBars ? [name] : []), '', chosen, '', next];
  const head = hasBars ? heads : [name, ...heads.slice(1)];
  const rows = block.rows.map((row) => {
    const value = row.bar?.shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : [])).join(' ') ?? '';
    const texts = [
      cellOf(row.name, { weight: 600 }, columns[0] ?? 0, measure, style),
      ...(hasBars ? [cellOf(value, { weight: 600 }, gap, measure, style)] : []),
      swatchCell(row.chosen.swatch, style, sign, measure),
      cellOf(row.chosen.text, {}, columns.at(-1) ?? 0, measure, style),
      row.next === null ? cellOf('', {}, sign, measure, style) : swatchCell(row.next.swatch, style, sign, measure),
      cellOf(row.next?.text ?? '', {}, columns.at(-1) ?? 0, measure, style),
    ];
    return { cells: texts };
  });
  const labels = head.map((label) => ({ label }));
  return tablePiece({ columns, head: headRow(labels, columns, measure), rows: closed(rows) }, measure);
}

/** Levels with their names and tests, as a native table. */
export function scalePiece(block: ScaleBlock, width: number, measure: TextMeasure): Piece {
  return roomiest((style) => sizedScale(block, style, width, measure));
}

function sizedScale(block: ScaleBlock, style: SlideStyle, width: number, measure: TextMeasure): Piece {
  const columns = [36, 130, width - 166];
  const rows = block.rows.map((row) => ({
    cells: [
      swatchCell(row.swatch, style, columns[0] ?? 0, measure),
      cellOf(row.name, { weight: 600 }, columns[1] ?? 0, measure),
      cellOf(row.text, {}, columns[2] ?? 0, measure, style),
    ],
  }));
  return tablePiece({ columns, head: [], rows: closed(rows) }, measure);
}

/** Sections with their strips and what is missing. */
export function stripsPieces(block: StripsBlock, width: number, measure: TextMeasure): readonly Piece[] {
  const side = 110;
  const strip = 300;
  const text = width - side - strip - 24;
  return block.rows.map((row) =>
    ruled(
      besidePiece([
        {
          x: 0,
          pieces: [
            textPiece(row.name, styles.h3, side - 10, measure),
            textPiece(row.note, styles.label, side - 10, measure, 2),
          ],
        },
        { x: side, pieces: [figurePiece(row.strip, strip, measure)] },
        {
          x: side + strip + 24,
          pieces: [
            textPiece(row.text, styles.body, text, measure),
            textPiece(row.smallest, styles.tableGrey, text, measure, 2),
          ],
        },
      ]),
      width,
      'hair',
      10,
    ),
  );
}

/** Questions with the spread of their voices; the scale's names stand over them on every slide. */
export function spreadsPiece(block: SpreadsBlock, width: number, measure: TextMeasure): Piece {
  const side = 250;
  const dots = 340;
  const text = width - side - dots - 24;
  const scale = figurePiece(block.scale, dots, measure);
  const head: Piece = { ...scale, draw: (x, y) => scale.draw(x + side, y), keep: true };
  const rows = block.rows.map((row) =>
    ruled(
      besidePiece([
        {
          x: 0,
          pieces: [
            textPiece(row.name, styles.h3, side - 16, measure),
            textPiece(row.note, styles.label, side - 16, measure, 2),
          ],
        },
        { x: side, pieces: [figurePiece(row.dots, dots, measure)] },
        { x: side + dots + 24, pieces: [textPiece(row.text, styles.table, text, measure)] },
      ]),
      width,
      'hair',
      6,
    ),
  );
  return rowsPiece(head, rows);
}
