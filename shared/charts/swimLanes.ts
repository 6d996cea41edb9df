import { type Figure, label, line, type Shape } from './geometry.ts';
import { type LaneEnd, laneLinks } from './laneLinks.ts';

/** Something that somebody does in a wave: a block of its lane. */
export interface LaneBlock {
  readonly id: string;
  /** Position of its wave and its lane, from 0. */
  readonly wave: number;
  readonly lane: number;
  readonly title: string;
  /** Under the title: step and days, owner, what it needs. */
  readonly lines: readonly { readonly text: string; readonly bold?: true }[];
  /** "clears key R4"; empty when it clears nothing. */
  readonly clears: string;
  /** Ids of the blocks that it waits for. */
  readonly needs: readonly string[];
}

export interface SwimLanesInput {
  readonly waves: readonly { readonly name: string; readonly note: string }[];
  readonly lanes: readonly string[];
  /** In the order in which they stand in their cell. */
  readonly blocks: readonly LaneBlock[];
  /** Stands in the last wave when nothing else does. */
  readonly free: string;
  /** What stands for the blocks of a cell that it has no room for. */
  readonly more: (count: number) => string;
  /** Most height that the figure may take, in pt. */
  readonly height: number;
}

export interface Column {
  readonly x: number;
  readonly width: number;
}

export interface SwimLanes {
  readonly figure: Figure;
  /** Of the waves: what stands under the lanes keeps to them. */
  readonly columns: readonly Column[];
  /** Ids of the blocks that have no room. */
  readonly hidden: readonly string[];
  /** Whether the others say no more than their titles. */
  readonly isBrief: boolean;
}

const width = 498;
const left = 74;
const gutter = 22;
const freeWidth = 64;
const head = 34;
/** Air in a lane; less of it before anything has no room. */
interface Air {
  readonly padding: number;
  readonly gap: number;
  /** Lines of a title. */
  readonly titles: number;
  /** Whether a block says more than its title and what it clears. */
  readonly details: boolean;
}
const tightest: Air = { padding: 6, gap: 3, titles: 2, details: true };
/** Where the lanes are many: the title of each block alone, in the end on one line. */
const titlesAlone: readonly Air[] = [
  { padding: 4, gap: 2, titles: 2, details: false },
  { padding: 4, gap: 2, titles: 1, details: false },
];
const airs: readonly Air[] = [
  { padding: 9, gap: 6, titles: 3, details: true },
  { padding: 9, gap: 6, titles: 2, details: true },
  tightest,
];
const leastLane = 36;
const moreHeight = 12;
const titleLine = 10;
/** About as wide as a character of a title, in pt: without a measure, lines are guessed. */
const narrow = 4.2;
const wide = 8;
const wideScript = /[\u2e80-\uffef]/u;
const lineHeight = 9;

/** Where the columns of a plan's waves stand, in pt; a last wave without blocks is a narrow one. */
export function waveColumns(count: number, isLastFree: boolean): readonly Column[] {
  const narrow = isLastFree && count > 1;
  const pitch = narrow
    ? Math.min(150, (width - left - freeWidth) / (count - 1))
    : Math.min(150, (width - left + gutter) / count);
  return Array.from({ length: count }, (_, index) => ({
    x: left + index * pitch,
    width: narrow && index === count - 1 ? freeWidth : pitch - gutter,
  }));
}

/** A plan as swim lanes: sections down, waves across, each action a block with its owner and a line from what it needs. Cells that the
 * height has no room for say how many more there are. */
export function swimLanes(input: SwimLanesInput): SwimLanes {
  const { waves, lanes, blocks } = input;
  const lastFree = !blocks.some(({ wave }) => wave === waves.length - 1);
  const columns = waveColumns(waves.length, lastFree);
  const plan = fitting(input, columns);
  const shapes: Shape[] = [line(0, head, width, head, 'ink', 0.75)];
  waves.forEach((wave, index) => {
    const column = columns[index];
    if (column === undefined) return;
    const wrap = { width: column.width + gutter - 4, leading: 9, lines: 1 };
    shapes.push(
      label(column.x, 9, wave.name, { size: 9, weight: 600, fill: 'ink', wrap }),
      label(column.x, 19, wave.note, { wrap }),
    );
  });
  plan.lanes.forEach((lane, index) => {
    if (index > 0) shapes.push(line(0, lane.top, width, lane.top));
    const name = lanes[lane.lane] ?? '';
    shapes.push(
      label(0, lane.top + 18, name, { size: 9, weight: 600, fill: 'ink', wrap: { width: 64, leading: 11, lines: 2 } }),
    );
    // A lane's words stand together, for whoever hears or copies them.
    for (const place of plan.places) {
      if (place.block.lane === lane.lane) shapes.push(...drawBlock(place, columns[place.block.wave]));
    }
    for (const more of lane.more) {
      const x = columns[more.wave]?.x ?? left;
      shapes.push(label(x, more.y + 9, input.more(more.count), { weight: 600 }));
    }
  });
  const last = columns.at(-1);
  if (lastFree && last !== undefined && blocks.length > 0) {
    const wrap = { width: last.width, leading: 9, lines: 4 };
    shapes.push(label(last.x, head + 17, input.free, { wrap }));
  }
  shapes.push(...links(plan, columns));
  return {
    figure: { width, height: plan.height, shapes },
    columns,
    isBrief: plan.isBrief,
    hidden: blocks.filter(({ id }) => !plan.places.some(({ block }) => block.id === id)).map(({ id }) => id),
  };
}

function cellOf(blocks: readonly LaneBlock[], lane: number, wave: number): readonly LaneBlock[] {
  return blocks.filter((block) => block.lane === lane && block.wave === wave);
}

interface Place {
  readonly block: LaneBlock;
  readonly y: number;
  /** Of its title. */
  readonly lines: number;
}

interface LanePlace {
  readonly lane: number;
  readonly top: number;
  readonly height: number;
  readonly more: readonly { readonly wave: number; readonly count: number; readonly y: number }[];
}

interface Placed {
  readonly height: number;
  readonly isBrief: boolean;
  readonly lanes: readonly LanePlace[];
  readonly places: readonly Place[];
}

/** Every block if the height allows, with less air before anything goes; else fewer blocks a cell, then blocks that are their titles alone.
 * Where one title a cell is too many, lanes count their actions, and those without any are left out. */
function fitting(input: SwimLanesInput, columns: readonly Column[]): Placed {
  const { lanes, waves, blocks, height } = input;
  const all = lanes.map((_, lane) => Math.max(1, ...waves.map((__, wave) => cellOf(blocks, lane, wave).length)));
  for (const air of airs) {
    const plan = placed(input, all, columns, air);
    if (plan.height <= height) return plan;
  }
  for (const air of [tightest, ...titlesAlone]) {
    const plan = withFewer(input, all, columns, air);
    if (plan !== null) return plan;
  }
  const none = lanes.map(() => 0);
  return placed(input, none, columns, tightest);
}

/** The tallest lane shows one block less a cell, again and again, until the height is kept; null where one a cell is too many. */
function withFewer(input: SwimLanesInput, all: readonly number[], columns: readonly Column[], air: Air): Placed | null {
  let limits = all;
  for (;;) {
    const plan = placed(input, limits, columns, air);
    if (plan.height <= input.height) return plan;
    const tallest = plan.lanes
      .filter(({ lane }) => (limits[lane] ?? 0) > 1)
      .reduce<LanePlace | null>((best, one) => (best === null || one.height > best.height ? one : best), null);
    if (tallest === null) return null;
    limits = limits.map((limit, lane) => (lane === tallest.lane ? limit - 1 : limit));
  }
}

/** The blocks of a cell that are shown, in their order: what clears something goes last. */
function shownOf(cell: readonly LaneBlock[], limit: number): readonly LaneBlock[] {
  const chosen = cell.toSorted((a, b) => Number(a.clears === '') - Number(b.clears === '')).slice(0, limit);
  return cell.filter((block) => chosen.includes(block));
}

/** Lanes with at most their limit of blocks a cell. */
function placed(
  { lanes, waves, blocks, height }: SwimLanesInput,
  limits: readonly number[],
  columns: readonly Column[],
  { padding, gap, titles, details }: Air,
): Placed {
  let top = head;
  const places: Place[] = [];
  const made: LanePlace[] = [];
  lanes.forEach((_, lane) => {
    const limit = limits[lane] ?? 0;
    const cells = waves.map((__, wave) => cellOf(blocks, lane, wave));
    if (limit === 0 && (cells.every((cell) => cell.length === 0) || top + leastLane > height)) return;
    const more: LanePlace['more'][number][] = [];
    const bottoms = cells.map((cell, wave) => {
      let y = top + padding;
      for (const whole of shownOf(cell, limit)) {
        const block = details ? whole : { ...whole, lines: [] };
        const lines = Math.min(titles, titleLines(block.title, columns[wave]?.width ?? 0));
        places.push({ block, y, lines });
        y += blockHeight(block, lines) + gap;
      }
      if (cell.length > limit) {
        more.push({ wave, count: cell.length - limit, y });
        y += moreHeight + gap;
      }
      return y - gap + padding;
    });
    const tall = Math.max(leastLane, ...bottoms.map((bottom) => bottom - top));
    made.push({ lane, top, height: tall, more });
    top += tall;
  });
  return { height: top, isBrief: !details, lanes: made, places };
}

/** Lines that a title is given room for: two, or more where it is long. */
function titleLines(title: string, width: number): number {
  const advance = [...title].reduce((sum, char) => sum + (wideScript.test(char) ? wide : narrow), 0);
  return Math.max(2, Math.ceil(advance / (width * 0.95)));
}

function titleHeight(lines: number): number {
  return lines * titleLine + 4;
}

function blockHeight({ lines, clears }: LaneBlock, titled: number): number {
  return titleHeight(titled) + (lines.length + (clears === '' ? 0 : 1)) * lineHeight + 3;
}

function drawBlock({ block, y, lines }: Place, column: Column | undefined): readonly Shape[] {
  if (column === undefined) return [];
  const { x, width: columnWidth } = column;
  const one = { width: columnWidth, leading: lineHeight, lines: 1 };
  const isClearing = block.clears !== '';
  const first = y + titleHeight(lines) + 6;
  return [
    line(x, y, x + columnWidth, y, isClearing ? 'accent' : 'ink', isClearing ? 2 : 0.75),
    label(x, y + 11, block.title, {
      size: 8,
      weight: 600,
      fill: 'ink',
      wrap: { width: columnWidth, leading: titleLine, lines },
    }),
    ...block.lines.map(({ text, bold }, index) =>
      label(x, first + index * lineHeight, text, { weight: bold === true ? 600 : 400, wrap: one }),
    ),
    ...(isClearing
      ? [label(x, first + block.lines.length * lineHeight, block.clears, { weight: 600, fill: 'accent', wrap: one })]
      : []),
  ];
}

function links({ places, lanes }: Placed, columns: readonly Column[]): readonly Shape[] {
  const ends = places.flatMap(({ block, y }): readonly LaneEnd[] => {
    const column = columns[block.wave];
    const lane = lanes.find((one) => one.lane === block.lane);
    if (column === undefined || lane === undefined) return [];
    const { id, wave, needs } = block;
    return [{ id, wave, needs, y, column, top: lane.top, bottom: lane.top + lane.height }];
  });
  return laneLinks(ends, head);
}
