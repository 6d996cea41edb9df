import type { Locator, Page } from 'playwright-core';
import { goTo } from './bar.ts';
import { chooseFromMenu, fill, press, tabTo, work } from './keyboard.ts';
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

  /** "60 of 60 days planned" of every wave. */
  loads(): Promise<readonly string[]> {
    const pattern = words('roadmap.wave.load', { load: 'LOAD', capacity: 'CAPACITY' });
    return this.#inHeads(new RegExp(pattern.replace(/LOAD|CAPACITY/g, '[\\d.,]+')));
  }

  /** The projected scores over the waves; empty where nothing is projected. */
  projections(): Promise<readonly string[]> {
    return this.#inHeads(/^\d\.\d\d$/);
  }

  async #inHeads(pattern: RegExp): Promise<readonly string[]> {
    const waves = await this.#page.getByRole('region', { name: /^Wave \d+$/ }).all();
    return Promise.all(
      waves.map(async (wave) => {
        const found = wave.locator('header').getByText(pattern);
        return (await found.count()) === 0 ? '' : found.first().innerText();
      }),
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

  /** Puts an action off for a reason, by the menu of its card. */
  async putOff(title: string, reason: string): Promise<void> {
    await this.choose(title, words('roadmap.menu.not-now'));
    const dialog = this.#page.getByRole('dialog', { name: words('roadmap.notNow.title') });
    await fill(dialog.getByRole('combobox', { name: words('roadmap.edit.notNow') }), reason);
    await press(this.#page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  /** Chooses from the menu of an action's card. */
  async choose(title: string, item: string): Promise<void> {
    await chooseFromMenu(this.#page.getByRole('button', { name: words('roadmap.menu.open', { title }) }), item);
  }

  /** Goes to a card by Tab and presses keys on it. */
  async pressOn(title: string, ...keys: readonly string[]): Promise<void> {
    await tabTo(this.#cardButton(title));
    await press(this.#page, ...keys);
  }

  #cardButton(title: string): Locator {
    return this.#page.getByRole('button', { name: title, exact: true }).first();
  }

  /** The title of the card that has the focus. */
  focused(): Promise<string> {
    return this.#page.evaluate(() => document.activeElement?.textContent ?? '');
  }

  /** What is asked about a move that breaks a rule. */
  question(): Locator {
    return this.#page.getByRole('dialog', { name: /breaks a rule/ });
  }

  /** Answers that question by the button with this name. */
  async answer(name: string | RegExp): Promise<void> {
    await work(this.question().getByRole('button', { name }));
    await this.question().waitFor({ state: 'detached' });
  }

  /** Drags a card onto a wave with the pointer. */
  async drag(title: string, wave: number): Promise<void> {
    const from = await this.#page.getByRole('article').filter({ hasText: title }).boundingBox();
    const to = await this.#wave(wave).boundingBox();
    if (from === null || to === null) throw new Error('the card or the wave is out of sight');
    const { mouse } = this.#page;
    await mouse.move(from.x + 40, from.y + from.height / 2);
    await mouse.down();
    // The browser takes a drag for one only after the pointer has moved a little.
    await mouse.move(from.x + 60, from.y + from.height / 2 + 10, { steps: 5 });
    await mouse.move(to.x + to.width / 2, to.y + 40, { steps: 10 });
    await mouse.up();
  }

  /** Undoes until nothing is left that this screen has done. */
  async undo(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) {
      await press(this.#page, 'ControlOrMeta+z');
      await this.#page.getByText(words('roadmap.said.undo')).waitFor({ state: 'attached' });
    }
  }

  /** Presses the button of a dialog that ends it. */
  async finish(dialog: Locator, button: string): Promise<void> {
    // The cross at the top may have the same name.
    await work(dialog.getByRole('button', { name: button, exact: true }).last());
    await dialog.waitFor({ state: 'detached' });
  }

  /** Works out the days of the waves from people and their share of time, in percent. */
  async givePeople(people: number, share: number): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('roadmap.capacity.open'), exact: true }));
    const dialog = this.#page.getByRole('dialog', { name: words('roadmap.capacity.title') });
    await fill(dialog.getByRole('textbox', { name: words('roadmap.capacity.people'), exact: true }), String(people));
    await fill(dialog.getByRole('textbox', { name: words('roadmap.capacity.share') }), String(share));
    await work(dialog.getByRole('button', { name: words('roadmap.capacity.fill') }));
    await this.finish(dialog, words('roadmap.edit.done'));
  }

  /** Compares the two routes and uses the one with this name. */
  async useRoute(name: string): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('roadmap.route.open'), exact: true }));
    const dialog = this.#page.getByRole('dialog', { name: words('roadmap.route.title') });
    await dialog.getByRole('columnheader', { name }).waitFor();
    // One of the two is in use, so one button is left.
    await work(dialog.getByRole('button', { name: words('roadmap.route.use') }));
    await this.finish(dialog, words('roadmap.edit.done'));
  }

  /** The line that says that new answers changed the plan. */
  changed(): Locator {
    return this.#page.getByText(/^The plan changed since/);
  }

  /** What changed, item by item; takes note of it, and the line goes away. */
  async changes(): Promise<readonly string[]> {
    await work(this.#page.getByRole('button', { name: /^\d+ items?$/ }));
    const dialog = this.#page.getByRole('dialog', { name: words('roadmap.changed.title') });
    const items = await dialog.getByRole('listitem').allInnerTexts();
    await this.finish(dialog, words('roadmap.changed.takeNote'));
    await this.changed().waitFor({ state: 'detached' });
    return items;
  }

  /** What is done and dropped, with its day. */
  async closed(): Promise<readonly string[]> {
    const part = this.#page.getByRole('group').filter({ hasText: /^Done and dropped/ });
    await work(part.locator('summary'));
    return part.getByRole('listitem').allInnerTexts();
  }

  /** The bar of an action on the timeline, in words. */
  row(title: string): Promise<string> {
    const row = this.#page
      .getByRole('row')
      .filter({ has: this.#page.getByRole('button', { name: title, exact: true }) });
    return row.getByRole('cell').innerText();
  }

  /** Shows the plan by another lens. */
  async lens(name: 'board' | 'grid' | 'timeline'): Promise<void> {
    const group = this.#page.getByRole('group', { name: words('roadmap.lens.label') });
    await group.getByRole('radio', { name: words(`roadmap.lens.${name}`) }).check({ force: true });
  }

  /** The buttons that open an action, in the lens that is shown. */
  async openers(): Promise<readonly string[]> {
    return this.#page.locator('main, [class*="doc"]').first().getByRole('button').allInnerTexts();
  }

  /** The title of the page. */
  headline(): Promise<string> {
    return this.#page.getByRole('heading', { level: 1 }).innerText();
  }

  /** Opens an action, lets `edit` work in its dialog, and closes it. */
  async edit(title: string, edit: (fields: ActionFields) => Promise<void>): Promise<void> {
    await work(this.#cardButton(title));
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

  /** Chooses the effort band by its first letters, as the system's list does. */
  async effort(band: number): Promise<void> {
    await tabTo(this.#dialog.getByRole('combobox', { name: words('roadmap.edit.factor.effort') }));
    await this.#dialog.page().keyboard.type(`E${band}`);
  }

  /** Chooses how sure the action is by its first letters. */
  async confidence(name: 'High' | 'Medium' | 'Low'): Promise<void> {
    await tabTo(this.#dialog.getByRole('combobox', { name: words('roadmap.edit.factor.confidence') }));
    await this.#dialog.page().keyboard.type(name);
  }

  /** Names what tells whether it worked. */
  async metric(name: string): Promise<void> {
    await fill(this.#dialog.getByRole('combobox', { name: words('roadmap.edit.metric') }), name);
  }
}
