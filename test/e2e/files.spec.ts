import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aChunk, aPng } from '../builders/aPng.ts';
import { freshHome } from './host/freshHome.ts';
import { openCairn } from './host/openCairn.ts';
import { runCairn } from './host/program.ts';
import { violations } from './look/axe.ts';
import { untilStill } from './look/places.ts';
import { work } from './pages/keyboard.ts';
import { beginFirst } from './pages/newAssessment.ts';
import { Questions } from './pages/questions.ts';
import { Report } from './pages/report.ts';
import { Review } from './pages/review.ts';
import { words } from './pages/words.ts';
import { pdfText, saysIn } from './poppler.ts';

const hidden = 'Taken at 44.4268 N, 26.1025 E';
const odd = '<img src=x onerror=alert(1)>.png';
const saveAs = new RegExp(`^${words('files.saveAs')}: `);
const csv = '=cmd|calc\nweek,calls\n43,12\n';

/** The files of the question on the screen. */
function list(page: Page): Locator {
  return page.getByRole('list', { name: words('files.list') });
}

function names(page: Page): Promise<readonly string[]> {
  return list(page)
    .getByRole('button', { name: saveAs })
    .evaluateAll((buttons) => buttons.map((one) => (one.getAttribute('aria-label') ?? '').replace(/^.*?: /, '')));
}

/** Lets go of a file over the button, or pastes it anywhere. */
async function give(page: Page, way: 'drop' | 'paste', name: string, type: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, type, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
      return transfer;
    },
    { name, type, bytes: [...bytes] },
  );
  if (way === 'drop') {
    await page.getByRole('button', { name: words('files.attach') }).dispatchEvent('drop', { dataTransfer: data });
    return;
  }
  await page.evaluate((clipboardData) => {
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  }, data);
}

/** Presses a button without walking to it; that Tab reaches it is seen at the first one. */
const pressOn = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).press('Enter');

const choose = (page: Page, path: string): Promise<void> =>
  page.getByLabel(words('files.attachMany')).setInputFiles(path);

it('attaches by choosing, dropping and pasting, gives every file back as it came, and lists them in the appendix', async () => {
  const home = freshHome();
  const cairn = await openCairn(home);
  const { page } = cairn;
  const questions = await beginFirst(page, 'four-pillar', 'Fjord Analytics');
  await questions.answer('P1', 3);
  if (!(await page.getByRole('complementary', { name: words('questions.aboutAnswer') }).isVisible()))
    await work(page.getByRole('button', { name: words('questions.showPanel') }));

  // A picture: only its pixels are kept.
  const picture = join(home, 'Stages.png');
  writeFileSync(picture, aPng({ width: 300, height: 200, after: [aChunk('tEXt', Buffer.from(hidden))] }));
  await choose(page, picture);
  await page
    .getByRole('img', { name: words('files.picture', { name: 'Stages.png', width: 300, height: 200 }) })
    .waitFor();
  // Something else, dropped: kept as it is.
  await give(page, 'drop', 'calls.csv', 'text/csv', Buffer.from(csv));
  await expect.poll(() => names(page)).toEqual(['Stages.png', 'calls.csv']);
  // A picture from the clipboard; an SVG is no picture here, whatever it says.
  await give(page, 'paste', 'image.png', 'image/png', aPng());
  await give(
    page,
    'paste',
    odd,
    'image/png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  );
  await expect.poll(() => names(page)).toEqual(['Stages.png', 'calls.csv', 'Pasted picture.png', odd]);
  expect(await list(page).getByRole('img').count()).toBe(2);

  // What cannot be taken stays chosen, with the reason.
  const bomb = join(home, 'bomb.png');
  writeFileSync(bomb, aPng({ width: 60_000, height: 60_000, packed: Buffer.alloc(9) }));
  await choose(page, bomb);
  await list(page).getByText(words('files.refusal.too-many-pixels')).waitFor();
  await pressOn(page, words('files.leaveOf', { name: 'bomb.png' }));
  await expect.poll(() => list(page).getByText('bomb.png').count()).toBe(0);

  // Taken off, and back in its place.
  await work(page.getByRole('button', { name: words('files.removeOf', { name: 'calls.csv' }) }));
  await expect.poll(() => names(page)).not.toContain('calls.csv');
  await pressOn(page, words('files.undo'));
  await expect.poll(() => names(page)).toEqual(['Stages.png', 'calls.csv', 'Pasted picture.png', odd]);

  // Byte by byte what came, and for the picture what was drawn.
  const saved = join(home, 'saved.csv');
  await cairn.saveTo(saved, () => pressOn(page, words('files.saveAsOf', { name: 'calls.csv' })));
  expect(readFileSync(saved, 'utf8')).toBe(csv);
  const drawn = join(home, 'drawn.png');
  await cairn.saveTo(drawn, () => pressOn(page, words('files.saveAsOf', { name: 'Stages.png' })));
  expect(readFileSync(drawn).subarray(16, 24)).toEqual(readFileSync(picture).subarray(16, 24));
  expect(readFileSync(drawn).includes(hidden)).toBe(false);

  // One of them is the consultant's alone.
  await page.getByRole('switch', { name: words('app.readers.only', { text: odd }) }).press('Enter');
  await questions.untilSaved();
  await page.reload();
  await questions.untilAt('P1');
  await expect.poll(() => names(page)).toEqual(['Stages.png', 'calls.csv', 'Pasted picture.png', odd]);
  await untilStill(page);
  expect(await violations(page)).toEqual([]);

  const report = new Report(page);
  await report.open();
  await report.choosePreset('appendix');
  const appendix = join(home, 'appendix.pdf');
  await report.exportTo(cairn, appendix);
  const says = saysIn(pdfText(appendix));
  for (const shown of ['What was looked at', 'Stages.png', 'calls.csv', 'CSV file'])
    expect([shown, says(shown)]).toEqual([shown, true]);
  expect(says(odd)).toBe(false);

  // Signed off, they can still be saved, and nothing else.
  const review = new Review(page);
  await review.open();
  await review.signAs('Ana');
  await review.moveTo('signed-off');
  await work(review.signing().getByRole('button', { name: words('app.workflow.to.signed-off') }));
  await expect.poll(() => review.workflow()).toContain(words('app.workflow.signed-off'));
  await page
    .getByRole('navigation', { name: words('app.assessment') })
    .getByRole('link', { name: words('app.place.questions') })
    .press('Enter');
  await new Questions(page, 'four-pillar').jump('P1');
  await expect.poll(() => names(page)).toHaveLength(4);
  expect(await page.getByRole('button', { name: words('files.attach') }).count()).toBe(0);
  expect(await page.getByRole('button', { name: words('files.removeOf', { name: 'calls.csv' }) }).count()).toBe(0);
  await give(page, 'paste', 'late.png', 'image/png', aPng());
  expect(await names(page)).toHaveLength(4);

  expect(await cairn.trespasses()).toEqual([]);
  await cairn.close();
  const workspace = join(cairn.data, 'workspaces/Cairn.cairn');
  expect(readFileSync(workspace).includes(hidden)).toBe(false);
  expect(runCairn('verify', workspace).out).toMatch(/^Sound/);
});
