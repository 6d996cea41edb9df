import { Tab, TextRun } from 'docx';
import type { Card, CardsBlock, Field } from '../../../../shared/report/model.ts';
import { styleOf } from './documentStyles.ts';
import { grid, roughHeight } from './grid.ts';
import { paragraph } from './paragraph.ts';
import type { Content, Place } from './wordContext.ts';
import { runsOf } from './wordText.ts';

const leftWidth = 170;
const factTab = 44;
const fieldTab = 58;
/** A card over this height may break: it would leave too much of a page empty. */
const tallestCard = 420;

/** A wave's cards under its head. A card's title stands above its table, since Word's navigation shows no heading inside a table; both stay
 * together. Word has no other head for further pages, so the wave is not named again as continued. */
export function cardsBlock(block: CardsBlock, { width, before, tight }: Place): readonly Content[] {
  return [
    paragraph(runsOf(block.head), { style: 'Heading2', before: before + 6, ruleAbove: 'ink', keepNext: true }),
    paragraph(runsOf(block.text), { style: styleOf.tableGrey, after: 3, keepNext: true }),
    ...block.cards.flatMap((card, index) => cardContent(card, width, { above: tight ? 5 : 9, ruled: index > 0 })),
  ];
}

function cardContent(
  card: Card,
  width: number,
  { above, ruled }: { readonly above: number; readonly ruled: boolean },
): readonly Content[] {
  const rightWidth = width - leftWidth;
  const height = card.fields.reduce((sum, field) => sum + roughHeight(field.text, rightWidth - fieldTab) + 2, 0);
  const facts = card.facts.map((field) => fieldParagraph(field, factTab, 0));
  const clears = paragraph(runsOf([{ text: card.clears, weight: 600, paint: 'accent' }]), { style: styleOf.table });
  const left = [...facts, ...(card.clears === '' ? [] : [clears])];
  const right = card.fields.map((field) => fieldParagraph(field, fieldTab, 2));
  return [
    paragraph(runsOf(card.overline), {
      style: styleOf.label,
      before: above,
      keepNext: true,
      ...(ruled ? { ruleAbove: 'hair' as const } : {}),
    }),
    paragraph(runsOf(card.title), { style: styleOf.cardTitle, before: 1, after: 3, keepNext: true, keepLines: true }),
    grid(
      [leftWidth, rightWidth],
      [
        {
          cells: [
            { children: left.length === 0 ? [paragraph([], { style: styleOf.table })] : left, right: 12 },
            { children: right.length === 0 ? [paragraph([], { style: styleOf.table })] : right },
          ],
          splits: height > tallestCard,
        },
      ],
    ),
  ];
}

function fieldParagraph(field: Field, tab: number, after: number): ReturnType<typeof paragraph> {
  const label = runsOf([{ text: field.label, paint: 'grey' }]);
  return paragraph([...label, new TextRun({ children: [new Tab()] }), ...runsOf(field.text)], {
    style: styleOf.table,
    left: tab,
    hanging: tab,
    after,
  });
}
