import { type Figure, label, line, rect, type Shape } from './geometry.ts';

export interface ScoreLineInput {
  /** 1-5. */
  readonly score: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number | null;
  readonly words: {
    /** The score as it is read, "2.6". */
    readonly score: string;
    /** Names of levels 1-5 without their numbers. */
    readonly levels: readonly [string, string, string, string, string];
    /** The attained level's caption, "Emerging: attained". */
    readonly attained: string;
  };
}

const width = 498;
const x = (value: number): number => 8 + ((value - 1) / 4) * 482;

/** The overall score on the scale of levels: a bar to the score, a bracket over its range, a square on the attained level. */
export function scoreLine(input: ScoreLineInput): Figure {
  const { score, low, high, level, words } = input;
  const shapes: Shape[] = words.levels.map((_, index) =>
    line(x(index + 1), 34, x(index + 1), 46, index + 1 === level ? 'ink' : 'hair', 0.75),
  );
  shapes.push(line(8, 40, 490, 40, 'hair', 0.75), rect(8, 37, Math.max(0, x(score) - 8), 6, 'level3'));
  if (low !== null && high !== null && high - low > 0.005) {
    const d = `M${x(low)} 33.5 V30.5 H${x(high)} V33.5`;
    shapes.push({ kind: 'path', d, stroke: 'ink', strokeWidth: 0.75 });
  } else {
    shapes.push(line(x(score), 30, x(score), 37, 'ink', 0.75));
  }
  shapes.push(label(x(score), 25.5, words.score, { size: 9, weight: 600, fill: 'ink', anchor: 'middle' }));
  words.levels.forEach((name, index) => {
    const attained = index + 1 === level;
    const text = attained ? words.attained : `${index + 1} ${name}`;
    const anchor = index === 0 ? 'start' : index === 4 ? 'end' : 'middle';
    const at = index === 0 ? 0 : index === 4 ? width : x(index + 1);
    if (attained) {
      shapes.push(rect(x(index + 1) - 7.5, 32.5, 15, 15, 'ink'));
      shapes.push(
        label(x(index + 1), 43.4, String(level), { size: 9, weight: 600, fill: 'paper', anchor: 'middle' }),
        label(at, 59, text, { size: 7.5, weight: 600, fill: 'ink', anchor }),
      );
    } else {
      shapes.push(label(at, 59, text, { size: 7.5, anchor }));
    }
  });
  return { width, height: 62, shapes };
}
