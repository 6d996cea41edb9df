import { type Figure, label, line, rect, type Shape } from './geometry.ts';
import { dialRadius, kpiDial } from './kpiDial.ts';

/** A KPI: its points 0-100, or null, with their sign, the value in words and the name. */
export interface StripDial {
  readonly points: number | null;
  readonly sign: string;
  readonly value: string;
  readonly name: string;
}

/** A phase in words and numbers. */
export interface StripPhase {
  readonly name: string;
  /** "62", or a dash. */
  readonly score: string;
  readonly hasScore: boolean;
  /** What the score is, or why there is none. */
  readonly note: string;
  /** One mark a metric: how far it is seen, 0-1. */
  readonly seen: readonly number[];
  /** "75 % visible". */
  readonly visibility: string;
  readonly dials: readonly StripDial[];
  /** Over the name of the weakest metric; both empty where none has points. */
  readonly weakestHead: string;
  readonly weakest: string;
}

const width = 498;
const gap = 18;
const mark = 8;
const pitch = 11;
const dialTop = 84;
const textTop = dialTop + dialRadius + 16;
const footTop = textTop + 25;

/** Phases side by side: the score, how much of it is seen, the KPIs as dials and the weakest metric. */
export function phaseStrip(phases: readonly StripPhase[]): Figure {
  const column = (width - gap * (phases.length - 1)) / Math.max(1, phases.length);
  return {
    width,
    height: footTop + 33,
    shapes: phases.flatMap((phase, index) => phaseShapes(phase, index * (column + gap), column)),
  };
}

function phaseShapes(phase: StripPhase, x: number, column: number): readonly Shape[] {
  const wrap = (lines: number, most = column) => ({ wrap: { width: most, leading: 9.5, lines } });
  const seenWide = phase.seen.length * pitch;
  const dialWide = column / Math.max(1, phase.dials.length);
  return [
    line(x, 0.5, x + column, 0.5, 'ink', 0.75),
    label(x, 13, phase.name, { size: 9, weight: 600, fill: 'ink', ...wrap(1) }),
    label(x, 38, phase.score, { size: 22, weight: 300, fill: phase.hasScore ? 'ink' : 'grey' }),
    label(x, 49, phase.note, { size: 7.5, ...wrap(2) }),
    ...phase.seen.flatMap((share, place) => seenMark(x + place * pitch, 65, share)),
    label(x + seenWide + 3, 72, phase.visibility, { size: 7.5, ...wrap(1, column - seenWide - 3) }),
    ...phase.dials.flatMap((dial, place): readonly Shape[] => {
      const left = x + place * dialWide;
      return [
        ...kpiDial(left, dialTop, dial.points, dial.sign),
        label(left, textTop, dial.value, { size: 8, weight: 600, fill: 'ink', ...wrap(1, dialWide - 4) }),
        label(left, textTop + 10, dial.name, { size: 7.5, ...wrap(2, dialWide - 4) }),
      ];
    }),
    ...(phase.weakest === ''
      ? []
      : [
          line(x, footTop, x + column, footTop),
          label(x, footTop + 11, phase.weakestHead, { size: 7.5 }),
          label(x, footTop + 21, phase.weakest, { size: 8, fill: 'ink', ...wrap(2) }),
        ]),
  ];
}

/** A box filled as far as the metric is seen. */
function seenMark(x: number, y: number, share: number): readonly Shape[] {
  const full = mark * share;
  return [
    ...(full === 0 ? [] : [rect(x, y + mark - full, mark, full, 'ink')]),
    {
      kind: 'rect',
      x: x + 0.25,
      y: y + 0.25,
      width: mark - 0.5,
      height: mark - 0.5,
      stroke: share > 0 ? 'ink' : 'grey',
      strokeWidth: 0.5,
    },
  ];
}
