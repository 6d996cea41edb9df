import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontMeasure } from '../../../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../../../electron/backend/exporters/pdf/fonts.ts';
import { pdfExporter } from '../../../../../electron/backend/exporters/pdf/pdfExporter.ts';
import { checkLogo, largestLogo } from '../../../../../electron/backend/logo/checkLogo.ts';
import { logoInReport } from '../../../../../electron/backend/logo/logoInReport.ts';
import { longestPictureSide } from '../../../../../shared/assessment/fileLimits.ts';
import { buildReport } from '../../../../../shared/report/buildReport.ts';
import { layoutReport } from '../../../../../shared/report/layout/layoutReport.ts';
import { aPng } from '../../../../builders/aPng.ts';
import { aPillarReportInput } from '../../../../builders/aReport.ts';
import { fontsFolder } from '../../../../builders/fontsFolder.ts';
import { theWorkedPillars } from '../../../../builders/theExamples.ts';

const fonts = openFonts(fontsFolder());
const exporter = pdfExporter(fonts);
const input = aPillarReportInput(theWorkedPillars);

/** Seconds of this processor that a PDF with this logo takes, whatever else the machine does; null when the logo is refused. */
async function secondsFor(png: Uint8Array): Promise<number | null> {
  const checked = await checkLogo(png);
  if (!checked.ok) return null;
  const before = process.cpuUsage();
  const model = buildReport({ ...input, branding: { logo: logoInReport(checked.logo) } });
  const laidOut = layoutReport(model, fontMeasure(fonts));
  const drawn = await exporter.render({ model, laidOut: () => laidOut }, {}, () => {});
  expect(Buffer.from(drawn.subarray(0, 5)).toString()).toBe('%PDF-');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('S8: a PDF with a hostile picture', () => {
  it('ends within 15 seconds with the largest logo that there may be', async () => {
    const side = longestPictureSide;
    const line = 1 + side * 4;
    const pixels = Buffer.alloc(side * line);
    for (let at = 1; at < pixels.length; at += 97) if (at % line !== 0) pixels[at] = (at * 31) & 255;
    const largest = aPng({ width: side, height: side, packed: deflateSync(pixels, { level: 1 }) });
    const fits =
      largest.length <= largestLogo ? largest : aPng({ width: side, height: side, lines: Buffer.alloc(side * line) });
    const seconds = await secondsFor(fits);
    expect(seconds).not.toBeNull();
    expect(seconds).toBeLessThan(15);
  });

  it('ends, or the picture is refused, with logos that were broken', async () => {
    const sound = aPng({ width: 60, height: 20 });
    const flips = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 2 });
    let made = 0;
    for (const flipped of fc.sample(flips, { numRuns: 60, seed: 20261123 })) {
      const png = Buffer.from(sound);
      for (const [at, by] of flipped) png[at] = (png[at] ?? 0) ^ by;
      const seconds = await secondsFor(png);
      if (seconds === null) continue;
      made += 1;
      expect(seconds).toBeLessThan(15);
      if (made === 2) break;
    }
    expect(made).toBeGreaterThan(0);
    expect(await secondsFor(aPng({ width: 60_000, height: 60_000, packed: Buffer.alloc(9) }))).toBeNull();
  });
});
