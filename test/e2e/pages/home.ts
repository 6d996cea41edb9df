import type { Page } from 'playwright-core';
import type { Cairn } from '../host/openCairn.ts';
import { chooseFromMenu, press, work } from './keyboard.ts';
import { literally, words } from './words.ts';

/** The list of assessments, or the first start. */
export class Home {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async untilFirstStart(): Promise<void> {
    await this.#page.getByRole('heading', { level: 1, name: words('home.first.title') }).waitFor();
  }

  /** Starts a new assessment with its key. */
  async startNew(): Promise<void> {
    await this.#page.getByRole('button', { name: words('home.new') }).waitFor();
    await press(this.#page, 'n');
    await this.#page.getByRole('heading', { level: 1, name: words('create.title') }).waitFor();
  }

  async openSample(): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('home.first.sample.button') }));
    await this.#page.getByRole('heading', { level: 1, name: /^Score/ }).waitFor();
  }

  /** Opens the assessment of an organisation. */
  async open(organisation: string): Promise<void> {
    await work(this.#page.getByRole('link', { name: new RegExp(`^${literally(organisation)}`) }));
  }

  /** Exports the assessment of an organisation through its row's menu. */
  async exportTo(cairn: Cairn, organisation: string, path: string): Promise<void> {
    const more = words('home.more', { title: organisation });
    const button = this.#page.getByRole('button', { name: new RegExp(`^${literally(more)}`) });
    await cairn.saveTo(path, () => chooseFromMenu(button, words('home.export')));
  }
}
