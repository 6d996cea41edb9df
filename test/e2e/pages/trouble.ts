import type { Page } from 'playwright-core';
import type { TroubleCode } from '../../../shared/contract/problems.ts';
import { type Cairn, hostName } from '../host/openCairn.ts';
import { work } from './keyboard.ts';
import { words } from './words.ts';

/** The letter that stands in place of a workspace that cannot be used. */
export class Trouble {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async untilShown(code: TroubleCode): Promise<void> {
    await this.#page.getByRole('heading', { level: 1, name: words(`trouble.${code}.title`) }).waitFor();
  }

  async tryAgain(): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('trouble.retry.button') }));
  }

  /** Goes on with another workspace: through the native dialog, or from the list of the data folder where there is none. */
  async openOther(cairn: Cairn, path: string): Promise<void> {
    const choose = this.#page.getByRole('button', { name: words('trouble.other.button') });
    if (hostName() !== 'browser') return cairn.choose(path, () => work(choose));
    await work(choose);
    await work(this.#page.getByRole('dialog').getByRole('button', { name: words('trouble.others.open') }));
  }
}
