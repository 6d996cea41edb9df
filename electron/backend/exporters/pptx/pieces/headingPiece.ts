import type { TextMeasure } from '../../../../../shared/report/layout/measure.ts';
import { type Piece, textPiece } from '../piece.ts';
import { styles } from '../setText.ts';

/** A head over what follows: the title of the slide where it comes first. */
export function headingPiece(text: string, width: number, measure: TextMeasure): Piece {
  const { split: _, ...piece } = textPiece(text, styles.h2, width, measure, 18);
  return { ...piece, keep: true, topic: text };
}
