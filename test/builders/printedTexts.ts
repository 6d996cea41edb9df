import type { Block, Chart, ReportModel } from '../../shared/report/model.ts';

/** Members that no reader sees: what a part is, how it looks, where it leads, and what is printed only where a page breaks or a list is
 * empty. */
const unseen = new Set(
  'kind role said id key section align weight paint fill stroke anchor rule size d alt charts continued empty'.split(
    ' ',
  ),
);

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  // A name in a figure may be cut to its place; it stands whole on its card or in its table.
  if ('wrap' in value) return [];
  return Object.entries(value).flatMap(([name, member]) => (unseen.has(name) ? [] : textsIn(member)));
}

/** Every text of a report that a reader should find: sentences, cells, labels of figures. */
export function printedTexts({ sections }: ReportModel): readonly string[] {
  return sections.flatMap(({ name, blocks }) => [name, ...textsIn(blocks)]);
}

/** Charts that stand for a figure where charts can be drawn anew; none where the figure itself is drawn. */
function chartsOf(block: Block): readonly Chart[] {
  return block.kind === 'figure' ? (block.charts ?? []) : [];
}

/** What {@link printedTexts} tells where figures that are charts are drawn anew from their values. */
export function textsAroundCharts({ sections }: ReportModel): readonly string[] {
  const around = (block: Block): readonly string[] => {
    const charts = chartsOf(block);
    if (charts.length === 0 || block.kind !== 'figure') return textsIn(block);
    return [...textsIn(block.caption), ...charts.flatMap(({ facts }) => textsIn(facts?.rows))];
  };
  return sections.flatMap(({ name, blocks }) => [name, ...blocks.flatMap(around)]);
}

/** The values of the figures that are charts. */
export function chartValues({ sections }: ReportModel): readonly number[] {
  return sections.flatMap(({ blocks }) =>
    blocks
      .flatMap(chartsOf)
      .flatMap(({ series }) => series.flatMap(({ values }) => values.filter((value) => value !== null))),
  );
}

/** How often each number stands in texts. "2.60" and "2.6" are two numbers: what is printed counts. */
export function numbersIn(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [token] of text.matchAll(/\d+(?:[.,]\d+)*/g)) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}

/** Numbers that stand less often in the one than in the other: "2.60 (1 of 3)". */
export function missingNumbers(
  expected: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): readonly string[] {
  return [...expected].flatMap(([token, count]) => {
    const there = found.get(token) ?? 0;
    return there >= count ? [] : [`${token} (${there} of ${count})`];
  });
}
