import { BorderStyle, Paragraph } from 'docx';
import { joinLastWords } from '../../../../shared/report/layout/plainText.ts';
import { roles } from '../../../../shared/report/layout/roles.ts';
import type {
  AsideBlock,
  CalloutBlock,
  FactsBlock,
  HeadingBlock,
  ScaleBlock,
  TextBlock,
} from '../../../../shared/report/model.ts';
import { colourOf } from '../office/colours.ts';
import { styleOf } from './documentStyles.ts';
import { type GridRow, grid, roughHeight } from './grid.ts';
import { gap, paragraph } from './paragraph.ts';
import { halfPoints, twips } from './units.ts';
import type { Content, Place } from './wordContext.ts';
import { runsOf, swatchRun } from './wordText.ts';

/** Rows and cards higher than this may break over pages, as they do on ours; in pt. */
export const tallest = 240;

/** A paragraph, `before` pt below what stands above it. */
export function textBlock(block: TextBlock, { before }: Place): readonly Content[] {
  const whole = block.role === 'title' || block.role === 'sentence' || block.role === 'lead';
  const text = block.role === 'title' && typeof block.text === 'string' ? joinLastWords(block.text) : block.text;
  return [
    paragraph(runsOf(text), {
      style: styleOf[block.role],
      before,
      keepNext: block.role === 'title' || block.role === 'deck',
      keepLines: whole,
    }),
  ];
}

/** A heading, which Word keeps with what follows. */
export function headingBlock(block: HeadingBlock, { before }: Place): readonly Content[] {
  return [
    paragraph(runsOf(block.text), {
      style: block.small === true ? 'Heading3' : 'Heading2',
      before,
      after: block.small === true ? 0 : 4,
      keepNext: true,
      keepLines: true,
      ...(block.rule === true ? { ruleAbove: 'ink' as const } : {}),
    }),
  ];
}

const sideWidth = 158;
const sideGap = 12;

/** Side heads with their texts, which follow one another, as one table. */
export function asideBlocks(blocks: readonly AsideBlock[], { width, before, tight }: Place): readonly Content[] {
  const narrow = width < 400;
  const rows = blocks.map((block): GridRow => {
    const rule = block.rule === undefined ? {} : { ruleAbove: block.rule };
    const padding =
      block.rule === undefined ? { top: 0, bottom: 3 } : tight ? { top: 4, bottom: 4 } : { top: 6, bottom: 7 };
    const head = paragraph(runsOf(block.head), { style: styleOf.h3 });
    const text = paragraph(runsOf(block.text), { style: styleOf.body });
    const splits = roughHeight(block.text, width - sideWidth) > tallest;
    if (narrow) return { cells: [{ children: [head, text], ...rule, ...padding }], splits };
    return {
      cells: [
        { children: [head], right: sideGap, ...rule, ...padding },
        { children: [text], ...rule, ...padding },
      ],
      splits,
    };
  });
  const widths = narrow ? [width] : [sideWidth + sideGap, width - sideWidth - sideGap];
  return [gap(before), grid(widths, rows)];
}

/** A text that a bar at its side sets apart. */
export function calloutBlock(block: CalloutBlock, { before }: Place): readonly Content[] {
  return [
    new Paragraph({
      style: styleOf.body,
      children: [...runsOf(block.text)],
      spacing: { before: twips(before) },
      indent: { left: twips(12) },
      border: { left: { style: BorderStyle.SINGLE, size: 16, color: colourOf('ink'), space: 8 } },
    }),
  ];
}

const suffixLook = {
  size: halfPoints(roles.deck.size),
  color: colourOf(roles.deck.paint),
  // Not 0, which is not written: the style's own would stay.
  characterSpacing: 1,
} as const;

/** Up to three values side by side, standing on one line. */
export function factsBlock(block: FactsBlock, { width, before }: Place): readonly Content[] {
  const large = block.size === 'large';
  const column = width / 3;
  const widths = block.items.map(() => column);
  const values = block.items.map((item, index) => {
    const role = large ? (index === 0 ? 'numeral' : 'numeralSmall') : 'h3';
    const suffix = item.suffix === undefined ? [] : runsOf(` ${item.suffix}`, suffixLook);
    return {
      children: [paragraph([...runsOf(item.value), ...suffix], { style: styleOf[role] })],
      right: 12,
      low: true,
    };
  });
  const notes = block.items.map((item) => ({
    children: [paragraph(runsOf(item.note), { style: styleOf.tableGrey })],
    right: 12,
  }));
  return [gap(before), grid(widths, [{ cells: values, keepNext: true }, { cells: notes }])];
}

/** Rows of a square, a name and a test. */
export function scaleBlock(block: ScaleBlock, { width, before }: Place): readonly Content[] {
  const last = block.rows.length - 1;
  const rows = block.rows.map((row, index): GridRow => {
    const look = {
      top: 4,
      bottom: 4.5,
      right: 9,
      ...(index === 0 ? { ruleAbove: 'ink' as const } : {}),
      ruleBelow: 'hair' as const,
    };
    return {
      cells: [
        { children: [paragraph([swatchRun(row.swatch)], { style: styleOf.table })], ...look },
        { children: [paragraph(runsOf(row.name), { style: styleOf.h3 })], ...look },
        { children: [paragraph(runsOf(row.text), { style: styleOf.table })], ...look, right: 0 },
      ],
      keepNext: index < last,
    };
  });
  return [gap(before), grid([24, 146, width - 170], rows)];
}
