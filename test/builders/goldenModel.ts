import type { Figure } from '../../shared/charts/geometry.ts';
import { label, rect } from '../../shared/charts/geometry.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { type DataTable, dataTableIds } from '../../shared/report/data/dataTable.ts';
import type { Block, ReportModel } from '../../shared/report/model.ts';
import { aPillarReportInput } from './aReport.ts';
import { theWorkedPillars } from './theExamples.ts';

/** Found again in whatever an exporter writes; none is the beginning of another. */
const mark = (name: string): string => `gold${name.replaceAll(/[^A-Za-z]/g, '')}z`;
const swatch = (level: number) => ({ kind: 'swatch', label: String(level), level }) as const;

const figure = (name: string): Figure => ({
  width: 200,
  height: 40,
  shapes: [rect(0, 0, 120, 12, 'level3'), label(0, 30, mark(name))],
});

/** One block of every kind, each of its texts with a mark of its own; a kind that is new does not compile until it stands here. */
export const goldenBlocks: Readonly<Record<Block['kind'], Block>> = {
  text: {
    kind: 'text',
    role: 'body',
    text: [{ text: `${mark('TextPlain')} ` }, { text: mark('TextBold'), weight: 600 }],
  },
  heading: { kind: 'heading', text: mark('Heading') },
  figure: { kind: 'figure', figure: figure('FigureLabel'), alt: mark('FigureAlt'), caption: mark('FigureCaption') },
  table: {
    kind: 'table',
    columns: [
      { label: mark('TableHeadA'), width: 200 },
      { label: mark('TableHeadB'), width: 200, align: 'right' },
    ],
    rows: [
      { kind: 'group', text: mark('TableGroup'), detail: mark('TableDetail') },
      { kind: 'row', cells: [mark('TableCell'), swatch(4)], note: mark('TableNote') },
    ],
  },
  aside: { kind: 'aside', head: mark('AsideHead'), text: mark('AsideText') },
  facts: {
    kind: 'facts',
    size: 'large',
    items: [{ value: mark('FactValue'), suffix: mark('FactSuffix'), note: mark('FactNote') }],
  },
  findings: {
    kind: 'findings',
    left: {
      head: mark('FindingsLeft'),
      items: [{ swatch: swatch(3), head: mark('FindingHead'), text: mark('FindingText') }],
      empty: '',
    },
    right: { head: mark('FindingsRight'), items: [], empty: mark('FindingsEmpty') },
  },
  columns: {
    kind: 'columns',
    left: [{ kind: 'text', role: 'body', text: mark('ColumnLeft') }],
    right: [{ kind: 'text', role: 'body', text: mark('ColumnRight') }],
  },
  comparison: {
    kind: 'comparison',
    heads: [mark('CompareA'), mark('CompareB'), mark('CompareC')],
    rows: [
      {
        name: mark('CompareName'),
        bar: figure('CompareBar'),
        chosen: { swatch: swatch(2), text: mark('CompareChosen') },
        next: { swatch: swatch(3), text: mark('CompareNext') },
      },
    ],
  },
  strips: {
    kind: 'strips',
    rows: [
      {
        name: mark('StripName'),
        note: mark('StripNote'),
        strip: figure('StripFigure'),
        text: mark('StripText'),
        smallest: mark('StripSmallest'),
      },
    ],
  },
  spreads: {
    kind: 'spreads',
    scale: figure('SpreadScale'),
    rows: [
      { name: mark('SpreadName'), note: mark('SpreadNote'), dots: figure('SpreadDots'), text: mark('SpreadText') },
    ],
  },
  cards: {
    kind: 'cards',
    head: mark('CardsHead'),
    continued: '',
    text: mark('CardsText'),
    cards: [
      {
        overline: mark('CardOverline'),
        title: mark('CardTitle'),
        facts: [{ label: mark('CardFact'), text: mark('CardFactText') }],
        clears: mark('CardClears'),
        fields: [{ label: mark('CardField'), text: mark('CardFieldText') }],
      },
    ],
  },
  scale: { kind: 'scale', rows: [{ swatch: swatch(5), name: mark('ScaleName'), text: mark('ScaleText') }] },
  callout: { kind: 'callout', text: mark('Callout') },
  space: { kind: 'space', height: 12 },
};

const tables = dataTableIds.map(
  (id): DataTable => ({
    id,
    name: mark(`Table${id}`),
    columns: [
      { key: 'text', label: mark(`Column${id}`), type: 'text', width: 20 },
      { key: 'number', label: 'number', type: 'number', width: 10 },
    ],
    rows: [[mark(`Cell${id}`), 2.602777777777778]],
  }),
);

/** A small report that holds everything that a report can hold. */
export const goldenModel: ReportModel = {
  ...buildReport(aPillarReportInput(theWorkedPillars)),
  cover: {
    band: null,
    caption: mark('CoverCaption'),
    title: mark('CoverTitle'),
    organisation: mark('CoverOrganisation'),
    facts: [{ label: mark('CoverFact'), value: mark('CoverValue') }],
    brand: mark('CoverBrand'),
    words: mark('CoverWords'),
  },
  contents: null,
  sections: Object.entries(goldenBlocks).map(([kind, block]) => ({
    id: kind,
    name: mark(`Section${kind}`),
    note: '',
    blocks: [{ kind: 'text', role: 'title', text: mark(`Title${kind}`) }, block],
  })),
  opensAt: 'text',
  tables,
  sentences: [],
};

/** Every mark in a value. */
export function marksIn(value: unknown): ReadonlySet<string> {
  return new Set(JSON.stringify(value).match(/gold[A-Za-z]+/g) ?? []);
}
