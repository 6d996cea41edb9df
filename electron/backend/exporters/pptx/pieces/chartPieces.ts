import type { TextMeasure } from '../../../../../shared/report/layout/measure.ts';
import type { Chart, FigureBlock } from '../../../../../shared/report/model.ts';
import { type Piece, stackHeight, stackPiece, textPiece } from '../piece.ts';
import { styles } from '../setText.ts';
import { body } from '../slide.ts';
import { figurePiece } from './figurePiece.ts';
import { gridPiece } from './gridPiece.ts';
import { sliceFigure } from './sliceFigure.ts';

const between = 28;
const lowest = 170;
const highest = 260;
/** Heights of a figure, enlarged: below `readable` its lines of text meet, so it is parted to be `comfortable`. */
const readable = 1.22;
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
  const each = (width - between * (charts.length - 1)) / charts.length;
  const heads = charts.map((chart) => headOf(chart, each, measure));
  const top = Math.max(...heads.map(stackHeight)) + (heads.every((head) => head.length === 0) ? 0 : 4);
  const rest = top + below.reduce((sum, piece) => sum + piece.gap + piece.height, 0);
  const of = (height: number): Piece => {
    const row: Piece = {
      gap: 10,
      height: top + height,
      draw: (x, y) =>
        charts.flatMap((chart, index) => {
          const left = x + index * (each + between);
          const box = { x: left, y: y + top, width: each, height };
          return [
            ...stackPiece(heads[index] ?? []).draw(left, y),
            { kind: 'chart' as const, ...box, chart, alt: block.alt },
          ];
        }),
    };
    return { ...stackPiece([row, ...below], 10), notes: [block.alt] };
  };
  const whole = Math.min(highest, Math.max(lowest, body.height - rest));
  return [
    {
      ...of(whole),
      least: Math.min(whole, lowest) + rest,
      fit: (room) => (room - rest < lowest ? null : of(Math.min(whole, room - rest))),
    },
  ];
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
    const under = isLast ? below : 0;
    const least = (whole.height - under) * shrinkable;
    return {
      ...whole,
      least: least + under,
      fit: (room) => (room - under < least ? null : of(room - under)),
    };
  });
}

function headOf({ title = '', note = '' }: Chart, width: number, measure: TextMeasure): readonly Piece[] {
  return [
    ...(title === '' ? [] : [textPiece(title, styles.h3, width, measure)]),
    ...(note === '' ? [] : [textPiece(note, styles.label, width, measure, 0)]),
  ];
}
