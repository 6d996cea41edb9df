import type { Locator, Page } from 'playwright-core';
import type { Cairn } from '../host/openCairn.ts';
import { chooseFromMenu, fill, work } from './keyboard.ts';
import { literally, words } from './words.ts';

/** Exporting and importing bundles, by keys alone. */
export class Bundles {
  readonly #cairn: Cairn;
  readonly #page: Page;

  constructor(cairn: Cairn) {
    this.#cairn = cairn;
    this.#page = cairn.page;
  }

  #dialog(title: string): Locator {
    return this.#page.getByRole('dialog', { name: title });
  }

  async #openExport(organisation: string): Promise<Locator> {
    const more = words('home.more', { title: organisation });
    const button = this.#page.getByRole('button', { name: new RegExp(`^${literally(more)}`) });
    await chooseFromMenu(button.first(), words('bundles.menu.assessment'));
    return this.#dialog(words('bundles.export.title.assessment'));
  }

  /** Exports an assessment, locked with five words, which it answers. */
  async exportLocked(organisation: string, path: string): Promise<string> {
    const dialog = await this.#openExport(organisation);
    await work(dialog.getByRole('button', { name: words('bundles.export.suggest') }));
    const field = dialog.getByLabel(words('bundles.export.passphrase'), { exact: true });
    await dialog.getByText(words('bundles.export.suggested')).waitFor();
    const passphrase = await field.inputValue();
    await this.#cairn.saveTo(path, () => work(dialog.getByRole('button', { name: words('bundles.export.confirm') })));
    return passphrase;
  }

  /** Exports an assessment without a lock. */
  async exportOpen(organisation: string, path: string): Promise<void> {
    const dialog = await this.#openExport(organisation);
    await work(dialog.getByRole('switch', { name: words('bundles.export.lock') }), 'Space');
    await this.#cairn.saveTo(path, () => work(dialog.getByRole('button', { name: words('bundles.export.confirm') })));
  }

  /** Chooses a file to import; `button` is what begins it. */
  async choose(path: string, button: string): Promise<void> {
    await this.#cairn.choose(path, () => work(this.#page.getByRole('button', { name: button, exact: true })));
  }

  async unlock(passphrase: string): Promise<void> {
    const dialog = this.#dialog(words('bundles.locked.title'));
    await fill(dialog.getByLabel(words('bundles.locked.passphrase')), passphrase);
    await work(dialog.getByRole('button', { name: words('bundles.locked.open') }));
  }

  /** What the last passphrase did not do. */
  get wrong(): Locator {
    return this.#dialog(words('bundles.locked.title')).getByText(words('bundles.locked.wrong'));
  }

  /** The summary, before anything is stored. */
  get summary(): Locator {
    return this.#dialog(words('bundles.import.title'));
  }

  async import(): Promise<void> {
    await work(this.summary.getByRole('button', { name: words('bundles.import.confirm'), exact: true }));
    await this.summary.waitFor({ state: 'hidden' });
  }

  /** The rows of two versions side by side: what it is, what it says here, and there. */
  async sideBySide(): Promise<readonly (readonly string[])[]> {
    const dialog = this.#dialog(words('bundles.versions.title'));
    const rows = dialog.getByRole('table', { name: words('bundles.versions.caption') }).locator('tbody tr');
    await rows.first().waitFor();
    return rows.evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')),
    );
  }

  async compare(title: string): Promise<void> {
    await work(this.summary.getByRole('button', { name: words('bundles.import.compareNamed', { title }) }));
  }

  async back(button: string): Promise<void> {
    await work(this.#dialog(words('bundles.versions.title')).getByRole('button', { name: button }));
  }

  /** Opens the comparison of another version from the list. */
  async compareFromList(organisation: string): Promise<void> {
    const more = words('home.more', { title: organisation });
    const row = this.#page.getByRole('row').filter({ hasText: words('bundles.variant') });
    await chooseFromMenu(
      row.getByRole('button', { name: new RegExp(`^${literally(more)}`) }),
      words('bundles.menu.compare'),
    );
  }
}
