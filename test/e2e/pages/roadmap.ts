import type { Locator, Page } from 'playwright-core';
import { goTo } from './bar.ts';
import { chooseInGroup, fill, press, tabTo, work } from './keyboard.ts';
import { words } from './words.ts';

/** The roadmap, by keys. */
export class Roadmap {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await goTo(this.#page, 'roadmap');
    await this.#wave(1).waitFor();
  }

  #wave(number: number): Locator {
    return this.#page.getByRole('region', { name: words('roadmap.wave.title', { wave: number }) });
  }

  /** The titles of the cards, by wave. */
  async waves(): Promise<readonly (readonly string[])[]> {
    const count = await this.#page.getByRole('region', { name: /^Wave \d+$/ }).count();
    return Promise.all(
      Array.from({ length: count }, (_, index) =>
        this.#wave(index + 1)
          .getByRole('heading', { level: 3 })
          .allInnerTexts(),
      ),
    );
  }

  /** The whole text of an action's card. */
  card(title: string): Promise<string> {
    return this.#page.getByRole('article').filter({ hasText: title }).innerText();
  }

  /** The titles of what is left for later, with the reason. */
  async later(): Promise<readonly string[]> {
    const part = this.#page.locator('section').filter({
      has: this.#page.getByRole('heading', { level: 2, name: words('roadmap.later.title') }),
    });
    return part.last().getByRole('listitem').allInnerTexts();
  }

  /** Opens an action, lets `edit` work in its dialog, and closes it. */
  async edit(title: string, edit: (fields: ActionFields) => Promise<void>): Promise<void> {
    await work(this.#page.getByRole('button', { name: title, exact: true }).first());
    const dialog = this.#page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    await edit(new ActionFields(dialog));
    await press(this.#page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
  }
}

/** The fields of one action. */
export class ActionFields {
  readonly #dialog: Locator;

  constructor(dialog: Locator) {
    this.#dialog = dialog;
  }

  async owner(name: string): Promise<void> {
    await fill(this.#dialog.getByRole('combobox', { name: words('roadmap.edit.owner') }), name);
  }

  async notNow(reason: string): Promise<void> {
    await fill(this.#dialog.getByRole('textbox', { name: words('roadmap.edit.notNow') }), reason);
  }

  /** Chooses the effort band by its first letters, as the system's list does. */
  async effort(band: number): Promise<void> {
    await tabTo(this.#dialog.getByRole('combobox', { name: words('roadmap.edit.effort') }));
    await this.#dialog.page().keyboard.type(`E${band}`);
  }

  async confidence(name: 'high' | 'medium' | 'low'): Promise<void> {
    const group = this.#dialog.getByRole('group', { name: words('roadmap.edit.confidence') });
    await chooseInGroup(group.last(), words(`roadmap.confidence.${name}`));
  }
}
