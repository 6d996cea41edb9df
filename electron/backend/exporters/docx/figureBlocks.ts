import { Tab, TextRun } from 'docx';
import type {
  ComparisonBlock,
  FigureBlock,
  Finding,
  FindingsBlock,
  Rich,
  SpreadsBlock,
  StripsBlock,
  Swatch,
} from '../../../../shared/report/model.ts';
import { styleOf } from './documentStyles.ts';
import { endFrom, type GridCell, type GridRow, grid, roughHeight } from './grid.ts';
import { gap, paragraph } from './paragraph.ts';
import { picture } from './picture.ts';
import { tallest } from './textBlocks.ts';
import type { Content, Place, WordContext } from './wordContext.ts';
import { runsOf, swatchRun } from './wordText.ts';

/** A figure with its caption. */
export async function figureBlock(
  block: FigureBlock,
  { before }: Place,
  context: WordContext,
): Promise<readonly Content[]> {
  const { caption } = block;
  const image = await picture(block.figure, block.alt, context);
  return [
    paragraph([image], { style: styleOf.body, before, keepNext: caption !== undefined }),
    ...(caption === undefined ? [] : [paragraph(runsOf(caption), { style: styleOf.caption, before: 6 })]),
  ];
}

/** Two lists of findings side by side. */
export function findingsBlock(block: FindingsBlock, { width, before }: Place): readonly Content[] {
  const column = (width - 12) / 2;
  const cells: readonly GridCell[] = [
    { children: findingList(block.left) },
    { children: [paragraph([], { style: styleOf.label })] },
    { children: findingList(block.right) },
  ];
  return [gap(before), grid([column, 12, column], [{ cells }])];
}

function findingList(list: FindingsBlock['left']): GridCell['children'] {
  const head = paragraph(runsOf(list.head), { style: styleOf.h2, ruleAbove: 'ink', after: 3, keepNext: true });
  if (list.items.length === 0) return [head, paragraph(runsOf(list.empty), { style: styleOf.tableGrey })];
  return [head, ...list.items.flatMap((finding, index) => findingParagraphs(finding, index > 0))];
}

const findingIndent = 21;

function findingParagraphs(finding: Finding, ruled: boolean): GridCell['children'] {
  const indent = { left: findingIndent, hanging: findingIndent, tab: findingIndent };
  return [
    paragraph(withSwatch(finding.swatch, finding.head), {
      style: styleOf.h3,
      before: 5,
      keepNext: true,
      ...indent,
      ...(ruled ? { ruleAbove: 'hair' as const } : {}),
    }),
    paragraph(runsOf(finding.text), { style: styleOf.tableGrey, left: findingIndent, after: 5 }),
  ];
}

/** A level's square, and the text at the tab stop after it. */
function withSwatch(swatch: Swatch, text: Rich): readonly TextRun[] {
  return [swatchRun(swatch), new TextRun({ children: [new Tab()] }), ...runsOf(text)];
}

const comparisonWidths = [110, 194, 194] as const;
/** Of the descriptions beside their squares. */
const [chosenWidth, nextWidth] = [164, 176];

/** Rows of a gap: its name and bar, the chosen description, the next one. */
export async function comparisonBlock(
  block: ComparisonBlock,
  { before, tight, keepsNext }: Place,
  context: WordContext,
): Promise<readonly Content[]> {
  const heads = block.heads.map((text, index) => ({
    children: [paragraph(runsOf(text), { style: styleOf.label })],
    bottom: 3,
    right: index === 2 ? 0 : 12,
    ruleBelow: 'ink' as const,
  }));
  const rows: GridRow[] = [{ cells: heads, head: true, keepNext: true }];
  const last = block.rows.length - 1;
  const heights = block.rows.map(({ chosen, next }) =>
    Math.max(roughHeight(chosen.text, chosenWidth), roughHeight(next?.text ?? '', nextWidth)),
  );
  const end = endFrom(heights.map((height) => height + 14));
  for (const [index, row] of block.rows.entries()) {
    const bar = row.bar === undefined ? [] : [await picture(row.bar, row.name, context)];
    const look = { top: tight ? 5 : 6.5, bottom: tight ? 5 : 8, ruleBelow: 'hair' as const };
    const described = (one: typeof row.next): GridCell['children'] => [
      one === null
        ? paragraph([], { style: styleOf.table })
        : paragraph(withSwatch(one.swatch, one.text), { style: styleOf.table, left: 18, hanging: 18, tab: 18 }),
    ];
    rows.push({
      cells: [
        {
          children: [
            paragraph(runsOf(row.name, { bold: true }), { style: styleOf.table }),
            ...(bar.length === 0 ? [] : [paragraph(bar, { style: styleOf.table, before: 4 })]),
          ],
          ...look,
          right: 10,
        },
        { children: described(row.chosen), ...look, right: 12 },
        { children: described(row.next), ...look },
      ],
      keepNext: index === last ? keepsNext === true : index === 0 || index >= end,
      splits: (heights[index] ?? 0) > tallest,
    });
  }
  return [gap(before), grid(comparisonWidths, rows)];
}

const stripWidths = [85, 240, 173] as const;

/** A section's strip of units between its name and what is missing. */
export async function stripsBlock(
  block: StripsBlock,
  { before, tight }: Place,
  context: WordContext,
): Promise<readonly Content[]> {
  const rows: GridRow[] = [];
  for (const [index, row] of block.rows.entries()) {
    const look = {
      top: tight ? 5 : 8,
      bottom: tight ? 5 : 8,
      ...(index === 0 ? { ruleAbove: 'ink' as const } : {}),
      ruleBelow: 'hair' as const,
    };
    const strip = await picture(row.strip, row.name, context);
    rows.push({
      cells: [
        {
          children: [
            paragraph(runsOf(row.name, { bold: true }), { style: styleOf.h3 }),
            paragraph(runsOf(row.note), { style: styleOf.label }),
          ],
          ...look,
          right: 9,
        },
        { children: [paragraph([strip], { style: styleOf.body })], ...look },
        {
          children: [
            paragraph(runsOf(row.text), { style: styleOf.body }),
            ...(row.smallest === '' ? [] : [paragraph(runsOf(row.smallest), { style: styleOf.tableGrey, before: 3 })]),
          ],
          ...look,
        },
      ],
    });
  }
  return rows.length === 0 ? [] : [gap(before), grid(stripWidths, rows)];
}

const spreadWidths = [138, 258, 102] as const;

/** Rows of one question's voices under a scale that is repeated on every page. */
export async function spreadsBlock(
  block: SpreadsBlock,
  { before }: Place,
  context: WordContext,
): Promise<readonly Content[]> {
  const scale = await picture(block.scale, '', context);
  const rule = { ruleBelow: 'ink' as const };
  const empty = (): GridCell => ({ children: [paragraph([], { style: styleOf.label })], ...rule });
  const head: GridRow = {
    cells: [empty(), { children: [paragraph([scale], { style: styleOf.label })], ...rule }, empty()],
    head: true,
    keepNext: true,
  };
  const rows: GridRow[] = [head];
  const last = block.rows.length - 1;
  for (const [index, row] of block.rows.entries()) {
    const look = { top: 5, bottom: 5, ruleBelow: 'hair' as const };
    const dots = await picture(row.dots, row.name, context);
    rows.push({
      cells: [
        {
          children: [
            paragraph(runsOf(row.name), { style: styleOf.h3 }),
            paragraph(runsOf(row.note), { style: styleOf.label }),
          ],
          ...look,
          right: 6,
        },
        { children: [paragraph([dots], { style: styleOf.body })], ...look },
        { children: [paragraph(runsOf(row.text), { style: styleOf.table })], ...look },
      ],
      keepNext: index < last && (index === 0 || index === last - 1),
    });
  }
  return [gap(before), grid(spreadWidths, rows)];
}
