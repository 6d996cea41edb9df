import type { Weight } from '../../charts/geometry.ts';
import type { ReportMeta } from '../model.ts';
import type { Family } from './measure.ts';

/** A finished report: pages of drawing primitives in pt from the page's top left corner, colours as `#RRGGBB`. The PDF and the preview on
 * screen draw exactly these and decide nothing. */

export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** Measured advance width, letter spacing included. */
  readonly width: number;
  /** One line, one family, without no-break spaces. */
  readonly text: string;
  readonly family: Family;
  readonly weight: Weight;
  readonly size: number;
  /** Added after every character, in pt. */
  readonly letterSpacing: number;
  readonly fill: string;
}

interface Stroke {
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
}

export interface RectItem extends Stroke {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: string;
}

export interface LineItem extends Stroke {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** `d` is relative to x, y. */
export interface PathItem extends Stroke {
  readonly kind: 'path';
  readonly x: number;
  readonly y: number;
  readonly d: string;
  readonly fill?: string;
}

export interface CircleItem extends Stroke {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly fill?: string;
}

/** A picture, given as its bytes: neither a path nor an address is ever drawn. */
export interface ImageItem {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Base64 of a PNG. */
  readonly png: string;
}

export type PageItem = TextItem | RectItem | LineItem | PathItem | CircleItem | ImageItem;

/** An area that leads to an anchor of the same report. */
export interface LinkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: string;
}

export interface PageMark {
  readonly title: string;
  /** From the page's top, in pt. */
  readonly y: number;
  /** Id of the section. */
  readonly under: string;
}

export interface LaidOutPage {
  /** From 1. */
  readonly number: number;
  /** Id of the section that the page opens with; "cover" and "contents" for those two. */
  readonly section: string;
  readonly items: readonly PageItem[];
  readonly links: readonly LinkArea[];
  /** Places that links and bookmarks point at: the sections that begin on this page, from its top. */
  readonly anchors: readonly { readonly id: string; readonly y: number }[];
  /** What begins on this page within a section, for bookmarks under the section's: its waves, its pillars. */
  readonly marks: readonly PageMark[];
}

export interface Bookmark {
  readonly title: string;
  /** Page number, from 1. */
  readonly page: number;
  readonly anchor: string;
}

export interface LaidOutReport {
  readonly meta: ReportMeta;
  /** Page size in pt. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly LaidOutPage[];
  readonly bookmarks: readonly Bookmark[];
  /** Number of the page that a reader opens at. */
  readonly opensAt: number;
}

/** The item moved by dx, dy. */
export function moveItem(item: PageItem, dx: number, dy: number): PageItem {
  switch (item.kind) {
    case 'line':
      return { ...item, x1: item.x1 + dx, y1: item.y1 + dy, x2: item.x2 + dx, y2: item.y2 + dy };
    case 'circle':
      return { ...item, cx: item.cx + dx, cy: item.cy + dy };
    default:
      return { ...item, x: item.x + dx, y: item.y + dy };
  }
}
