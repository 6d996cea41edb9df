import { type Figure, label, line, rect, type Shape } from './geometry.ts';

export interface Voice {
  /** Position on the scale, from 0. */
  readonly step: number;
  /** The function's initial; empty where it is not told. */
  readonly letter: string;
}

const width = 252;
const mostRings = 6;
const mostVoices = 20;

function position(step: number, steps: number): number {
  return 34 + step * (196 / Math.max(1, steps - 1));
}

/** Names of the scale's steps over a column of spreads. */
export function spreadScale(names: readonly string[]): Figure {
  return {
    width,
    height: 9,
    shapes: names.map((name, step) => label(position(step, names.length), 7, name, { anchor: 'middle' })),
  };
}

/** One ring a voice at the step that it chose. Over six on a step: one ring a function with its count; over twenty voices: columns. */
export function spreadDots(voices: readonly Voice[], steps: number): Figure {
  const shapes: Shape[] = [line(22, 15, 242, 15)];
  for (let step = 0; step < steps; step += 1) shapes.push(line(position(step, steps), 12, position(step, steps), 18));
  const chosen = voices.map((voice) => voice.step);
  if (chosen.length === 0) return { width, height: 30, shapes };
  if (voices.length > mostVoices) return { width, height: 30, shapes: [...shapes, ...columns(chosen, steps)] };
  shapes.push(line(position(Math.min(...chosen), steps), 15, position(Math.max(...chosen), steps), 15, 'ink', 0.75));
  for (let step = 0; step < steps; step += 1) shapes.push(...rings(voices, step, position(step, steps)));
  return { width, height: 30, shapes };
}

function rings(voices: readonly Voice[], step: number, x: number): readonly Shape[] {
  const letters = voices.filter((voice) => voice.step === step).map((voice) => voice.letter);
  const counted = letters.length > mostRings;
  const texts = counted
    ? [...new Set(letters)].map((letter) => `${letter}${letters.filter((other) => other === letter).length}`)
    : letters;
  const pitch = counted ? 14 : 11;
  const radius = counted ? 7 : 5.6;
  // A full row of rings on the last step moves in, so that it does not leave the figure.
  const reach = ((texts.length - 1) / 2) * pitch + radius + 0.4;
  const middle = Math.max(reach, Math.min(width - reach, x));
  return texts.flatMap((text, index): readonly Shape[] => {
    const cx = middle + (index - (texts.length - 1) / 2) * pitch;
    return [
      { kind: 'circle', cx, cy: 15, r: radius, fill: 'paper', stroke: 'ink', strokeWidth: 0.75 },
      ...(text === '' ? [] : [label(cx, 17.4, text, { size: 6.5, weight: 600, fill: 'ink', anchor: 'middle' })]),
    ];
  });
}

function columns(chosen: readonly number[], steps: number): readonly Shape[] {
  const counts = Array.from({ length: steps }, (_, step) => chosen.filter((value) => value === step).length);
  const most = Math.max(...counts);
  return counts.flatMap((count, step): readonly Shape[] => {
    if (count === 0) return [];
    const height = (count / most) * 17;
    const x = position(step, steps);
    return [
      rect(x - 9, 27 - height, 18, height, 'level4'),
      label(x, 25 - height, String(count), { size: 6.5, anchor: 'middle' }),
    ];
  });
}
