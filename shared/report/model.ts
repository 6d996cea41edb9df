import type { Figure, Paint, Weight } from '../charts/geometry.ts';
import type { Branding, Paper } from './branding.ts';
import type { DataTable } from './data/dataTable.ts';
import type { Provenance } from './provenance.ts';

/** The one thing that every export renders: meta, a cover, and sections of typed blocks. Plain data; it survives JSON unchanged. */

export type Edition = 'client' | 'consultant';
/** `board`: three pages for a board; `room`: four pages that are handed over in the room; `summary`: the summary page alone; `minutes`: what
 * the room settled; `sheet`: the questions on paper, without any answer; `agenda`: one page before the meeting. */
export const presets = [
  'full',
  'board',
  'room',
  'roadmap',
  'appendix',
  'summary',
  'minutes',
  'sheet',
  'agenda',
] as const;
export type Preset = (typeof presets)[number];

/** A stretch of text that differs from its role in weight or colour. */
export interface Span {
  readonly text: string;
  readonly weight?: Weight;
  readonly paint?: Paint;
}
export type Rich = string | readonly Span[];

/** The type scale; sizes and leadings belong to the layout. */
export type TextRole =
  | 'coverTitle'
  | 'coverName'
  | 'title'
  | 'sentence'
  | 'lead'
  | 'numeral'
  | 'numeralSmall'
  | 'deck'
  | 'h2'
  | 'cardTitle'
  | 'h3'
  | 'body'
  | 'table'
  | 'tableGrey'
  | 'caption'
  | 'label'
  | 'folio';

/** Most lines that a text may take, from roomy to tight: a page that must be one page tightens step by step. */
export type Clamp = readonly [number, number, number];

/** A level's little square. `level` null: unknown or not applicable, drawn as a frame. */
export interface Swatch {
  readonly kind: 'swatch';
  readonly label: string;
  readonly level: number | null;
}

/** Names a sentence that the report makes by itself, for ever and in every language: "summary.verdict", "actions.R4-23.why". Whatever has
 * such a key can be put into own words ([Note: Own words]); framework texts and what people typed have none. */
export type SaidKey = string;

export interface TextBlock {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly text: Rich;
  readonly said?: SaidKey;
  readonly clamp?: Clamp;
  /** Stays on the page of what follows. */
  readonly keep?: true;
}

/** Keeps with what follows. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
  /** An ink rule above it. */
  readonly rule?: true;
  readonly small?: true;
}

/** What a figure shows, as numbers: for outputs with charts of their own that people can go on editing. Values are rounded as they are printed. */
export interface Chart {
  readonly kind: 'bar' | 'line';
  /** Where a figure holds several. */
  readonly title?: string;
  readonly note?: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** One for each category; null where there is no number. */
    readonly values: readonly (number | null)[];
    readonly paint: Paint;
    readonly dashed?: true;
  }[];
  readonly min: number;
  readonly max: number;
  /** Between two marks of the value axis. */
  readonly step: number;
  /** Of the printed values. */
  readonly decimals: number;
  /** What the figure says beside its marks, one row a category: a chart has no place for it. */
  readonly facts?: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export interface FigureBlock {
  readonly kind: 'figure';
  readonly figure: Figure;
  /** Together they show what the figure shows. */
  readonly charts?: readonly Chart[];
  /** What the figure says, for outputs that cannot draw it. */
  readonly alt: string;
  readonly caption?: string;
  /** Of the caption. */
  readonly said?: SaidKey;
}

export interface Column {
  readonly label: string;
  /** pt; a table's columns add up to at most 498. */
  readonly width: number;
  readonly align?: 'right';
  readonly weight?: Weight;
}
export type Cell = Rich | Swatch;
export interface TableRow {
  readonly kind: 'row';
  readonly cells: readonly Cell[];
  /** Keys of the sentences among the cells, by the cell's place. */
  readonly said?: Readonly<Record<number, SaidKey>>;
  /** Runs under the row at full width. */
  readonly note?: Rich;
}
export interface TableGroup {
  readonly kind: 'group';
  readonly text: Rich;
  /** To the right of the group's name. */
  readonly detail?: Rich;
  /** Its name on a further page; left out, rows there stand under the table's head alone. */
  readonly continued?: string;
}
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (TableRow | TableGroup)[];
  readonly dense?: true;
  /** Short groups are not broken over pages. */
  readonly wholeGroups?: true;
  readonly clamp?: Clamp;
  /** On a section of one page, rows that do not fit are left out from the end; entry n - 1 says then that n are, with where they stand.
   * As long as the rows without groups. */
  readonly rest?: readonly string[];
}

/** A side head with text beside it. */
export interface AsideBlock {
  readonly kind: 'aside';
  readonly head: string;
  readonly text: Rich;
  readonly said?: SaidKey;
  readonly rule?: 'ink' | 'hair';
  readonly clamp?: Clamp;
  /** Left out where its section is one page that has no room to spare. */
  readonly spare?: true;
}

/** Up to three values side by side. `large`: the first in the largest numerals. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly size: 'large' | 'small';
  readonly items: readonly { readonly value: string; readonly suffix?: string; readonly note: string }[];
}

export interface Finding {
  readonly swatch: Swatch;
  readonly head: string;
  readonly text: string;
  readonly said?: SaidKey;
}
/** Two lists of findings side by side, each under its own head; never split. */
export interface FindingsBlock {
  readonly kind: 'findings';
  readonly left: { readonly head: string; readonly items: readonly Finding[]; readonly empty: string };
  readonly right: { readonly head: string; readonly items: readonly Finding[]; readonly empty: string };
}

/** Two columns of headed paragraphs; stacked when they are longer than a page. */
export interface ColumnsBlock {
  readonly kind: 'columns';
  readonly left: readonly Block[];
  readonly right: readonly Block[];
}

/** Chosen and next description of a question side by side, with its weighted gap. */
export interface ComparisonBlock {
  readonly kind: 'comparison';
  readonly heads: readonly [string, string, string];
  readonly rows: readonly {
    readonly name: string;
    readonly bar?: Figure;
    readonly chosen: { readonly swatch: Swatch; readonly text: Rich };
    readonly next: { readonly swatch: Swatch; readonly text: Rich } | null;
  }[];
}

/** A section's strip of units with what is missing beside it. */
export interface StripsBlock {
  readonly kind: 'strips';
  readonly rows: readonly {
    readonly name: string;
    readonly note: string;
    readonly strip: Figure;
    readonly text: string;
    readonly said?: SaidKey;
    readonly smallest: string;
  }[];
}

/** One question's voices on a scale. */
export interface SpreadsBlock {
  readonly kind: 'spreads';
  readonly scale: Figure;
  readonly rows: readonly {
    readonly name: string;
    readonly note: string;
    readonly dots: Figure;
    readonly text: string;
    readonly said?: SaidKey;
  }[];
}

export interface Field {
  readonly label: string;
  readonly text: Rich;
  readonly said?: SaidKey;
}
/** One action. Never split under 240 pt, else only between its fields. */
export interface Card {
  readonly overline: string;
  readonly title: string;
  readonly facts: readonly Field[];
  /** "clears key R4". */
  readonly clears: string;
  readonly fields: readonly Field[];
}
/** Cards under a head that is repeated as `continued` on every further page. */
export interface CardsBlock {
  readonly kind: 'cards';
  readonly head: string;
  readonly continued: string;
  readonly text: string;
  readonly cards: readonly Card[];
}

/** Rows of a level's square, its name and its test. */
export interface ScaleBlock {
  readonly kind: 'scale';
  readonly rows: readonly { readonly swatch: Swatch; readonly name: string; readonly text: string }[];
  /** Stays on the page of what follows. */
  readonly keep?: true;
}

/** Something that must not be overlooked, beside an ink rule. */
export interface CalloutBlock {
  readonly kind: 'callout';
  readonly text: Rich;
  readonly said?: SaidKey;
}

export interface SpaceBlock {
  readonly kind: 'space';
  readonly height: 3 | 6 | 9 | 12 | 15 | 18 | 24 | 30 | 36;
}

export type Block =
  | TextBlock
  | HeadingBlock
  | FigureBlock
  | TableBlock
  | AsideBlock
  | FactsBlock
  | FindingsBlock
  | ColumnsBlock
  | ComparisonBlock
  | StripsBlock
  | SpreadsBlock
  | CardsBlock
  | ScaleBlock
  | CalloutBlock
  | SpaceBlock;

/** A section starts a page, unless it `joins`. */
export interface Section {
  readonly id: string;
  /** In the contents, the running head and the bookmarks. */
  readonly name: string;
  /** In the running head in place of the name. */
  readonly head?: string;
  /** Beside the name in the contents. */
  readonly note: string;
  readonly blocks: readonly Block[];
  /** Tightened until its first page holds everything up to the mark; what is after it may follow on further pages. `whole`: the section is
   * one page whatever it holds, and what its tables must leave out is counted (`rest`). */
  readonly fit?: { readonly blocks: number; readonly whole?: true };
  /** Follows on the page of the section before it when that page has room for the whole of it. */
  readonly joins?: true;
}

/** A sentence that the report made, beside what it prints. */
export interface Sentence {
  readonly key: SaidKey;
  /** Id of its section. */
  readonly section: string;
  readonly generated: string;
  readonly text: string;
  /** `stale`: in own words, but the report would say something else now than when they were written. */
  readonly state: 'generated' | 'own' | 'stale';
}

export interface Cover {
  readonly band: Figure | null;
  readonly caption: string;
  readonly title: string;
  readonly organisation: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly brand: string;
  /** Own words under the title; left out without any. */
  readonly words?: string;
}

/** The contents list is made of the sections; `blocks` follow it. */
export interface Contents {
  readonly name: string;
  readonly blocks: readonly Block[];
}

export interface ReportMeta {
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  readonly author: string;
  readonly subject: string;
  /** ISO day. */
  readonly date: string;
  readonly language: string;
  readonly edition: Edition;
  readonly preset: Preset;
  readonly paper: Paper;
  /** Stands at the foot of every page. */
  readonly foot: string;
  /** Fingerprint, questionnaire, method and version in words, over the foot of the last page. */
  readonly origin: string;
  readonly branding: Branding;
  readonly provenance: Provenance;
}

export interface ReportModel {
  readonly meta: ReportMeta;
  readonly cover: Cover | null;
  readonly contents: Contents | null;
  readonly sections: readonly Section[];
  /** Where a reader opens: the section's id. */
  readonly opensAt: string;
  /** Answers, scores, gaps and the plan with their types, for spreadsheets. */
  readonly tables: readonly DataTable[];
  readonly sentences: readonly Sentence[];
}
