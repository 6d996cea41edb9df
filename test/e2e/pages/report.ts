import type { Locator, Page } from 'playwright-core';
import type { ExportFailure } from '../../../renderer/features/report/export/exportFailure.ts';
import type { FormatChoice } from '../../../renderer/features/report/export/formatChoice.ts';
import type { Preset } from '../../../shared/report/model.ts';
import type { Cairn } from '../host/openCairn.ts';
import { goTo } from './bar.ts';
import { chooseInGroup, fill, tabTo, work } from './keyboard.ts';
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
    await this.#page.locator('[role=status][data-state=saving]').waitFor({ state: 'detached' });
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
    const wanted = this.#page.getByRole('tab', { name: new RegExp(`^${words(`preview.panel.${tab}`)}`) });
    await tabTo(this.#page.getByRole('tablist'));
    for (let pressed = 0; pressed < 5 && (await wanted.getAttribute('aria-selected')) !== 'true'; pressed += 1)
      await this.#page.keyboard.press('ArrowRight');
  }

  async choose(edition: 'client' | 'consultant'): Promise<void> {
    const group = this.#page.getByRole('group', { name: words('preview.edition.label') });
    await chooseInGroup(group, words(`preview.edition.${edition}`));
    await this.untilDrawn();
  }

  /** Chooses one of Cairn's reports. */
  async choosePreset(name: Preset): Promise<void> {
    await this.show('options');
    const select = this.#page.getByLabel(words('preview.preset.label'), { exact: true });
    await tabTo(select);
    await this.#page.keyboard.type(words(`preview.preset.name.${name}`));
    await this.untilDrawn();
  }

  /** Puts the first sentence of the summary into own words. */
  async rewrite(text: string): Promise<void> {
    await this.show('words');
    await work(this.#page.locator('summary').first());
    await work(this.#page.locator('details li button').first());
    await fill(this.#page.getByLabel(words('preview.words.yours')), text);
    await this.#page.getByText(words('preview.words.own'), { exact: true }).first().waitFor();
    await this.untilDrawn();
  }

  /** Whose words the sentences of the first section are, where they are not the report's. */
  async marks(): Promise<readonly string[]> {
    await this.show('words');
    const part = this.#page.locator('details').first();
    if ((await part.getAttribute('open')) === null) await work(part.locator('summary'));
    const marks = new RegExp(
      `^(${['own', 'ownHidden', 'stale'].map((one) => words(`preview.words.${one}`)).join('|')})$`,
    );
    return part.getByText(marks).allTextContents();
  }

  /** Takes the own words of the first sentence back. */
  async restore(): Promise<void> {
    await this.show('words');
    const sentence = this.#page.locator('details li button').first();
    if ((await sentence.getAttribute('aria-expanded')) === 'false') await work(sentence);
    await work(this.#page.getByRole('button', { name: words('preview.words.restore') }));
    await this.#page.getByRole('button', { name: words('preview.words.restore') }).waitFor({ state: 'detached' });
    await this.untilDrawn();
  }

  /** Gives a picture as the client's logo; what is wrong with it, or null once it is on the pages. */
  async logo(path: string): Promise<string | null> {
    await this.show('branding');
    await this.#page.getByLabel(words('preview.logo.file')).setInputFiles(path);
    const refusal = this.#page.getByRole('alert');
    const picture = this.#page.getByRole('img', { name: new RegExp(`^${words('preview.logo.title')}|logo`, 'i') });
    await refusal.or(picture).first().waitFor();
    const said = (await refusal.count()) > 0 ? await refusal.first().textContent() : null;
    await this.untilDrawn();
    return said;
  }

  /** Protects the next PDF. */
  async protect(password: string): Promise<void> {
    await work(this.#page.getByLabel(words('preview.password.want')), 'Space');
    await fill(this.#page.getByLabel(words('preview.password.label'), { exact: true }), password);
  }

  async chooseFormat(choice: FormatChoice): Promise<void> {
    await tabTo(this.#page.getByLabel(words('preview.export.format'), { exact: true }));
    await this.#page.keyboard.type(words(`preview.format.name.${choice}`));
    await this.#export(choice).waitFor();
  }

  #export(choice: FormatChoice): Locator {
    const name = words('preview.export.plain', { format: words(`preview.format.short.${choice}`) });
    return this.#page.getByRole('button', { name: new RegExp(`^${literally(name)}`) });
  }

  /** Exports the chosen format and waits until the screen says where it is. */
  async exportTo(cairn: Cairn, path: string, choice: FormatChoice = 'pdf'): Promise<void> {
    await cairn.saveTo(path, () => this.begin(choice));
    await this.again().waitFor();
  }

  /** Presses the button. */
  async begin(choice: FormatChoice = 'pdf'): Promise<void> {
    await work(this.#export(choice));
  }

  /** The way to export the same once more. */
  again(): Locator {
    return this.#page.getByRole('button', { name: words('preview.saved.again') });
  }

  /** Begins to export and stops it before the file is there. */
  async cancel(choice: FormatChoice): Promise<void> {
    // Walking to it with Tab could take longer than the export, and so could the way of an order to the page.
    const pressed = this.#page.evaluate(pressOnceShown, words('preview.export.cancel'));
    await this.begin(choice);
    await pressed;
    await this.untilSaid('cancelled');
  }

  /** Waits until the screen says why there is no file. */
  async untilSaid(failure: ExportFailure): Promise<void> {
    await this.#page
      .getByRole('status')
      .filter({ hasText: words(`preview.failure.${failure}`) })
      .waitFor();
  }

  /** Compares with the snapshot of a name. */
  async compareWith(name: string): Promise<void> {
    await this.show('options');
    await tabTo(this.#page.getByLabel(words('preview.compare.label')));
    await this.#page.keyboard.type(name);
    await this.untilDrawn();
  }
}

/** The first page, drawn. */
export function firstPage(page: Page): Locator {
  return page.getByRole('article', { name: /^Page 1 of/ }).and(page.locator('[aria-busy="false"]'));
}

/** Waits for the first page; in a window as large as a wall it may take its time on a busy machine. */
export function untilDrawn(page: Page): Promise<void> {
  return firstPage(page).waitFor({ timeout: 100_000 });
}

/** Runs in the page: presses a button in the frame in which it comes. */
async function pressOnceShown(name: string): Promise<void> {
  for (let frame = 0; frame < 3_600; frame += 1) {
    const found = [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === name);
    if (found !== undefined) return found.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`no button ${name}`);
}
