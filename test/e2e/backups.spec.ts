import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openCairn } from './host/openCairn.ts';
import { Backups } from './pages/backups.ts';
import { Home } from './pages/home.ts';
import { fill, press, tabTo, work } from './pages/keyboard.ts';
import { beginFirst } from './pages/newAssessment.ts';
import { Questions } from './pages/questions.ts';
import { Trouble } from './pages/trouble.ts';
import { words } from './pages/words.ts';

/** Shows a question of the organisation's assessment, from Home. */
async function openAt(page: Page, id: string): Promise<Questions> {
  await page.evaluate(() => {
    window.location.hash = '#/';
  });
  await new Home(page).open('Fjord Analytics');
  await page.getByRole('main', { name: words('questions.theQuestion') }).waitFor();
  const questions = new Questions(page, 'four-pillar');
  await questions.jump(id);
  await questions.untilAt(id);
  return questions;
}

it('shows what restoring a backup would take away, restores it, and takes that back', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  const questions = await beginFirst(page, 'four-pillar', 'Fjord Analytics');
  await questions.answer('P1', 2);
  await questions.jump('P2');
  await questions.answer('P2', 3);
  await questions.untilSaved();
  const backups = new Backups(page);
  await backups.open();
  await backups.makeNow();

  await (await openAt(page, 'P3')).answer('P3', 4);
  await questions.untilSaved();
  await backups.open();
  const dialog = await backups.chooseNewest();
  expect(await dialog.getByText(/takes 1 edit away/).count()).toBe(1);
  const row = dialog.getByRole('row', { name: /Fjord Analytics/ });
  expect(await row.getByRole('cell').first().textContent()).toBe('2');
  expect(await row.getByRole('cell').nth(1).textContent()).toBe('3');
  await backups.restore(dialog);

  expect(await (await openAt(page, 'P3')).shown()).toBeNull();

  await backups.open();
  await backups.undo();
  const again = await openAt(page, 'P3');
  await expect.poll(() => again.shown()).toBe('4 Measured');
  expect(await cairn.trespasses()).toEqual([]);
});

it('offers the newest good backup for a damaged workspace, says what is lost, and keeps the damaged files', async () => {
  const first = await openCairn();
  const questions = await beginFirst(first.page, 'four-pillar', 'Fjord Analytics');
  await questions.answer('P1', 2);
  await questions.jump('P2');
  await questions.answer('P2', 3);
  await questions.untilSaved();
  await first.close();

  const folder = join(first.data, 'workspaces');
  const path = join(folder, 'Cairn.cairn');
  const bytes = readFileSync(path);
  // One character of the organisation's name, which SQLite itself would not notice.
  const at = bytes.indexOf('Fjord Analytics');
  expect(at).toBeGreaterThan(0);
  bytes.write('Gjord', at, 'latin1');
  writeFileSync(path, bytes);

  const cairn = await openCairn(first.home);
  const { page } = cairn;
  await new Trouble(page).untilShown('damaged');
  await work(page.getByRole('button', { name: words('backups.recovery.button') }));
  const backups = new Backups(page);
  const dialog = await backups.preview();
  expect(await dialog.getByText(words('backups.preview.lostNone')).count()).toBe(1);
  await backups.restore(dialog);

  const again = await openAt(page, 'P2');
  await expect.poll(() => again.shown()).toBe('3 Defined');
  const kept = readdirSync(folder).filter((name) => name.startsWith('damaged-'));
  expect(kept).toHaveLength(1);
  expect(readFileSync(join(folder, kept[0] ?? '', 'Cairn.cairn')).equals(bytes)).toBe(true);
  expect(await cairn.trespasses()).toEqual([]);
});

it('hands a client over in a bundle and erases them here, with a receipt', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  const questions = await beginFirst(page, 'four-pillar', 'Fjord Analytics');
  await questions.answer('P1', 2);
  await questions.untilSaved();
  await new Backups(page).open();

  await work(page.getByRole('button', { name: words('handOver.open') }));
  const dialog = page.getByRole('dialog', { name: words('handOver.title') });
  await tabTo(dialog.getByRole('combobox', { name: words('handOver.client') }));
  await page.keyboard.press('ArrowDown');
  await dialog.getByText(/^1 assessment with its answers \(1\)/).waitFor();
  const bundle = join(cairn.home, 'handed-over.cairnbundle');
  await cairn.saveTo(bundle, () => work(dialog.getByRole('button', { name: words('handOver.save.button') })));
  await dialog.getByText(/^Saved as/).waitFor();
  await fill(
    dialog.getByRole('textbox', { name: words('handOver.confirm.label', { name: 'Fjord Analytics' }) }),
    'Fjord Analytics',
  );
  await work(dialog.getByRole('button', { name: words('handOver.confirm.button') }));

  const erased = page.getByRole('dialog', { name: words('handOver.receipt.title') });
  const sha256 = createHash('sha256').update(readFileSync(bundle)).digest('hex');
  await erased.getByText(sha256).waitFor();
  const receipt = join(cairn.home, 'receipt.txt');
  await cairn.saveTo(receipt, () => work(erased.getByRole('button', { name: words('handOver.receipt.save') })));
  expect(readFileSync(receipt, 'utf8')).toContain(sha256);
  await press(page, 'Escape');
  await page.evaluate(() => {
    window.location.hash = '#/';
  });
  await new Home(page).untilFirstStart();
  await cairn.close();

  const folder = join(cairn.data, 'workspaces');
  const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(left.length).toBeGreaterThan(0);
  for (const { parentPath, name } of left) {
    expect(readFileSync(join(parentPath, name)).includes('Fjord Analytics'), name).toBe(false);
  }
});
