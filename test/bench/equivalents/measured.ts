/** What making one report cost in a process of its own. */
export interface Measured {
  /** From the start of the process's work (loading, starting) to the first file, in seconds. */
  readonly cold: number;
  /** Of each further file in the same process, in seconds. */
  readonly warm: readonly number[];
  /** Of the file. */
  readonly bytes: number;
  readonly pages: number;
  /** Peak memory of the process and of those that it started, in bytes. */
  readonly memory: number;
}

/** How often a warm writer is asked again. */
const warmRuns = 5;

/** Makes a file again and again; `first` includes whatever the writer must do once. */
export async function measured(
  began: number,
  make: () => Promise<Uint8Array>,
  memory: () => number,
): Promise<Measured> {
  const bytes = await make();
  const cold = (performance.now() - began) / 1000;
  const warm: number[] = [];
  for (let run = 0; run < warmRuns; run += 1) {
    const start = performance.now();
    await make();
    warm.push((performance.now() - start) / 1000);
  }
  const pages =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { cold, warm, bytes: bytes.byteLength, pages, memory: memory() };
}

/** Hands the figures to the process that asked. */
export function tell(figures: Measured): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** Peak memory of this process so far, in bytes. */
export function ownPeak(): number {
  return process.resourceUsage().maxRSS * 1024;
}
