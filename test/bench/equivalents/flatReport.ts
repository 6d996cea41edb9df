import { assertNever } from '../../../shared/base/assertNever.ts';
import type { Figure } from '../../../shared/charts/geometry.ts';
import type { Block, Cell, ReportModel } from '../../../shared/report/model.ts';
import { plainOf } from '../../../shared/report/ownWords.ts';

/** A report without Cairn's layout: what any PDF writer could be given. */
export type Flat =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'page' };

function cellText(cell: Cell): string {
  return typeof cell === 'object' && 'kind' in cell ? cell.label : plainOf(cell);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Flat {
  return { kind: 'table', head, rows };
}

const paragraph = (...texts: readonly string[]): Flat => ({ kind: 'paragraph', text: texts.join(' ') });
const heading = (text: string): Flat => ({ kind: 'heading', text });

function flatBlock(block: Block): readonly Flat[] {
  switch (block.kind) {
    case 'space':
      return [];
    case 'text':
      return [block.role === 'title' ? heading(plainOf(block.text)) : paragraph(plainOf(block.text))];
    case 'heading':
      return [heading(block.text)];
    case 'callout':
      return [paragraph(plainOf(block.text))];
    case 'aside':
      return [table([block.head, ''], [['', plainOf(block.text)]])];
    case 'figure':
      return [{ kind: 'figure', figure: block.figure }, paragraph(block.caption ?? '')];
    case 'table': {
      const head = block.columns.map(({ label }) => label);
      const wide = (text: string): string[] => head.map((_, index) => (index === 1 ? text : ''));
      const rows = block.rows.flatMap((row) => {
        if (row.kind === 'group') return [wide(`${plainOf(row.text)} ${plainOf(row.detail ?? '')}`)];
        const cells = head.map((_, index) => cellText(row.cells[index] ?? ''));
        return row.note === undefined ? [cells] : [cells, wide(plainOf(row.note))];
      });
      return [table(head, rows)];
    }
    case 'facts':
      return [
        table(
          block.items.map(({ value, suffix = '' }) => `${value} ${suffix}`),
          [block.items.map(({ note }) => note)],
        ),
      ];
    case 'findings': {
      const cell = (side: typeof block.left, index: number): string => {
        const item = side.items[index];
        return item === undefined ? '' : `${item.swatch.label} ${item.head} ${item.text}`;
      };
      const longest = Math.max(block.left.items.length, block.right.items.length);
      const rows = Array.from({ length: longest }, (_, index) => [cell(block.left, index), cell(block.right, index)]);
      return [table([block.left.head, block.right.head], rows)];
    }
    case 'columns':
      return [...block.left.flatMap(flatBlock), ...block.right.flatMap(flatBlock)];
    case 'comparison':
      return [
        table(
          block.heads,
          block.rows.map(({ name, chosen, next }) => [
            name,
            `${chosen.swatch.label} ${plainOf(chosen.text)}`,
            next === null ? '' : `${next.swatch.label} ${plainOf(next.text)}`,
          ]),
        ),
      ];
    case 'strips':
      return block.rows.flatMap(({ name, note, strip, text, smallest }) => [
        heading(name),
        { kind: 'figure', figure: strip } as const,
        paragraph(note, text, smallest),
      ]);
    case 'spreads':
      return block.rows.flatMap(({ name, note, dots, text }) => [
        heading(name),
        { kind: 'figure', figure: dots } as const,
        paragraph(note, text),
      ]);
    case 'cards':
      return [
        heading(block.head),
        paragraph(block.text),
        ...block.cards.flatMap(({ overline, title, facts, clears, fields }) => [
          heading(title),
          paragraph(overline, clears),
          table(
            ['', ''],
            [...facts, ...fields].map(({ label, text }) => [label, plainOf(text)]),
          ),
        ]),
      ];
    case 'scale':
      return [
        table(
          ['', '', ''],
          block.rows.map(({ swatch, name, text }) => [swatch.label, name, text]),
        ),
      ];
    default:
      return assertNever(block);
  }
}

/** Every text, table and figure of a report in its order, each section on a new page. */
export function flatReport({ cover, sections }: ReportModel): readonly Flat[] {
  return [
    ...(cover === null ? [] : [heading(cover.title), paragraph(cover.organisation)]),
    ...sections.flatMap(({ blocks }) => [{ kind: 'page' } as const, ...blocks.flatMap(flatBlock)]),
  ];
}
