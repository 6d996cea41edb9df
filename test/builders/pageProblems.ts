import type { Assessment } from '../../shared/assessment/schema.ts';
import { geometryOf, type PageGeometry } from '../../shared/report/layout/furniture.ts';
import type { LaidOutPage, LaidOutReport, LineItem, TextItem } from '../../shared/report/layout/page.ts';
import { bodyWidth, tallest } from '../../shared/report/layout/piece.ts';
import { plainText } from '../../shared/report/layout/plainText.ts';
import type { ReportModel, TableBlock } from '../../shared/report/model.ts';
import { plainOf } from '../../shared/report/ownWords.ts';
import { textItems, textsOf } from './reportTexts.ts';

/** Everything that a reader would call broken in a laid-out report: empty when nothing is. Each problem names its page. `typed`: characters
 * that people typed; with many, a full report may be longer than usual. */
export function pageProblems(laid: LaidOutReport, model: ReportModel, typed = 0): readonly string[] {
  const geometry = geometryOf[laid.meta.paper];
  return [
    ...laid.pages.flatMap((page) => onePage(page, geometry).map((problem) => `page ${page.number}: ${problem}`)),
    ...tableHeads(laid, model, geometry),
    ...splitCards(laid, model, geometry),
    ...contentsNumbers(laid),
    ...places(laid, model),
    ...pageCount(laid, model, typed),
  ];
}

/** Characters that people typed into an assessment, names of the organisation and its people included. */
export function typedLength({ organisation, participants, responses, agreed, actions, ...rest }: Assessment): number {
  const notes = [...(responses ?? []), ...(agreed ?? [])].map(({ note, references }) => ({ note, references }));
  const reasons = (agreed ?? []).map(({ rationale }) => rationale);
  const edits = (actions ?? []).map(({ note, own, owner, notNow, factorNotes }) => ({
    note,
    own,
    owner,
    notNow,
    factorNotes,
  }));
  const { summary, decisions, parked, words } = rest;
  const names = (participants ?? []).map(({ label }) => label);
  return textsOf([organisation.name, names, notes, reasons, edits, summary, decisions, parked, words]).length;
}

/** What stands between the running head and the foot. */
function bodyOf(page: LaidOutPage, { height }: PageGeometry): readonly TextItem[] {
  if (page.section === 'cover') return [];
  return textItems(page).filter(({ y, text }) => y > 45 && y < height - 55 && text.trim() !== '');
}

function onePage(page: LaidOutPage, geometry: PageGeometry): readonly string[] {
  const problems: string[] = [];
  const right = geometry.left + bodyWidth + 0.35;
  const bottom = geometry.top + geometry.bodyHeight;
  for (const item of textItems(page)) {
    if (item.x < geometry.left - 2.1 || item.x + item.width > right) problems.push(`outside the margins: ${item.text}`);
    if (item.y - item.size * 0.8 < 0 || item.y > geometry.height) problems.push(`outside the page: ${item.text}`);
  }
  const body = bodyOf(page, geometry);
  for (const item of body) {
    if (item.y > bottom || item.y - item.size < geometry.top - 6) problems.push(`outside the body: ${item.text}`);
  }
  for (const item of page.items) {
    if (item.kind === 'rect' && page.section !== 'cover' && item.y + item.height > geometry.height - 41)
      problems.push('a drawing runs over the foot');
  }
  problems.push(...overlaps(textItems(page)).map((pair) => `over each other: ${pair}`));
  if (page.section !== 'cover' && body.length === 0) problems.push('empty');
  const lowest = Math.max(0, ...body.map(({ y }) => y));
  for (const { weight, size, y, text } of body) {
    const isHead = (weight === 600 && size === 10.5) || (weight === 300 && size === 22);
    if (isHead && lowest <= y + 6) problems.push(`a heading without what it heads: ${text}`);
  }
  for (const rule of headRules(page, body)) {
    if (!body.some(({ y }) => y > rule.y1 + 2 && y < rule.y1 + 60)) problems.push('a table head without rows');
  }
  return problems;
}

/** Ink rules right under a line of labels: the heads of tables. */
function headRules(page: LaidOutPage, body: readonly TextItem[]): readonly LineItem[] {
  return page.items.filter(
    (item): item is LineItem =>
      item.kind === 'line' &&
      item.strokeWidth === 0.75 &&
      item.y1 === item.y2 &&
      body.some(({ size, y }) => size === 7 && y < item.y1 && y > item.y1 - 8),
  );
}

/** A page may not open with a row of a table that has a head: the head is repeated above it. */
function tableHeads(laid: LaidOutReport, model: ReportModel, geometry: PageGeometry): readonly string[] {
  const opening = new Map<string, Set<string>>();
  for (const section of model.sections) {
    const tables = section.blocks.filter((block): block is TableBlock => block.kind === 'table');
    opening.set(section.id, new Set(tables.flatMap(firstCells)));
  }
  return laid.pages.flatMap((page) => {
    if (page.anchors.length > 0) return [];
    const body = bodyOf(page, geometry);
    const highest = Math.min(...body.map(({ y }) => y));
    // Signs in squares stand a little higher than the words beside them.
    const [top] = body.filter(({ y }) => y < highest + 3).toSorted((a, b) => a.x - b.x);
    const isRow = top !== undefined && top.size === 8 && opening.get(page.section)?.has(top.text) === true;
    return isRow ? [`page ${page.number}: opens with a row without its head: ${top.text}`] : [];
  });
}

function firstCells({ columns, rows }: TableBlock): readonly string[] {
  if (columns.every(({ label }) => label === '')) return [];
  return rows.flatMap((row) => {
    const [first] = row.kind === 'row' ? row.cells : [];
    if (first === undefined || (typeof first === 'object' && 'kind' in first)) return [];
    const text = plainText(plainOf(first)).trim();
    return text === '' ? [] : [text];
  });
}

/** Where a page goes on with a card that began before it, that card must have been too tall to be kept whole. */
function splitCards(laid: LaidOutReport, model: ReportModel, geometry: PageGeometry): readonly string[] {
  const heads = new Set(
    model.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'cards' ? [block.continued] : [])),
    ),
  );
  return laid.pages.flatMap((page, index) => {
    const body = bodyOf(page, geometry).toSorted((a, b) => a.y - b.y || a.x - b.x);
    const [head] = body;
    if (head === undefined || !heads.has(head.text)) return [];
    // A card has a hairline over it; what a continued one brings stands over the first hairline, under the head's few lines.
    const hair = page.items.flatMap((item) =>
      item.kind === 'line' && item.strokeWidth === 0.5 && item.y1 > head.y ? [item.y1] : [],
    );
    const rest = body.filter(({ y }) => y > head.y + 30 && y < Math.min(...hair, geometry.height));
    if (rest.length === 0) return [];
    const previous = laid.pages[index - 1];
    const before = previous === undefined ? [] : bodyOf(previous, geometry);
    const start = Math.max(0, ...before.filter(({ size, x }) => size === 7 && x < geometry.left + 1).map(({ y }) => y));
    const height = Math.max(0, ...before.map(({ y }) => y)) - start + (Math.max(0, ...rest.map(({ y }) => y)) - head.y);
    // Measured by baselines: a line and the paddings are missing.
    return height < tallest - 30 ? [`page ${page.number}: a card of ${Math.round(height)} pt is split`] : [];
  });
}

function contentsNumbers(laid: LaidOutReport): readonly string[] {
  return laid.pages.flatMap((page) =>
    page.links.flatMap((link) => {
      const target = laid.pages.find((one) => one.anchors.some(({ id }) => id === link.target));
      const row = textItems(page).filter(({ y }) => y > link.y && y < link.y + link.height);
      const isRight = target !== undefined && row.some(({ text }) => text === String(target.number));
      return isRight ? [] : [`page ${page.number}: the contents send to a wrong page for ${link.target}`];
    }),
  );
}

/** Numbers, bookmarks and the page to open at. */
function places(laid: LaidOutReport, model: ReportModel): readonly string[] {
  const problems: string[] = [];
  laid.pages.forEach(({ number }, index) => {
    if (number !== index + 1) problems.push(`page ${index + 1} is numbered ${number}`);
  });
  for (const { anchor, page } of laid.bookmarks) {
    const found = laid.pages[page - 1]?.anchors.some(({ id }) => id === anchor);
    if (found !== true) problems.push(`the bookmark of ${anchor} misses its page`);
  }
  const opens = laid.pages[laid.opensAt - 1];
  if (opens?.anchors.some(({ id }) => id === model.opensAt) !== true) problems.push('opens at another page');
  return problems;
}

const fixed: Readonly<Partial<Record<ReportModel['meta']['preset'], number>>> = { board: 3, room: 4 };
/** What people type in a usual assessment, at most. */
const usualWords = 4_000;

/** Packs have their pages; a full report of a complete questionnaire of 32 has 12 to 25. */
function pageCount(laid: LaidOutReport, model: ReportModel, typed: number): readonly string[] {
  const pages = laid.pages.length;
  const { preset } = model.meta;
  const wanted = fixed[preset];
  if (wanted !== undefined) return pages === wanted ? [] : [`${preset}: ${pages} pages instead of ${wanted}`];
  if (preset !== 'full' || model.cover === null || model.contents === null) return [];
  const cells = (table: string, column: string) => {
    const found = model.tables.find(({ id }) => id === table);
    const place = found?.columns.findIndex(({ key }) => key === column) ?? -1;
    return found?.rows.map((row) => row[place]) ?? [];
  };
  const levels = cells('answers', 'level');
  // Complete is from 95 % on.
  const whole = levels.length === 32 && levels.filter((level) => typeof level === 'number').length >= 30;
  if (!whole || typed > usualWords) return [];
  return pages >= 12 && pages <= 25 ? [] : [`a full report of ${pages} pages`];
}

/** Pairs of texts whose ink boxes meet by more than half a point. */
export function overlaps(items: readonly TextItem[]): readonly string[] {
  const found: string[] = [];
  const sorted = items.filter((item) => item.text.trim() !== '').toSorted((a, b) => a.y - b.y);
  sorted.forEach((one, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.y > one.y + 60) break;
      const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const bottom = Math.min(one.y + one.size * 0.2, other.y + other.size * 0.2);
      const height = bottom - Math.max(one.y - one.size * 0.72, other.y - other.size * 0.72);
      if (width > 0.6 && height > 0.6) found.push(`${one.text} | ${other.text}`);
    }
  });
  return found;
}
