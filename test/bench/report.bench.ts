import { join } from 'node:path';
import { createReports } from '../../electron/backend/reports.ts';
import { aPillarReportInput } from '../builders/aReport.ts';
import { theWorkedPillars } from '../builders/theExamples.ts';
import { median, printFigure } from './printFigure.ts';

/** The worked example's report from the built worker: the first one starts the worker and reads the fonts, later ones find them there. */
const warmRuns = 5;
/** The aim is for a report of this many pages. */
const aimedPages = 20;

const input = aPillarReportInput(theWorkedPillars);
const reports = createReports(join(import.meta.dirname, '../../out'));

async function timed(): Promise<{ readonly seconds: number; readonly pages: number; readonly bytes: number }> {
  const began = performance.now();
  const { bytes, pages } = await reports.render(input, 'pdf');
  return { seconds: (performance.now() - began) / 1000, pages, bytes: bytes.byteLength };
}

const before = process.memoryUsage.rss();
const cold = await timed();
const warm: number[] = [];
for (let run = 0; run < warmRuns; run += 1) warm.push((await timed()).seconds);
const peak = process.resourceUsage().maxRSS * 1024;
await reports.close();

const seconds = median(warm);
const perAim = (seconds / cold.pages) * aimedPages;
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;
const name = `report: worked example, ${cold.pages} pages, ${(cold.bytes / 1000).toFixed(0)} kB`;
printFigure({ what: `${name}, cold`, figure: `${cold.seconds.toFixed(2)} s` });
printFigure({ what: `${name}, warm`, figure: `${seconds.toFixed(2)} s` });
printFigure({
  what: `report: warm, at ${aimedPages} pages (in proportion)`,
  figure: `${perAim.toFixed(2)} s`,
  aim: { text: 'under 1 s', isMet: perAim < 1 },
});
printFigure({ what: 'report: memory at its peak, and before', figure: `${megabytes(peak)}, ${megabytes(before)}` });
