import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hostName, openCairn } from './host/openCairn.ts';
import { violations } from './look/axe.ts';
import { goHome } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { Lock } from './pages/lock.ts';
import { beginFirst } from './pages/newAssessment.ts';
import { words } from './pages/words.ts';

const passphrase = 'four words of mine';

/** True when the text can be read in any file of the data folder. */
function isReadable(data: string, text: string): boolean {
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(text));
}

it('locks a workspace, opens it with its passphrase alone, and shows nothing of it before', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  const lock = new Lock(page);
  const questions = await beginFirst(page, 'four-pillar', 'Fjord Analytics');
  await questions.answer('P1', 2);
  await goHome(page);
  expect(isReadable(cairn.data, 'Fjord Analytics')).toBe(true);
  await lock.openSettings();
  const groups = await lock.protect(passphrase);
  expect(groups).toHaveLength(8);

  await lock.lockNow();
  await lock.untilLocked();
  expect(await page.locator('body').innerText()).not.toContain('Fjord');
  expect(await violations(page)).toEqual([]);
  await lock.unlock('four words of yours');
  expect(await lock.problem()).toBe(words('lock.problem.wrong-passphrase'));
  expect(await lock.field(words('lock.passphrase')).inputValue()).toBe('');
  await lock.unlock(passphrase);
  await lock.button(words('protection.on.lockNow')).waitFor();
  // The backups from before are named, and go.
  await lock.button(words('protection.copies.delete')).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: words('protection.copies.delete') })
    .click();
  await page.getByText(words('protection.copies.done')).waitFor();
  expect(isReadable(cairn.data, 'Fjord Analytics')).toBe(false);
  await cairn.close();

  const again = await openCairn(cairn.home);
  const locked = new Lock(again.page);
  await locked.untilLocked();
  await locked.unlock(passphrase);
  await new Home(again.page).open('Fjord Analytics');
  await again.page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await again.trespasses()).toEqual([]);
});

it('locks when nobody is there, and stores what was being typed before', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  const lock = new Lock(page);
  const questions = await beginFirst(page, 'four-pillar', 'Fjord Analytics');
  await goHome(page);
  await lock.openSettings();
  await lock.protect(passphrase);
  await lock.lockAfterFiveMinutes(cairn.data);
  await page.clock.install();
  await page.reload();
  await goHome(page);
  await new Home(page).open('Fjord Analytics');
  await questions.untilAt('P1');
  await page.keyboard.press('e');
  await page.keyboard.type('Half a sentence');
  await page.clock.fastForward('04:00');
  expect(await questions.noteText()).toBe('Half a sentence');
  await page.keyboard.type(', and the rest');
  await page.clock.fastForward('05:10');
  await lock.untilLocked();
  await lock.unlock(passphrase);
  await questions.untilAt('P1');
  await expect.poll(() => questions.noteText()).toBe('Half a sentence, and the rest');
});

it('changes the passphrase, shows the recovery key again, and opens with it when the passphrase is forgotten', async () => {
  const { page } = await openCairn();
  const lock = new Lock(page);
  await new Home(page).untilFirstStart();
  await lock.openSettings();
  const groups = await lock.protect(passphrase);
  await lock.button(words('protection.on.change')).click();
  await lock.field(words('protection.new.passphrase')).fill('another four words');
  await lock.field(words('protection.new.again')).fill('another four words');
  await lock.prove(words('protection.change.button'), 'not the right one');
  expect(await lock.problem()).toBe(words('protection.problem.wrong-passphrase'));
  await lock.prove(words('protection.change.button'), passphrase);
  await page.getByText(words('protection.done.changed')).waitFor();
  await lock.button(words('protection.on.showKey')).click();
  await lock.prove(words('protection.show.button'), 'another four words');
  const list = page.getByRole('dialog').getByRole('list', { name: words('protection.sheet.title') });
  await list.waitFor();
  expect(await list.getByRole('listitem').allInnerTexts()).toEqual(groups);
  await lock.button(words('protection.close')).click();

  await lock.lockNow();
  await lock.untilLocked();
  await lock.unlock(passphrase);
  expect(await lock.problem()).toBe(words('lock.problem.wrong-passphrase'));
  await lock.button(words('lock.useRecovery')).click();
  await lock.field(words('lock.recovery.title')).fill(`${groups.join(' ').slice(0, -1)}?`);
  await lock.button(words('lock.unlock')).click();
  await expect.poll(() => lock.problem()).toBe(words('lock.problem.groups', { count: 1, groups: '8' }));
  await lock.field(words('lock.recovery.title')).fill(groups.join('-').toLowerCase());
  await lock.field(words('lock.recovery.new')).fill('the third of them');
  await lock.field(words('lock.recovery.again')).fill('the third of them');
  await lock.button(words('lock.unlock')).click();
  await page.getByText(words('lock.newSet')).waitFor();
  await lock.lockNow();
  await lock.untilLocked();
  await lock.unlock('the third of them');

  // Only the desktop has a keychain.
  const keychain = page.getByRole('switch', { name: words('protection.keychain.title') });
  await lock.button(words('protection.on.remove')).waitFor();
  expect(await keychain.count()).toBe(hostName() === 'browser' ? 0 : 1);
  if (hostName() !== 'browser') {
    await keychain.click();
    await lock.prove(words('protection.keychainProof.button'), 'the third of them');
    await page.getByText(words('protection.done.keychain')).waitFor();
    await lock.lockNow();
    await lock.untilLocked();
    await lock.button(words('lock.useKeychain')).click();
  }
  await lock.button(words('protection.on.remove')).click();
  await lock.prove(words('protection.remove.button'), 'the third of them');
  await lock.button(words('protection.off.button')).waitFor();
});

it('does not lock where something typed would be lost, and says why', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  const lock = new Lock(page);
  await new Home(page).untilFirstStart();
  await lock.openSettings();
  await lock.protect(passphrase);
  await lock.lockAfterFiveMinutes(cairn.data);
  await page.clock.install();
  await page.reload();
  await page.evaluate(() => {
    window.location.hash = '#/new';
  });
  await page.getByRole('combobox', { name: words('create.organisation.label') }).fill('Fjord Analytics');
  await page.clock.fastForward('05:10');
  await page.getByText(words('lock.notLocked.unsent')).waitFor();
  expect(await page.getByRole('combobox', { name: words('create.organisation.label') }).inputValue()).toBe(
    'Fjord Analytics',
  );
});
