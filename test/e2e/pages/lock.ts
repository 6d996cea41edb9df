import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { work } from './keyboard.ts';
import { literally, words } from './words.ts';

/** The lock screen, and the part of the settings that makes it appear. */
export class Lock {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  button(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.#page.getByLabel(name, { exact: true });
  }

  async untilLocked(): Promise<void> {
    await this.#page.getByRole('heading', { level: 1, name: words('lock.title') }).waitFor();
  }

  async unlock(passphrase: string): Promise<void> {
    await this.field(words('lock.passphrase')).fill(passphrase);
    await work(this.button(words('lock.unlock')));
  }

  /** What is wrong with the last try. */
  async problem(): Promise<string> {
    return (await this.#page.getByRole('alert').first().innerText()).trim();
  }

  async openSettings(): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('app.settings'), exact: true }));
    await this.#page.getByRole('heading', { name: words('protection.title') }).waitFor();
  }

  /** Locks the workspace from the settings and answers the recovery key, having typed two of its groups back. */
  async protect(passphrase: string): Promise<readonly string[]> {
    await work(this.button(words('protection.off.button')));
    await this.field(words('protection.protect.passphrase')).fill(passphrase);
    await this.field(words('protection.protect.again')).fill(passphrase);
    await work(this.button(words('protection.protect.button')));
    const dialog = this.#page.getByRole('dialog');
    const list = dialog.getByRole('list', { name: words('protection.sheet.title') });
    await list.waitFor();
    const groups = await list.getByRole('listitem').allInnerTexts();
    await work(this.button(words('protection.sheet.copied')));
    for (const number of [3, 6]) {
      await this.field(words('protection.check.group', { number })).fill((groups[number - 1] ?? '').toLowerCase());
    }
    await work(this.button(words('protection.check.button')));
    await dialog.waitFor({ state: 'detached' });
    return groups;
  }

  /** Chooses in the settings to lock after five minutes, and waits until that is stored. */
  async lockAfterFiveMinutes(data: string): Promise<void> {
    await this.#page.getByRole('radio', { name: words('protection.idle.5'), exact: true }).click();
    await expect.poll(() => readFileSync(join(data, 'settings.json'), 'utf8')).toMatch(/"lockMinutes":\s*5\b/);
  }

  async lockNow(): Promise<void> {
    await work(this.button(words('protection.on.lockNow')));
  }

  /** Proves with the passphrase in a dialog and presses its button. */
  async prove(button: string, passphrase: string): Promise<void> {
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByLabel(words('protection.proof.passphrase'), { exact: true }).fill(passphrase);
    await work(dialog.getByRole('button', { name: new RegExp(`^${literally(button)}$`) }));
  }
}
