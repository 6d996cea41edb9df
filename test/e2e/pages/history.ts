import type { Locator, Page } from 'playwright-core';
import { chooseFromMenu, fill, press, work } from './keyboard.ts';
import { literally, words } from './words.ts';

/** The place where one sees how an assessment came to be, by keys alone. */
export class History {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async untilShown(): Promise<void> {
    await this.#page.getByRole('heading', { level: 1, name: words('history.title'), exact: true }).waitFor();
    await this.#page.getByRole('heading', { level: 2, name: words('history.changes.title') }).waitFor();
  }

  /** The names of the moments in the table, from now back. */
  async moments(): Promise<readonly string[]> {
    const table = this.#page.getByRole('table', { name: words('history.snapshots.title') });
    const names = await table.getByRole('rowheader').allInnerTexts();
    return names.map((name) => name.split('\n')[0]?.trim() ?? '');
  }

  /** What a row of the table says, cell by cell. */
  async row(name: string): Promise<string> {
    const table = this.#page.getByRole('table', { name: words('history.snapshots.title') });
    return (await table.getByRole('row').filter({ hasText: name }).first().innerText()).replaceAll(/\s+/g, ' ');
  }

  async takeSnapshot(name: string): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('history.take.open'), exact: true }));
    const dialog = this.#page.getByRole('dialog', { name: words('history.take.title') });
    await fill(dialog.getByRole('textbox', { name: words('history.take.name') }), name);
    await press(this.#page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await this.#page.getByRole('rowheader', { name }).waitFor();
  }

  /** Starts the next cycle under another title; its first question is on screen then. */
  async startNextCycle(title: string): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('history.cycle.open'), exact: true }).first());
    const dialog = this.#page.getByRole('dialog', { name: words('history.cycle.title') });
    await fill(dialog.getByRole('textbox', { name: words('history.cycle.name') }), title);
    await work(dialog.getByRole('button', { name: words('history.cycle.start') }));
    await dialog.waitFor({ state: 'detached' });
    await this.#page.getByRole('main', { name: words('questions.theQuestion') }).waitFor();
  }

  /** Compares now with what is most worth it. */
  async compare(): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('history.compare.open'), exact: true }));
    await this.untilCompared();
  }

  /** Compares a snapshot with now through its row's menu. */
  async compareWithNow(name: string): Promise<void> {
    await chooseFromMenu(this.#more(name), words('history.compare.withNow'));
    await this.untilCompared();
  }

  async untilCompared(): Promise<void> {
    await this.#page.getByRole('heading', { level: 1, name: words('history.compare.title') }).waitFor();
    await this.#page.getByRole('table', { name: words('history.compare.sections.pillars') }).waitFor();
  }

  /** The lines of a section in a comparison: before, after, change, coverage. */
  async sectionChange(name: string): Promise<string> {
    const table = this.#page.getByRole('table', { name: words('history.compare.sections.pillars') });
    const row = table.getByRole('row', { name: new RegExp(`^${literally(name)}`) });
    return (await row.innerText()).replaceAll(/\s+/g, ' ');
  }

  text(): Promise<string> {
    return this.#page.getByRole('main').innerText();
  }

  async back(): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('history.back') }));
    await this.untilShown();
  }

  /** Opens the preview of a snapshot's return and gives its words. */
  async previewRestore(name: string): Promise<string> {
    await chooseFromMenu(this.#more(name), words('history.restore.open'));
    const dialog = this.#restoreDialog(name);
    await dialog.getByText(words('history.restore.text')).waitFor();
    return dialog.innerText();
  }

  async confirmRestore(name: string): Promise<void> {
    const dialog = this.#restoreDialog(name);
    await work(dialog.getByRole('button', { name: /\d/ }));
    await dialog.waitFor({ state: 'detached' });
  }

  /** The changes, newest first: every line as it is read. */
  async changes(): Promise<readonly string[]> {
    const list = this.#page.getByRole('region', { name: words('history.changes.title') });
    await list.getByRole('listitem').first().waitFor();
    const lines = await list.getByRole('listitem').allInnerTexts();
    return lines.map((line) => line.replaceAll(/\s+/g, ' '));
  }

  #more(name: string): Locator {
    return this.#page.getByRole('button', { name: words('history.snapshots.more', { name }), exact: true });
  }

  #restoreDialog(name: string): Locator {
    return this.#page.getByRole('dialog', { name: words('history.restore.title', { name }) });
  }
}

/** Signs the open assessment off: the menu, then the dialog that says what this locks. */
export async function signOff(page: Page): Promise<void> {
  const menu = new RegExp(`^${words('app.workflow.label', { state: '' })}`);
  await chooseFromMenu(page.getByRole('button', { name: menu }), words('app.workflow.to.signed-off'));
  const dialog = page.getByRole('dialog', { name: words('app.signOff.title') });
  await dialog.waitFor();
  await work(dialog.getByRole('button', { name: words('app.workflow.to.signed-off') }));
  await page.getByRole('region', { name: words('app.workflow.signed-off') }).waitFor();
}
