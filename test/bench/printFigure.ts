/** One measured figure, and what it should be. */
export interface Figure {
  readonly what: string;
  /** With its unit. */
  readonly figure: string;
  /** Left out for a figure that only explains another. */
  readonly aim?: { readonly text: string; readonly isMet: boolean };
}

/** Prints one line of the table that all benchmarks make together. */
export function printFigure({ what, figure, aim }: Figure): void {
  const verdict = aim === undefined ? '' : `aim: ${aim.text}`.padEnd(26) + (aim.isMet ? 'met' : 'not met');
  process.stdout.write(`${what.padEnd(62)}${figure.padStart(14)}   ${verdict}`.trimEnd());
  process.stdout.write('\n');
}

/** The middle one; of an even number, the upper of the two. Throws without any. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
