import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Measured } from './equivalents/measured.ts';
import { median, printFigure } from './printFigure.ts';

/** One report of about twenty pages by Cairn, by bare pdfmake and by headless Chromium, each in a process of its own, in turns, in one run:
 * the first file with everything that must be loaded for it, and those after it. The other two get the same texts, tables and figures and
 * lay them out by their own rules, which are fewer. */
const rounds = 3;
const writers = ['cairn', 'pdfmake', 'chromium'] as const;
type Writer = (typeof writers)[number];
const names: Readonly<Record<Writer, string>> = {
  cairn: 'Cairn',
  pdfmake: 'bare pdfmake',
  chromium: 'headless Chromium, printing HTML',
};

function run(writer: Writer): Measured {
  const script = join(import.meta.dirname, `equivalents/${writer}.ts`);
  const told = execFileSync(process.execPath, [...process.execArgv, script], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(told.trim().split('\n').at(-1) ?? '') as Measured;
}

const runs = new Map<Writer, Measured[]>(writers.map((writer) => [writer, []]));
for (let round = 0; round < rounds; round += 1) for (const writer of writers) runs.get(writer)?.push(run(writer));

const of = (writer: Writer): readonly Measured[] => runs.get(writer) ?? [];
const cold = (writer: Writer): number => median(of(writer).map((one) => one.cold));
const warm = (writer: Writer): number => median(of(writer).flatMap((one) => one.warm));
const seconds = (value: number): string => `${value.toFixed(2)} s`;

for (const writer of writers) {
  const [first] = of(writer);
  if (first === undefined) throw new Error('nothing was measured');
  const name = `report by ${names[writer]}, ${first.pages} pages`;
  printFigure({ what: `${name}, cold`, figure: seconds(cold(writer)) });
  const aim = { text: 'cold pdfmake', isMet: warm('cairn') <= cold('pdfmake') };
  printFigure({ what: `${name}, warm`, figure: seconds(warm(writer)), ...(writer === 'cairn' ? { aim } : {}) });
  const memory = median(of(writer).map((one) => one.memory)) / 1_000_000;
  printFigure({ what: `${name}, memory at its peak`, figure: `${memory.toFixed(0)} MB` });
  const small = { text: 'under 1 MB', isMet: first.bytes < 1_000_000 };
  const size = `${(first.bytes / 1_000).toFixed(0)} kB`;
  printFigure({ what: `${name}, size`, figure: size, ...(writer === 'cairn' ? { aim: small } : {}) });
}
