import type { Paragraph, Table } from 'docx';
import type { FigurePictures } from '../figures/figurePictures.ts';

/** What stands in a document, one under the other. */
export type Content = Paragraph | Table;

/** What writing a block needs to know besides the block. */
export interface WordContext {
  readonly pictures: FigurePictures;
  /** Closer rows and spaces, where ours needs all of a page. */
  readonly tight: boolean;
  /** The next number of this document; drawings must not share one. */
  nextDrawing(): number;
}

/** A stretch of a document: how wide it is and what space stands before it, in pt. */
export interface Place {
  readonly width: number;
  readonly before: number;
  readonly tight: boolean;
  /** What follows belongs to it: a caption. */
  readonly keepsNext?: boolean;
}
