import type { Locator, Page } from 'playwright-core';
import { capitalised } from '../../../shared/report/words.ts';
import type { Calculator, GuessCase } from '../../../shared/value/calculators.ts';
import { fill, press, work } from './keyboard.ts';
import { words } from './words.ts';

/** Cost and value, by keys. */
export class Value {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens it from the screen that is shown. */
  async open(): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('value.open'), exact: true }));
    await this.#dialog().waitFor();
  }

  #dialog(): Locator {
    return this.#page.getByRole('dialog', { name: words('value.title') });
  }

  async close(): Promise<void> {
    await work(this.#dialog().getByRole('button', { name: words('value.done'), exact: true }));
    await this.#dialog().waitFor({ state: 'detached' });
  }

  /** The day rate and the currency. */
  async price(rate: number, currency: string): Promise<void> {
    await fill(this.#field(this.#dialog(), words('value.cost.rate')), String(rate));
    await fill(this.#dialog().getByRole('combobox', { name: words('value.cost.currency') }), currency);
    await press(this.#page, 'Enter');
  }

  #field(within: Locator, name: string): Locator {
    return within.getByRole('textbox', { name, exact: true });
  }

  /** A figure of today. */
  async figure(calculator: Calculator, name: string, typed: string): Promise<void> {
    const label = capitalised(words(`value.${calculator}.${name}`));
    await fill(this.#field(this.part(calculator), label), typed);
    await press(this.#page, 'Enter');
  }

  /** A figure as it could become, in one case. */
  async guess(calculator: Calculator, name: string, at: GuessCase, typed: string): Promise<void> {
    const group = this.part(calculator).getByRole('group', { name: capitalised(words(`value.${calculator}.${name}`)) });
    await fill(this.#field(group, words(`value.case.${at}`)), typed);
    await press(this.#page, 'Enter');
  }

  /** Everything about one calculator. */
  part(calculator: Calculator): Locator {
    return this.#dialog().getByRole('region', { name: words(`value.${calculator}.name`) });
  }

  /** What comes out of a calculator. */
  result(calculator: Calculator): Promise<string> {
    return this.part(calculator).getByRole('status').innerText();
  }

  /** Takes away what was typed into a calculator. */
  async clear(calculator: Calculator): Promise<void> {
    const name = words('value.clearOne', { name: words(`value.${calculator}.name`) });
    await work(this.part(calculator).getByRole('button', { name }));
  }

  /** The words of the plan's cost: the table's rows, or the one line without a price. */
  async cost(): Promise<readonly string[]> {
    const table = this.#dialog().getByRole('table', { name: words('value.cost.table') });
    if ((await table.count()) === 0) return [];
    return (await table.getByRole('row').allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' ').trim());
  }

  /** All that is written in the dialog. */
  text(): Promise<string> {
    return this.#dialog().innerText();
  }
}
