import type { Locator, Page } from 'playwright-core';
import type { Cairn } from '../host/openCairn.ts';
import { goTo } from './bar.ts';
import { chooseInGroup, work } from './keyboard.ts';
import { literally, words } from './words.ts';

/** The report screen, by keys. */
export class Report {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await goTo(this.#page, 'report');
    await this.untilDrawn();
  }

  /** Waits for the pages of the answers and options as they are now. */
  async untilDrawn(): Promise<void> {
    await this.#page.getByText(words('preview.stale')).waitFor({ state: 'detached' });
    await firstPage(this.#page).waitFor();
    await this.#page.getByText(words('preview.stale')).waitFor({ state: 'detached' });
  }

  /** How many pages the preview has. */
  async pages(): Promise<number> {
    const label = await firstPage(this.#page).getAttribute('aria-label');
    return Number(/^Page 1 of (\d+)/.exec(label ?? '')?.[1]);
  }

  /** The text of the pages that are on the desk. */
  async preview(): Promise<string> {
    const lines = this.#page.getByRole('article', { name: /^Page \d+ of/ }).locator('span');
    await lines.first().waitFor();
    return (await lines.allTextContents()).join(' ');
  }

  /** Turns to the next pages with the arrow key. */
  async turn(): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('preview.pages.next') }));
  }

  /** Shows a part of the panel. */
  async show(tab: 'options' | 'branding' | 'words' | 'check' | 'files'): Promise<void> {
    await work(this.#page.getByRole('tab', { name: new RegExp(`^${words(`preview.panel.${tab}`)}`) }));
  }

  async choose(edition: 'client' | 'consultant'): Promise<void> {
    const group = this.#page.getByRole('group', { name: words('preview.edition.label') });
    await chooseInGroup(group, words(`preview.edition.${edition}`));
    await this.untilDrawn();
  }

  async exportTo(cairn: Cairn, path: string): Promise<void> {
    const name = new RegExp(`^${literally(words('preview.export.plain', { format: 'PDF' }))}`);
    await cairn.saveTo(path, () => work(this.#page.getByRole('button', { name })));
  }
}

/** The first page, drawn. */
export function firstPage(page: Page): Locator {
  return page.getByRole('article', { name: /^Page 1 of/ }).and(page.locator('[aria-busy="false"]'));
}
