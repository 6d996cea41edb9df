import type { Locator, Page } from 'playwright-core';
import { work } from './keyboard.ts';
import { words } from './words.ts';

/** The backups on Settings, by keyboard. */
export class Backups {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.evaluate(() => {
      window.location.hash = '#/settings';
    });
    await this.#page.getByRole('heading', { level: 2, name: words('backups.title') }).waitFor();
  }

  async makeNow(): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('backups.now') }));
    await this.#page.getByText(words('backups.made')).first().waitFor();
  }

  /** Opens what restoring the newest backup would do. */
  async chooseNewest(): Promise<Locator> {
    await work(this.#page.getByRole('button', { name: /^Show (the backup|all)/ }));
    await work(
      this.#page
        .getByRole('dialog')
        .getByRole('button', { name: /^Restore the backup/ })
        .first(),
    );
    return this.preview();
  }

  /** What restoring a backup would do, once it is checked. */
  async preview(): Promise<Locator> {
    const dialog = this.#page.getByRole('dialog', { name: /^Restore the backup from/ });
    await dialog.getByText(words('backups.restore.kept')).waitFor();
    return dialog;
  }

  async restore(dialog: Locator): Promise<void> {
    await work(dialog.getByRole('button', { name: words('backups.restore.confirm'), exact: true }));
    await dialog.waitFor({ state: 'hidden' });
  }

  async undo(): Promise<void> {
    const button = this.#page.getByRole('button', { name: words('backups.undo.button') });
    await work(button);
    await this.#page
      .getByText(/^The restore was undone/)
      .first()
      .waitFor();
  }
}
