import type { Locator, Page } from 'playwright-core';
import { numberIn } from './passport.ts';
import { literally, words } from './words.ts';

/** A row of the table of pillars, as it is read. */
export interface ShownPillar {
  readonly name: string;
  /** "2 Emerging". */
  readonly level: string;
  readonly score: string;
  readonly range: string;
  readonly distance: string;
}

/** What the results screen shows. */
export class Results {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  headline(): Promise<string> {
    return this.#page.getByRole('heading', { level: 1 }).innerText();
  }

  async untilShown(kind: 'pillars' | 'ladder' | 'check'): Promise<void> {
    const titles = {
      pillars: 'results.pillars.title',
      ladder: 'results.ladder.title',
      check: 'results.check.elements',
    };
    const title = words(titles[kind]);
    await this.#page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
  }

  /** Everything there is to read. */
  text(): Promise<string> {
    return this.#page.getByRole('main').innerText();
  }

  /** The pillars in order, and the organisation as the last line. */
  async pillars(): Promise<readonly ShownPillar[]> {
    const table = this.#page.getByRole('table', { name: words('results.pillars.title') });
    const rows = await table
      .locator('tbody tr, tfoot tr')
      .evaluateAll((all) =>
        all.map((row) =>
          [...row.children].map((cell) => (cell as HTMLElement).innerText.trim().replaceAll(/\s+/g, ' ')),
        ),
      );
    return rows.map(([name = '', level = '', _picture, score = '', range = '', _target, distance = '']) => ({
      name,
      // The number is there twice: as a tile to look at and as a word to hear.
      level: level.replace(/^(\d) \1/, '$1'),
      score,
      range,
      distance,
    }));
  }

  /** A number of the sentence on top. */
  inHeadline(number: string): Locator {
    return numberIn(this.#page.getByRole('heading', { level: 1 }), number);
  }

  /** A number of a pillar's line, or of the organisation's. */
  inPillar(name: string, number: string): Locator {
    const table = this.#page.getByRole('table', { name: words('results.pillars.title') });
    return numberIn(table.getByRole('row').filter({ has: this.#page.getByRole('rowheader', { name }) }), number);
  }

  /** One of the small facts under the sentence: "Complete", "medium". */
  fact(name: string): Locator {
    return numberIn(this.#page.getByRole('main'), name);
  }

  /** A tile of the maturity map. */
  tile(id: string): Locator {
    return this.#page
      .getByRole('region', { name: words('results.map.title') })
      .getByRole('button', { name: new RegExp(`^${literally(id)} `) });
  }

  /** The steps of the shortest way up, each on one line. */
  async way(): Promise<readonly string[]> {
    const part = this.#page.locator('section').filter({
      has: this.#page.getByRole('heading', { level: 2, name: /^The shortest way/ }),
    });
    const steps = await part.last().getByRole('listitem').allInnerTexts();
    return steps.map((step) => step.replaceAll(/\s+/g, ' ').trim());
  }

  /** The stages from the first to the last, as text. */
  stages(): Promise<readonly string[]> {
    const list = this.#page.getByRole('list', { name: words('results.ladder.picture') });
    return list.getByRole('listitem').allInnerTexts();
  }

  /** The elements and attributes of a check in order. */
  async elements(): Promise<readonly { readonly state: string; readonly value: string }[]> {
    const table = this.#page.getByRole('table', { name: words('results.check.elements') });
    const rows = await table
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())));
    return rows.map(([_name, state = '', value = '']) => ({ state, value }));
  }

  /** The ids of the questions that a list of links leads to, below the heading with these words. */
  async leadsTo(heading: RegExp): Promise<readonly string[]> {
    const part = this.#page
      .locator('aside, section')
      .filter({ has: this.#page.getByRole('heading', { level: 2, name: heading }) })
      .last();
    const go = new RegExp(`^${literally(words('results.go', { id: '' }))}`);
    const links = await part.getByRole('link', { name: go }).allInnerTexts();
    return links.map((link) => link.replace(go, '').trim());
  }
}
