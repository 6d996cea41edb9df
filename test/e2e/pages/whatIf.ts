import type { Locator, Page } from 'playwright-core';
import { chooseInGroup, fill, press, work } from './keyboard.ts';
import { words } from './words.ts';

/** The sandbox over the open assessment, by keys. */
export class WhatIf {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  #bar(): Locator {
    return this.#page.getByRole('region', { name: words('whatif.bar.label'), exact: true });
  }

  #panel(): Locator {
    return this.#page.getByRole('complementary', { name: words('whatif.panel.label') });
  }

  /** Opens it with its key. */
  async open(): Promise<void> {
    await press(this.#page, 'w');
    await this.#bar().waitFor();
  }

  isOpen(): Promise<boolean> {
    return this.#bar().isVisible();
  }

  /** What stands on both sides of the arrows, by label: "Score" is ["2.60", "2.87"]. */
  async numbers(): Promise<Readonly<Record<string, readonly [string, string]>>> {
    const read = await this.#bar()
      .locator('dl > div')
      .evaluateAll((all) =>
        all.map((one) => {
          const sides = [...one.querySelectorAll('dd > span:first-child, dd > b')];
          return [one.querySelector('dt')?.textContent ?? '', ...sides.map((side) => side.textContent ?? '')];
        }),
      );
    return Object.fromEntries(read.map(([label = '', before = '', after = '']) => [label, [before, after] as const]));
  }

  /** "8 changes". */
  untilChanges(count: number): Promise<void> {
    const said = words('whatif.bar.changes', { count });
    return this.#bar().getByRole('button', { name: said, exact: true }).waitFor();
  }

  takeShortestWay(level: number): Promise<void> {
    return work(this.#panel().getByRole('button', { name: words('whatif.panel.way.level', { level }) }));
  }

  /** Finds a question by typing, and tries another answer: "3 Defined", "don’t know". */
  async answer(question: string, answer: string): Promise<void> {
    await fill(this.#panel().getByRole('searchbox', { name: words('whatif.panel.find') }), question);
    const group = this.#panel().getByRole('group', { name: new RegExp(`^${question}\\b`) });
    await chooseInGroup(group.first(), answer);
  }

  /** Opens the dialog of what to keep; answers its lines. */
  async keepDialog(): Promise<readonly string[]> {
    await work(this.#bar().getByRole('button', { name: words('whatif.bar.keep'), exact: true }));
    const list = this.#page.getByRole('list', { name: words('whatif.keep.label') });
    await list.waitFor();
    return list.getByRole('listitem').allInnerTexts();
  }

  /** The reason that the button to keep gives for refusing. */
  whyNotKept(): Promise<string | null> {
    const keep = this.#bar().getByRole('button', { name: words('whatif.bar.keep'), exact: true });
    return keep.getAttribute('aria-description');
  }

  /** Takes the tick off a line of that dialog. */
  async untick(line: string): Promise<void> {
    await work(this.#page.getByRole('dialog').getByRole('checkbox', { name: line, exact: true }), 'Space');
  }

  /** Keeps what is ticked. */
  async confirmKeep(count: number): Promise<void> {
    await work(this.#page.getByRole('dialog').getByRole('button', { name: words('whatif.keep.confirm', { count }) }));
    await this.#bar().waitFor({ state: 'detached' });
  }

  /** Leaves; with changes, after the question whether to drop them. */
  async leave(choice: 'drop' | 'stay' | 'unasked'): Promise<void> {
    await work(this.#bar().getByRole('button', { name: words('whatif.bar.leave'), exact: true }));
    if (choice !== 'unasked') await this.settleLeaving(choice);
    if (choice !== 'stay') await this.#bar().waitFor({ state: 'detached' });
  }

  /** Answers the question whether to drop what was tried. */
  async settleLeaving(choice: 'drop' | 'stay'): Promise<void> {
    const dialog = this.#page.getByRole('alertdialog', { name: words('whatif.leave.title') });
    await work(
      dialog.getByRole('button', { name: words(choice === 'drop' ? 'whatif.leave.confirm' : 'whatif.leave.cancel') }),
    );
    await dialog.waitFor({ state: 'detached' });
  }

  undo(): Promise<void> {
    return work(this.#bar().getByRole('button', { name: words('whatif.bar.undo') }));
  }
}
