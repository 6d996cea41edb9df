import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { builtCommandLine } from '../../build/scripts/serveInBrowser.ts';
import { chromiumArguments, chromiumProgram } from '../e2e/host/chromiumProgram.ts';
import { serveCairn } from '../e2e/host/inBrowser.ts';
import { median, printFigure } from './printFigure.ts';

/** From the start of the browser host's process to a question on the screen, in a Chromium that is open already, on a workspace with one
 * assessment. */
const runs = 7;

const home = mkdtempSync(join(tmpdir(), 'cairn-bench-start-'));
const workspace = join(home, 'workspaces/Cairn.cairn');
const example = join(import.meta.dirname, '../../shared/examples/four-pillar-worked.cairn.json');

mkdirSync(join(home, 'workspaces'));
const { cairn } = await builtCommandLine();
let printed = '';
const terminal = {
  out: (text: string): void => {
    printed += text;
  },
  err: (text: string) => void process.stderr.write(text),
  cwd: home,
};
await cairn(['import', example, '--workspace', workspace], terminal);
printed = '';
await cairn(['list', '--workspace', workspace, '--json'], terminal);
const [assessment = ''] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(printed) ?? [];

const browser = await chromium.launch({ executablePath: chromiumProgram(), args: [...chromiumArguments] });

interface Times {
  /** In seconds, each from the start of the process. */
  readonly served: number;
  readonly home: number;
  readonly question: number;
}

async function measure(): Promise<Times> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const began = performance.now();
  const since = (): number => (performance.now() - began) / 1000;
  const { url, child, ended } = await serveCairn(home);
  const served = since();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByText('Fjord Analytics').first().waitFor();
  const atHome = since();
  await page.evaluate((id) => window.location.assign(`#/a/${id}/questions`), assessment);
  await page.getByRole('radio').first().waitFor();
  // The next frame after this one shows it.
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  const question = since();
  await page.context().close();
  child.kill('SIGINT');
  await ended;
  return { served, home: atHome, question };
}

try {
  const times: Times[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await measure());
  const of = (name: keyof Times): number => median(times.map((one) => one[name]));
  const seconds = (value: number): string => `${value.toFixed(2)} s`;
  printFigure({ what: `start: browser host, address printed (median of ${runs})`, figure: seconds(of('served')) });
  printFigure({ what: 'start: browser host, home painted', figure: seconds(of('home')) });
  printFigure({
    what: 'start: browser host, first question painted',
    figure: seconds(of('question')),
    aim: { text: 'under 1.5 s', isMet: of('question') < 1.5 },
  });
} finally {
  await browser.close();
  rmSync(home, { recursive: true, force: true });
}
