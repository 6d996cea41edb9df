import type { Locator, Page } from 'playwright-core';
import type { Workflow } from '../../../shared/assessment/schema.ts';
import type { FindingKind } from '../../../shared/review/finding.ts';
import { chooseFromMenu, fill, tabTo, work } from './keyboard.ts';
import { words } from './words.ts';

/** The screen of the colleague who checks an assessment, and the comments wherever they are written, by keys. */
export class Review {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Through the menu of the workflow. */
  async open(): Promise<void> {
    const menu = new RegExp(`^${words('app.workflow.label', { state: '' })}`);
    await chooseFromMenu(this.#page.getByRole('button', { name: menu }), words('review.workflow.open'));
    await this.untilShown();
  }

  async untilShown(): Promise<void> {
    await this.#page.getByRole('heading', { level: 1, name: words('review.title'), exact: true }).waitFor();
  }

  /** The lines of one kind of finding; none when there is no such part. */
  async found(kind: FindingKind): Promise<readonly string[]> {
    const lines = await this.#group(kind).getByRole('listitem').allInnerTexts();
    return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim());
  }

  /** Follows the first finding of a kind. */
  async follow(kind: FindingKind): Promise<void> {
    await work(this.#group(kind).getByRole('link').first());
  }

  /** What the line of the workflow says. */
  async workflow(): Promise<string> {
    return (await this.#workflow().getByRole('list').innerText()).replaceAll(/\s+/g, ' ').trim();
  }

  async signAs(name: string): Promise<void> {
    await fill(this.#workflow().getByRole('textbox', { name: words('review.name') }), name);
  }

  async moveTo(workflow: Workflow): Promise<void> {
    await work(this.#workflow().getByRole('button', { name: words(`review.workflow.to.${workflow}`), exact: true }));
  }

  /** The dialog that signs, open. */
  signing(): Locator {
    return this.#page.getByRole('dialog', { name: words('app.signOff.title') });
  }

  /** Writes a comment where its place is on screen. */
  async comment(place: string, text: string): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('review.comments.addOn', { place }), exact: true }));
    await this.#page.getByRole('textbox', { name: words('review.comments.textOn', { place }), exact: true }).waitFor();
    await this.#page.keyboard.type(text);
    await work(this.#page.getByRole('button', { name: words('review.comments.store'), exact: true }));
    await this.#page.getByText(text, { exact: true }).waitFor();
  }

  /** Works one of the acts of the comment that says this. */
  async act(act: 'resolve' | 'reopen' | 'delete', text: string): Promise<void> {
    const name = words('review.comments.actOn', { act: words(`review.comments.${act}`), text });
    const button = this.#page.getByRole('button', { name, exact: true });
    await tabTo(button);
    await this.#page.keyboard.press('Enter');
    await button.waitFor({ state: 'detached' });
  }

  /** Every comment on the screen, in its order. */
  async comments(): Promise<readonly string[]> {
    const part = this.#page.getByRole('region', { name: words('review.comments.title'), exact: true });
    const lines = await part.getByRole('listitem').allInnerTexts();
    return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim());
  }

  #group(kind: FindingKind): Locator {
    return this.#page.getByRole('region', { name: words(`review.finding.${kind}.title`), exact: true });
  }

  #workflow(): Locator {
    return this.#page.getByRole('region', { name: words('review.workflow.label'), exact: true });
  }
}
