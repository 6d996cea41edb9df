import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { theNineVoices } from '../builders/theExamples.ts';
import { closeChromium, openInBrowser } from '../e2e/host/inBrowser.ts';
import { workspaceOf } from '../e2e/look/workspaceOf.ts';
import { printFigure } from './printFigure.ts';

/** For how long at a time an export keeps the window from answering: the longest task of the page's own thread, as Chromium tells it
 * (tasks under 50 ms it does not name), and the longest wait between two turns of that thread. The report is on the screen meanwhile. */
const formats = ['PDF', 'Word', 'PowerPoint', 'Excel'] as const;
const aimMs = 50;

declare global {
  var cairnWatch: { longest: number; wait: number; stop: boolean };
}

/** Begins to watch the page's thread. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen = { longest: 0, wait: 0, stop: false };
    globalThis.cairnWatch = seen;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      seen.wait = Math.max(seen.wait, now - last);
      last = now;
      if (!seen.stop) port2.postMessage(null);
    };
    port2.postMessage(null);
  });
}

async function exported(page: Page, format: (typeof formats)[number]): Promise<{ longest: number; wait: number }> {
  await page.getByLabel('Format', { exact: true }).selectOption({ label: format });
  await page.waitForTimeout(500);
  await watch(page);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page
      .getByRole('button', { name: /^Export/ })
      .first()
      .click(),
  ]);
  await download.delete();
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    globalThis.cairnWatch.stop = true;
    return { longest: globalThis.cairnWatch.longest, wait: globalThis.cairnWatch.wait };
  });
}

process.env.CAIRN_E2E_HOST = 'browser';
const home = mkdtempSync(join(tmpdir(), 'cairn-window-'));
const { voices } = workspaceOf(home, { voices: { framework: 'four-pillar', assessment: theNineVoices } });
const cairn = await openInBrowser(home);
try {
  const { page } = cairn;
  await page.evaluate((id) => {
    location.hash = `#/a/${id}/report`;
  }, voices);
  await page.getByRole('article', { name: /^Page 1 of/ }).waitFor();
  await page.waitForTimeout(2_000);
  for (const format of formats) {
    const { longest, wait } = await exported(page, format);
    printFigure({
      what: `window: longest task while nine voices are exported as ${format}`,
      figure: longest === 0 ? 'under 50 ms' : `${longest.toFixed(0)} ms`,
      aim: { text: `under ${aimMs} ms`, isMet: longest < aimMs },
    });
    printFigure({ what: `window: longest wait for a turn meanwhile (${format})`, figure: `${wait.toFixed(0)} ms` });
  }
} finally {
  await cairn.close();
  await closeChromium();
}
