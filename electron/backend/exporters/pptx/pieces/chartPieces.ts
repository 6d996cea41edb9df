import type { TextMeasure } from '../../../../../shared/report/layout/measure.ts';
import type { Chart, FigureBlock } from '../../../../../shared/report/model.ts';
import { type Piece, stackHeight, stackPiece, textPiece } from '../piece.ts';
import { body } from '../slide.ts';
import { styles } from '../slideText.ts';
import { figurePiece } from './figurePiece.ts';
import { gridPiece } from './gridPiece.ts';
import { sliceFigure } from './sliceFigure.ts';

const between = 28;
const lowest = 150;
const highest = 260;
/** Heights of a figure, enlarged: below `readable` its lines of text meet, so it is parted to be `comfortable`. */
const readable = 1.02;
const comfortable = 1.3;
/** How much of its height a figure keeps at least beside what stands over it. */
const shrinkable = 0.88;

/** A figure: as native charts with what is written beside them in a table, or else as native shapes; its caption under it. */
export function figureBlockPieces(block: FigureBlock, width: number, measure: TextMeasure): readonly Piece[] {
  const { charts = [] } = block;
  if (charts.length === 0) return drawnPieces(block, width, measure);
  const caption = captionOf(block, width, measure);
  const facts = charts.flatMap(({ facts: one }) =>
    one === undefined || one.rows.length === 0 ? [] : [gridPiece(one.heads, one.rows, width, measure)],
  );
  const below = [...facts, ...caption];
  const room = body.height - below.reduce((sum, piece) => sum + piece.gap + piece.height, 0);
  const each = (width - between * (charts.length - 1)) / charts.length;
  const heads = charts.map((chart) => headOf(chart, each, measure));
  const head = Math.max(...heads.map(stackHeight));
  const chartHeight = Math.min(highest, Math.max(lowest, room - head - (head > 0 ? 4 : 0)));
  const row: Piece = {
    gap: 10,
    height: head + (head > 0 ? 4 : 0) + chartHeight,
    draw: (x, y) =>
      charts.flatMap((chart, index) => {
        const left = x + index * (each + between);
        return [
          ...stackPiece(heads[index] ?? []).draw(left, y),
          {
            kind: 'chart' as const,
            x: left,
            y: y + head + (head > 0 ? 4 : 0),
            width: each,
            height: chartHeight,
            chart,
            alt: block.alt,
          },
        ];
      }),
  };
  return [{ ...stackPiece([row, ...below], 10), notes: [block.alt] }];
}

function captionOf({ caption }: FigureBlock, width: number, measure: TextMeasure): readonly Piece[] {
  return caption === undefined ? [] : [textPiece(caption, styles.caption, width, measure, 8)];
}

/** Native shapes, parted where they would be too small to read. */
function drawnPieces(block: FigureBlock, width: number, measure: TextMeasure): readonly Piece[] {
  const caption = captionOf(block, width, measure);
  const below = caption.reduce((sum, piece) => sum + piece.gap + piece.height, 0);
  const most = Math.max(lowest, body.height - below);
  const parts = most / block.figure.height < readable ? sliceFigure(block.figure, most / comfortable) : [block.figure];
  return parts.map((figure, index): Piece => {
    const isLast = index === parts.length - 1;
    const rest = isLast ? caption : [];
    const of = (height: number): Piece => ({
      ...stackPiece([figurePiece(figure, width, measure, { height }), ...rest], 10),
      notes: index === 0 ? [block.alt] : [],
    });
    const whole = of(most);
    return {
      ...whole,
      fit: (room) =>
        room - (isLast ? below : 0) < (whole.height - below) * shrinkable ? null : of(room - (isLast ? below : 0)),
    };
  });
}

function headOf({ title = '', note = '' }: Chart, width: number, measure: TextMeasure): readonly Piece[] {
  return [
    ...(title === '' ? [] : [textPiece(title, styles.h3, width, measure)]),
    ...(note === '' ? [] : [textPiece(note, styles.label, width, measure, 0)]),
  ];
}
