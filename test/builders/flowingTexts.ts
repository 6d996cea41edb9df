import { assertNever } from '../../shared/base/assertNever.ts';
import type { Block, Cell, ReportModel, Rich } from '../../shared/report/model.ts';

/** The texts of a report in the order in which an output that flows by itself writes them. What only stands on further pages of ours, and
 * what figures draw, is left out. */
export function flowingTexts({ cover, contents, sections }: ReportModel): readonly string[] {
  const all = [
    ...(cover === null
      ? []
      : [
          cover.caption,
          cover.title,
          cover.organisation,
          cover.words ?? '',
          ...cover.facts.map(({ label }) => label),
          cover.brand,
        ]),
    ...(contents === null
      ? []
      : [contents.name, ...sections.flatMap(({ name, note }) => [name, note]), ...contents.blocks.flatMap(textsOf)]),
    ...sections.flatMap(({ name, blocks }) => [name, ...blocks.flatMap(textsOf)]),
  ];
  return all.filter((text, index) => text !== '' && text !== all[index - 1]);
}

function plain(rich: Rich): string {
  return typeof rich === 'string' ? rich : rich.map(({ text }) => text).join('');
}

function cellText(cell: Cell): string {
  return typeof cell === 'object' && 'kind' in cell ? cell.label : plain(cell);
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'callout':
      return [plain(block.text)];
    case 'heading':
      return [block.text];
    case 'figure':
      return [block.caption ?? ''];
    case 'table':
      return [
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap((row) =>
          row.kind === 'group'
            ? [plain(row.text), plain(row.detail ?? '')]
            : [...row.cells.map(cellText), plain(row.note ?? '')],
        ),
      ];
    case 'aside':
      return [block.head, plain(block.text)];
    case 'facts':
      return [
        ...block.items.flatMap(({ value, suffix }) => [value, suffix ?? '']),
        ...block.items.map(({ note }) => note),
      ];
    case 'findings':
      return [block.left, block.right].flatMap(({ head, items, empty }) => [
        head,
        ...(items.length === 0 ? [empty] : items.flatMap((item) => [item.swatch.label, item.head, item.text])),
      ]);
    case 'columns':
      return [...block.left.flatMap(textsOf), ...block.right.flatMap(textsOf)];
    case 'comparison':
      return [
        ...block.heads,
        ...block.rows.flatMap(({ name, chosen, next }) => [
          name,
          ...[chosen, next].flatMap((one) => (one === null ? [] : [one.swatch.label, plain(one.text)])),
        ]),
      ];
    case 'strips':
      return block.rows.flatMap(({ name, note, text, smallest }) => [name, note, text, smallest]);
    case 'spreads':
      return block.rows.flatMap(({ name, note, text }) => [name, note, text]);
    case 'cards':
      return [
        block.head,
        block.text,
        ...block.cards.flatMap((card) => [
          card.overline,
          card.title,
          ...card.facts.flatMap(({ label, text }) => [label, plain(text)]),
          card.clears,
          ...card.fields.flatMap(({ label, text }) => [label, plain(text)]),
        ]),
      ];
    case 'scale':
      return block.rows.flatMap(({ swatch, name, text }) => [swatch.label, name, text]);
    case 'space':
      return [];
    default:
      return assertNever(block);
  }
}
