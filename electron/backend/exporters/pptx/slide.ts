import type { Paint } from '../../../../shared/charts/geometry.ts';
import type { Chart } from '../../../../shared/report/model.ts';

/** What a slide is made of, before any library: lengths are pt on a sheet of 960 x 540 (16:9), measured from its top left corner. */

/** The whole slide. */
export const sheet = { width: 960, height: 540 } as const;
/** Where the flow of a slide goes. */
export const body = { x: 48, y: 118, width: 864, height: 376 } as const;
/** Where its title stands, on up to two lines. */
export const titleBox = { x: 48, y: 46, width: 864, height: 62 } as const;
/** Height of a title of one line. */
export const shortTitle = 34;
/** Top of the line above the title, with the section's name. */
export const headY = 20;
/** Top of the line under everything. */
export const footY = 508;

/** Nothing on a slide is smaller. */
export const smallest = 10;

export interface SlideRun {
  readonly text: string;
  readonly bold: boolean;
  readonly paint: Paint;
}

export interface Paragraph {
  readonly runs: readonly SlideRun[];
  readonly size: number;
  /** Exact distance of its lines. */
  readonly leading: number;
  readonly align?: 'left' | 'center' | 'right';
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextItem extends Box {
  readonly kind: 'text';
  readonly paragraphs: readonly Paragraph[];
  readonly anchor?: 'top' | 'middle' | 'bottom';
  /** A label of one line that must not break. */
  readonly oneLine?: true;
}

interface Stroked {
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dashed?: boolean;
}

export interface RectItem extends Box, Stroked {
  readonly kind: 'rect' | 'ellipse';
  readonly fill?: Paint;
}

export interface LineItem extends Stroked {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Of a client, `#RRGGBB`, in place of the stroke's. */
  readonly colour?: string;
}

export type PathPoint =
  | { readonly kind: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly kind: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: 'close' };

/** `points` are measured from the box's corner. */
export interface PathItem extends Box, Stroked {
  readonly kind: 'path';
  readonly points: readonly PathPoint[];
  readonly fill?: Paint;
}

export interface TableCellItem {
  readonly paragraphs: readonly Paragraph[];
  /** Columns that it covers; 1 when left out. */
  readonly span?: number;
  readonly fill?: Paint;
  readonly top?: 'ink' | 'hair';
  readonly bottom?: 'ink' | 'hair';
}

export interface TableRowItem {
  readonly height: number;
  readonly cells: readonly TableCellItem[];
}

export interface TableItem extends Box {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly TableRowItem[];
}

export interface ChartItem extends Box {
  readonly kind: 'chart';
  readonly chart: Chart;
  readonly alt: string;
}

/** A PNG. */
export interface PictureItem extends Box {
  readonly kind: 'picture';
  readonly base64: string;
  readonly alt: string;
}

export type SlideItem = TextItem | RectItem | LineItem | PathItem | TableItem | ChartItem | PictureItem;

export interface Slide {
  /** `short`: a title of one line, which leaves more room. */
  readonly layout: 'title' | 'content' | 'short';
  /** Its section's name, at the top right; empty on the title slide. */
  readonly section: string;
  readonly title: Paragraph;
  readonly items: readonly SlideItem[];
  /** Spoken beside it. */
  readonly notes: readonly string[];
}

/** Space inside a table's cell. */
export const cellPadding = { top: 3.5, right: 8, bottom: 4, left: 3 } as const;
