import type { Locator, Page } from 'playwright-core';
import {
  type PickerQuestion,
  pickerQuestions,
  type Trigger,
} from '../../../shared/frameworks/picker/pickerQuestions.ts';
import { tabTo, work } from './keyboard.ts';
import { words } from './words.ts';

/** What helps to choose a questionnaire, by keys. */
export class Picker {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #dialog(): Locator {
    return this.#page.getByRole('dialog', { name: words('create.picker.title') });
  }

  async open(): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('create.picker.open') }));
    await this.#dialog.waitFor();
  }

  /** Answers every question, by its id. */
  async answer(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const question of pickerQuestions) await this.#choose(question, answers[question.id] ?? '');
  }

  async #choose({ id, answers }: PickerQuestion, answer: string): Promise<void> {
    await tabTo(this.#dialog.getByRole('combobox', { name: words(`create.picker.question.${id}.label`) }));
    // The first way down leaves the line that asks to choose.
    for (const _ of answers.slice(0, answers.findIndex((one) => one.id === answer) + 1))
      await this.#page.keyboard.press('ArrowDown');
  }

  /** What is suggested, the better first. */
  suggested(): Promise<readonly string[]> {
    return this.#dialog.getByRole('heading', { level: 3 }).allInnerTexts();
  }

  async tick(signs: readonly Trigger[]): Promise<void> {
    for (const sign of signs)
      await work(this.#dialog.getByRole('checkbox', { name: words(`create.picker.trigger.${sign}`) }), 'Space');
  }

  text(): Promise<string> {
    return this.#dialog.innerText();
  }

  /** Chooses a suggested questionnaire. */
  async choose(title: string): Promise<void> {
    await work(this.#dialog.getByRole('button', { name: words('create.picker.use', { title }) }));
    await this.#dialog.waitFor({ state: 'detached' });
  }
}
