import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Item, itemsOf } from '../../../renderer/features/questionnaire/item.ts';
import type { Answer } from '../../../shared/assessment/schema.ts';
import { frameworkFrom, library, textsFor } from '../../../shared/frameworks/library.ts';
import type { FrameworkTexts } from '../../../shared/frameworks/texts.ts';
import incidentReadiness from '../../fixtures/frameworks/incident-readiness/framework.json' with { type: 'json' };
import incidentReadinessEnglish from '../../fixtures/frameworks/incident-readiness/texts.en.json' with { type: 'json' };
import { press, work } from './keyboard.ts';
import { literally, words } from './words.ts';

export interface SaveState {
  /** `saving`, `saved` or `failed`. */
  readonly state: string | null;
  readonly text: string;
  readonly hasTick: boolean;
}

export type FrameworkName = 'four-pillar' | 'revenue-ladder' | 'six-element' | 'renewals' | 'incident-readiness';

/** The bundled ones, and the one that only a folder of files knows. */
const frameworks = [...library, frameworkFrom(incidentReadiness, incidentReadinessEnglish)];

function known(name: FrameworkName) {
  const found = frameworks.find(({ framework }) => framework.id === name);
  if (found === undefined) throw new Error(`no framework ${name}`);
  return { framework: found.framework, texts: textsFor(found, 'en') };
}

/** The words of a questionnaire. */
export function textsOf(name: FrameworkName): FrameworkTexts {
  return known(name).texts;
}

/** The screen where the room works, by keys alone. */
export class Questions {
  /** Every question in framework order; a stage's symptoms follow its criteria. */
  readonly items: readonly Item[];
  readonly #page: Page;

  constructor(page: Page, framework: FrameworkName) {
    this.items = itemsOf(known(framework));
    this.#page = page;
  }

  /** Waits until a question is the one on screen. */
  async untilAt(id: string): Promise<void> {
    await this.#heading(id).waitFor();
  }

  isAt(id: string): Promise<boolean> {
    return this.#heading(id).isVisible();
  }

  #heading(id: string): Locator {
    return this.#page.getByRole('heading', { level: 1, name: this.#item(id).statement, exact: true });
  }

  #item(id: string): Item {
    const item = this.items.find((one) => one.id === id);
    if (item === undefined) throw new Error(`no question ${id}`);
    return item;
  }

  /** Gives the question on screen its answer by key; "not applicable" with its reason. */
  async answer(id: string, answer: Answer): Promise<void> {
    await this.untilAt(id);
    if (typeof answer === 'object') return this.#notApplicable(answer.notApplicable, answer.confirmed === true);
    const choice = this.#item(id).choices.find(({ value }) => value === answer);
    const key = typeof answer === 'string' ? answer.charAt(0) : String(choice?.digit);
    await press(this.#page, key.toLowerCase());
  }

  async #notApplicable(reason: string, confirmed: boolean): Promise<void> {
    await press(this.#page, 'x');
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: words('questions.na.reason') }).waitFor();
    await this.#page.keyboard.type(reason);
    if (confirmed) await work(dialog.getByRole('checkbox', { name: words('questions.na.confirmed') }), 'Space');
    await work(dialog.getByRole('button', { name: words('questions.na.store') }));
    await dialog.waitFor({ state: 'detached' });
  }

  /** The answer as the screen shows it: "2 Emerging", "Don’t know"; null while there is none. */
  async shown(): Promise<string | null> {
    const main = this.#page.getByRole('main', { name: words('questions.theQuestion') });
    // In one look: an answer that is cleared between two would be waited for.
    const chosen = main.getByRole('radio', { checked: true });
    const [label] = await chosen.evaluateAll((radios) => radios.map((radio) => radio.getAttribute('aria-label')));
    if (label !== undefined) return label;
    for (const other of ['dontKnow', 'notApplicable'] as const) {
      const button = main.getByRole('button', { name: words(`questions.${other}`), pressed: true });
      if ((await button.count()) > 0) return words(`questions.${other}`);
    }
    return null;
  }

  /** Writes a note with its key and goes back to the question. */
  async note(text: string): Promise<void> {
    await press(this.#page, 'e');
    await this.#page.keyboard.type(text);
    await press(this.#page, 'Escape');
  }

  noteText(): Promise<string> {
    return this.part(words('questions.note.title')).getByRole('textbox').inputValue();
  }

  /** Goes to a question by typing part of its id, name or text. */
  async jump(typed: string): Promise<void> {
    await press(this.#page, 'j');
    const dialog = this.#page.getByRole('dialog', { name: words('questions.jump.title') });
    await dialog.waitFor();
    await this.#page.keyboard.type(typed);
    await press(this.#page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  /** The panel's part about evidence, notes and so on, by its title. */
  part(title: string): Locator {
    return this.#page.getByRole('complementary').getByRole('region', { name: title, exact: true });
  }

  async saveState(): Promise<SaveState> {
    const status = this.#page.getByRole('contentinfo').locator('[role=status][data-state]');
    return {
      state: await status.getAttribute('data-state'),
      text: await status.innerText(),
      hasTick: (await status.locator('svg').count()) > 0,
    };
  }

  /** Waits for the tick, which comes after the commit. */
  async untilSaved(): Promise<void> {
    await expect.poll(() => this.saveState(), { timeout: 15_000 }).toMatchObject({ state: 'saved', hasTick: true });
  }

  /** What the tile of a question says: "R4 Forecasting: 2 Emerging, key question". */
  tile(id: string): Promise<string | null> {
    return this.#page
      .getByRole('link', { name: new RegExp(`^${literally(id)} .*: `) })
      .first()
      .getAttribute('aria-label');
  }

  /** What every tile of the map says, in order. */
  async map(): Promise<readonly string[]> {
    const name = new RegExp(
      `${words('questions.stages')}|${words('questions.maturityMap')}|${words('questions.sections')}`,
    );
    const links = this.#page.getByRole('navigation', { name }).getByRole('link', { name: /^\S+ .*: / });
    await links.first().waitFor();
    return links.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  }
}
