import { InternalHyperlink, PageReference } from 'docx';
import { bodyWidth } from '../../../../shared/report/layout/piece.ts';
import type { Contents, Section } from '../../../../shared/report/model.ts';
import { blocksContent } from './blocks.ts';
import { styleOf } from './documentStyles.ts';
import { type GridRow, grid } from './grid.ts';
import { gap, paragraph } from './paragraph.ts';
import { sectionHead } from './sectionHead.ts';
import type { Content, WordContext } from './wordContext.ts';
import { runsOf } from './wordText.ts';

const widths = [170, 292, 36] as const;

/** The contents: a linked row a section. [Note: Filled contents] Page numbers are fields that are written with a value worked out while
 * writing, or with none where that is not sure, and never marked as out of date: Word would ask whether to update fields that may refer
 * to other files. They follow the text when somebody updates them. */
export async function contentsContent(
  contents: Contents,
  sections: readonly Section[],
  startsPage: boolean,
  context: WordContext,
): Promise<readonly Content[]> {
  const rows = sections.map((section, index): GridRow => {
    const look = {
      top: 5.5,
      bottom: 6,
      ruleBelow: 'hair' as const,
      ...(index === 0 ? { ruleAbove: 'ink' as const } : {}),
    };
    const anchor = bookmarkOf(index);
    const link = new InternalHyperlink({ anchor, children: [...runsOf(section.name)] });
    return {
      cells: [
        { children: [paragraph([link], { style: styleOf.h3 })], ...look, right: 9 },
        { children: [paragraph(runsOf(section.note), { style: styleOf.tableGrey })], ...look, right: 9 },
        {
          children: [
            paragraph([new PageReference(anchor, { hyperlink: true })], { style: styleOf.h3, alignRight: true }),
          ],
          ...look,
        },
      ],
    };
  });
  return [
    sectionHead(contents.name, { startsPage, role: 'title', after: 18 }),
    ...(rows.length === 0 ? [] : [gap(1), grid(widths, rows)]),
    ...(await blocksContent(contents.blocks, bodyWidth, context)),
  ];
}

/** The name by which links find the section with this index. */
export function bookmarkOf(index: number): string {
  return `section_${index + 1}`;
}
