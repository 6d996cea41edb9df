import type { Rich } from '../model.ts';
import { type Atom, atomsOf, mergeRuns, type Run, splitWord } from './atoms.ts';
import type { TextMeasure } from './measure.ts';
import type { TextStyle } from './roles.ts';

export interface LineRun extends Run {
  /** From the start of the line. */
  readonly x: number;
  readonly width: number;
}

export interface TextLine {
  readonly runs: readonly LineRun[];
  readonly width: number;
}

const softBreak = 20;
const ellipsis = '…';
/** Characters of a word that are given up so that the cut falls between words. */
const mostOfWord = 9;
/** Rounding in sums of advances must not push a text that fits to a second line. */
const tolerance = 0.01;

/** Sets text on lines of at most `width` pt. Over `most` lines the last one is cut with an ellipsis. Words that no line can hold break
 * every 20 characters, or anywhere when even that is too wide. */
export function breakText(
  rich: Rich,
  style: TextStyle,
  width: number,
  measure: TextMeasure,
  most = Number.POSITIVE_INFINITY,
): readonly TextLine[] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  let spaces: Run[] = [];
  let spaceWidth = 0;
  const end = (): void => {
    lines.push(line);
    line = [];
    used = 0;
    spaces = [];
    spaceWidth = 0;
  };
  for (const atom of fitting(atomsOf(rich, style, measure), style, width, measure)) {
    const atomWidth = widthOf(atom.runs, style, measure);
    if (atom.kind === 'break') end();
    else if (atom.kind === 'space') {
      if (line.length > 0) {
        spaces.push(...atom.runs);
        spaceWidth += atomWidth;
      }
    } else {
      if (line.length > 0 && used + spaceWidth + atomWidth > width + tolerance) end();
      line.push(...spaces, ...atom.runs);
      used += spaceWidth + atomWidth;
      spaces = [];
      spaceWidth = 0;
    }
    if (lines.length > most) break;
  }
  if (line.length > 0) lines.push(line);
  while (lines.length > 1 && lines[lines.length - 1]?.length === 0) lines.pop();
  if (lines.length > most) return cut(lines, most, style, width, measure).map((runs) => place(runs, style, measure));
  return lines.map((runs) => place(runs, style, measure));
}

/** One line, cut with an ellipsis when it is too long. */
export function oneLine(rich: Rich, style: TextStyle, width: number, measure: TextMeasure): TextLine {
  return breakText(rich, style, width, measure, 1)[0] ?? { runs: [], width: 0 };
}

function fitting(atoms: readonly Atom[], style: TextStyle, width: number, measure: TextMeasure): readonly Atom[] {
  const fits = (atom: Atom): boolean => widthOf(atom.runs, style, measure) <= width + tolerance;
  return atoms.flatMap((atom) => {
    if (atom.kind !== 'word' || fits(atom)) return [atom];
    return splitWord(atom, softBreak).flatMap((part) => (fits(part) ? [part] : splitWord(part, 1)));
  });
}

function cut(
  lines: readonly (readonly Run[])[],
  most: number,
  style: TextStyle,
  width: number,
  measure: TextMeasure,
): readonly (readonly Run[])[] {
  const kept = lines.slice(0, most);
  const last = kept[most - 1] ?? [];
  const chars = last.flatMap((run) => [...run.text].map((text) => ({ ...run, text })));
  const dots: Run = { text: ellipsis, family: 'sans', weight: style.weight, paint: style.paint };
  const isWithin = (): boolean => widthOf(mergeRuns([...chars, dots]), style, measure) <= width + tolerance;
  while (chars.length > 0 && !isWithin()) chars.pop();
  // Between two words it reads better, where the piece of a word that goes is short.
  const space = chars.findLastIndex(({ text }) => text === ' ');
  if (chars.length < last.reduce((sum, run) => sum + [...run.text].length, 0) && space > chars.length / 2) {
    if (chars.length - space <= mostOfWord) chars.length = space;
  }
  while (chars.length > 0) {
    const end = chars[chars.length - 1];
    const trimmed = mergeRuns([...chars, dots]);
    if (end !== undefined && !/[\s,;:.·-]/u.test(end.text) && widthOf(trimmed, style, measure) <= width + tolerance) {
      return [...kept.slice(0, most - 1), trimmed];
    }
    chars.pop();
  }
  return [...kept.slice(0, most - 1), [dots]];
}

function place(runs: readonly Run[], style: TextStyle, measure: TextMeasure): TextLine {
  let x = 0;
  const placed = mergeRuns(runs).map((run): LineRun => {
    const width = widthOf([run], style, measure);
    const at = x;
    x += width;
    return { ...run, x: at, width };
  });
  return { runs: placed, width: x };
}

/** Width of runs set one after the other. A no-break space is measured as the space that is drawn. */
function widthOf(runs: readonly Run[], style: TextStyle, measure: TextMeasure): number {
  let width = 0;
  for (const run of runs) {
    const text = run.text.replaceAll('\u00A0', ' ');
    width += measure.width(text, run.family, run.weight, style.size);
    if (style.letterSpacing !== 0) width += style.letterSpacing * [...text].length;
  }
  return width;
}
