import type { Label } from '../../shared/charts/geometry.ts';

let context: CanvasRenderingContext2D | null | undefined;

/** Width in the unit of `size`; without a canvas the mean width of a letter, 0.55 of its size. */
function measure(text: string, size: number, weight: number): number {
  if (context === undefined)
    context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * size * 0.55;
  // Measured large and scaled down: canvases round small sizes.
  context.font = `${weight} 100px "Noto Sans", "Noto Sans JP", sans-serif`;
  return (context.measureText(text).width * size) / 100;
}

/** Breaks a label at spaces (and between Japanese characters) to its width; what does not fit on its lines ends in an ellipsis. */
export function wrapText(
  text: string,
  size: number,
  weight: number,
  wrap: NonNullable<Label['wrap']>,
): readonly string[] {
  const fits = (line: string) => measure(line, size, weight) <= wrap.width;
  const pieces = text.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && !fits((line + piece).trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  if (lines.length <= wrap.lines && lines.every(fits)) return lines;
  const kept = lines.slice(0, wrap.lines);
  return kept.map((kept, index) =>
    index < wrap.lines - 1 && fits(kept) ? kept : cut(kept, lines.length > wrap.lines, fits),
  );
}

function cut(line: string, more: boolean, fits: (line: string) => boolean): string {
  if (!more && fits(line)) return line;
  const letters = [...line];
  while (letters.length > 1 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
