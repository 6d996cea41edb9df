import { type Figure, label, line, type Paint, rect, type Shape } from './geometry.ts';

export interface LadderGate {
  readonly id: string;
  readonly met: boolean;
}

export interface LadderStep {
  /** "3 Subscription management". */
  readonly name: string;
  /** 0-100; null when nothing is answered. */
  readonly percent: number | null;
  readonly attained: boolean;
  /** The highest attained stage. */
  readonly here: boolean;
  readonly gates: readonly LadderGate[];
  readonly words: {
    readonly percent: string;
    /** The band letter. */
    readonly rating: string;
    /** Under the lamps: "attained", "gate 3.2 is P, needs L". */
    readonly state: string;
    readonly blocked: boolean;
  };
}

const width = 498;
const gap = 9;
const tread = 30;
const rise = 34;
/** What a stage needs for itself, and what every stage below needs, in percent (method 8b.3). */
export interface LadderThresholds {
  readonly own: number;
  readonly below: number;
}

/** Stages as steps that rise to the right; the fill is the percentage, the lamps are the gates. */
export function ladderSteps(steps: readonly LadderStep[], thresholds: LadderThresholds): Figure {
  const stepWidth = (width - gap * (steps.length - 1)) / Math.max(1, steps.length);
  const shapes = steps.flatMap((step, index) => {
    const y = 18 + rise * (steps.length - 1 - index);
    return drawStep(step, index * (stepWidth + gap), y, stepWidth, thresholds, index === 0);
  });
  return { width, height: 18 + rise * Math.max(0, steps.length - 1) + 86, shapes };
}

function drawStep(
  step: LadderStep,
  x: number,
  y: number,
  width: number,
  thresholds: LadderThresholds,
  first: boolean,
): readonly Shape[] {
  const fill = (width * (step.percent ?? 0)) / 100;
  const dark = step.attained;
  const shapes: Shape[] = [
    rect(x, y, fill, tread, dark ? 'level4' : 'level2'),
    { kind: 'rect', x, y, width, height: tread, stroke: 'grey', strokeWidth: 0.6 },
  ];
  for (const threshold of [thresholds.own, thresholds.below]) {
    const at = x + (width * threshold) / 100;
    shapes.push(line(at, y - 4, at, y, 'ink', 0.75));
    shapes.push(label(at, y - 6, first ? `${threshold} %` : String(threshold), { size: 6.5, anchor: 'middle' }));
  }
  const inside = (step.percent ?? 0) >= 50;
  const ink: Paint = inside && dark ? 'onDark' : inside ? 'onLight' : 'ink';
  shapes.push(label(inside ? x + 6 : x + fill + 6, y + 20, step.words.percent, { size: 13, fill: ink }));
  if (step.words.rating !== '') {
    // The letter stands at the end of the fill, or of the tread when the fill ends too early for it.
    const atFill = dark && fill > 70;
    const at = atFill ? x + Math.min(fill, width) - 5 : x + width - 5;
    shapes.push(
      label(at, y + 19, step.words.rating, { size: 9, weight: 600, fill: atFill ? 'onDark' : 'ink', anchor: 'end' }),
    );
  }
  const wrap = { width, leading: 10, lines: 1 };
  shapes.push(label(x, y + 44, step.name, { size: 8.5, weight: 600, fill: 'ink', wrap }));
  shapes.push(...lamps(step.gates, x, y, width));
  shapes.push(line(x, y + 69, x + width, y + 69));
  const state = step.words.blocked ? 'accent' : step.here ? 'ink' : 'grey';
  shapes.push(label(x, y + 79, step.words.state, { size: 7.5, weight: step.here ? 600 : 400, fill: state, wrap }));
  return shapes;
}

function lamps(gates: readonly LadderGate[], x: number, y: number, width: number): readonly Shape[] {
  const pitch = Math.min(38, width / Math.max(1, gates.length));
  return gates.flatMap((gate, index): readonly Shape[] => {
    const at = x + 4 + index * pitch;
    return [
      gate.met
        ? { kind: 'circle', cx: at, cy: y + 57, r: 3.6, fill: 'ink', stroke: 'ink', strokeWidth: 0.75 }
        : { kind: 'circle', cx: at, cy: y + 57, r: 3.6, stroke: 'accent', strokeWidth: 1.25 },
      label(at + 7, y + 59.6, gate.id, { size: 7.5, weight: gate.met ? 400 : 600, fill: gate.met ? 'ink' : 'accent' }),
    ];
  });
}
