import type { Locator, Page } from 'playwright-core';
import { press, work } from './keyboard.ts';
import { words } from './words.ts';

/** What the other questionnaire says: beside a question, on the roadmap and in the library. By keys alone. */
export class Crosswalk {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes to an address of the app, as a link would. */
  async goTo(address: string): Promise<void> {
    await this.#page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
  }

  #offer(): Locator {
    return this.#page.getByRole('complementary').getByRole('region', { name: words('crosswalk.offer.title') });
  }

  /** Everything that is said beside the question; opens the panel where it is closed. */
  async said(): Promise<string> {
    await this.#page.getByRole('main', { name: words('questions.theQuestion') }).waitFor();
    if (!(await this.#page.getByRole('complementary').isVisible())) await press(this.#page, 'e', 'Escape');
    await this.#offer().waitFor();
    return this.#offer().innerText();
  }

  /** The words of the button that takes the offer; null when there is none. */
  async offered(): Promise<string | null> {
    const button = this.#offer().getByRole('button', { name: /^Take / });
    return (await button.count()) === 0 ? null : ((await button.getAttribute('aria-keyshortcuts')) ?? '');
  }

  async take(): Promise<void> {
    await press(this.#page, 'Alt+KeyC');
  }

  async showNote(): Promise<void> {
    await work(this.#offer().getByRole('button', { name: words('crosswalk.offer.showNote') }));
  }

  async isThere(): Promise<boolean> {
    return (await this.#offer().count()) > 0;
  }

  /** Opens the roadmap of both questionnaires and reads its lines: "I5-23 = 3.7-1 …". */
  async merged(): Promise<readonly string[]> {
    const part = this.#page.getByRole('region', { name: words('crosswalk.merged.title'), exact: true });
    const show = part.getByRole('button', { name: words('crosswalk.merged.show') });
    await part.waitFor();
    if ((await show.count()) > 0) await work(show);
    await part.getByRole('table').first().waitFor();
    const rows = part.getByRole('table').locator('tbody tr');
    return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }
}
