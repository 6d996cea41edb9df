import type { Locator, Page } from 'playwright-core';
import { fill, press, work } from './keyboard.ts';
import { words } from './words.ts';

/** What is due for renewal and at risk, on the results of a check about renewals, by keys. */
export class Renewals {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  #part(): Locator {
    return this.#page.getByRole('region', { name: words('renewals.title') });
  }

  text(): Promise<string> {
    return this.#part().innerText();
  }

  /** Today's renewal rate, in percent. */
  async rate(typed: string): Promise<void> {
    await fill(this.#part().getByRole('textbox', { name: words('renewals.rate'), exact: true }), typed);
    await press(this.#page, 'Enter');
  }

  /** What is due in one of the quarters that are asked for, from 0. */
  async due(index: number, typed: string): Promise<void> {
    const quarters = this.#part().getByRole('group', { name: words('renewals.due') });
    await fill(quarters.getByRole('textbox').nth(index), typed);
    await press(this.#page, 'Enter');
  }

  /** Opens the passport of a number, reads and closes it. */
  async passport(number: string): Promise<string> {
    await work(this.#part().getByRole('button', { name: new RegExp(`^${number}`) }));
    const passport = this.#page.getByRole('dialog');
    const text = await passport.innerText();
    await press(this.#page, 'Escape');
    await passport.waitFor({ state: 'detached' });
    return text;
  }
}
