import type { Locator, Page } from 'playwright-core';
import { press, work } from './keyboard.ts';
import { words } from './words.ts';

/** The passport that is open. */
export class Passport {
  readonly #dialog: Locator;

  private constructor(dialog: Locator) {
    this.#dialog = dialog;
  }

  /** Opens the passport of a number by keys. */
  static async of(number: Locator): Promise<Passport> {
    await work(number);
    const dialog = number
      .page()
      .getByRole('dialog')
      .filter({ has: number.page().getByRole('heading', { level: 2 }) });
    await dialog.last().waitFor();
    return new Passport(dialog.last());
  }

  /** "Process 2.78". */
  title(): Promise<string> {
    return this.#dialog.getByRole('heading').first().innerText();
  }

  /** All of it on one line. */
  async text(): Promise<string> {
    return (await this.#dialog.innerText()).replaceAll(/\s+/g, ' ');
  }

  /** The lines of the table of what it is made of. */
  async madeOf(): Promise<readonly string[]> {
    const rows = await this.#dialog
      .getByRole('table', { name: words('passport.made') })
      .first()
      .locator('tr')
      .all();
    const texts = await Promise.all(rows.map((row) => row.innerText()));
    return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }

  /** Goes on to the passport of a number in this one. */
  async follow(name: string): Promise<void> {
    await work(this.#dialog.getByRole('button', { name, exact: true }).first());
  }

  /** Goes back to the passport that this one was opened from. */
  async back(): Promise<void> {
    await work(this.#dialog.getByRole('button', { name: new RegExp(`^${words('passport.back', { title: '' })}`) }));
  }

  /** Follows the link to a question. */
  async goTo(id: string): Promise<void> {
    await work(this.#dialog.getByRole('link', { name: words('passport.go', { id }) }).first());
    await this.#dialog.waitFor({ state: 'detached' });
  }

  async close(): Promise<void> {
    await press(this.#dialog.page(), 'Escape');
    await this.#dialog.waitFor({ state: 'detached' });
  }
}

/** Opens the passport of a number, lets `look` read it, and closes it. */
export async function withPassport(number: Locator, look: (passport: Passport) => Promise<void>): Promise<void> {
  const passport = await Passport.of(number);
  await look(passport);
  await passport.close();
}

/** A number in a part of the screen that opens its passport, as it is shown. */
export function numberIn(part: Page | Locator, name: string | RegExp): Locator {
  return part.getByRole('button', { name, exact: true }).first();
}
