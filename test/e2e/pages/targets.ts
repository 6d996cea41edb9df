import type { Locator, Page } from 'playwright-core';
import { chooseInGroup, fill, tabTo, work } from './keyboard.ts';
import { literally, words } from './words.ts';

/** Goals, targets and gaps of the results screen, worked by keys. */
export class Targets {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get goals(): Locator {
    return this.#page.getByRole('dialog', { name: words('goals.title') });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: words('targets.dialog.title') });
  }

  /** Opens the goals by the weights in the foot, whatever those say now. */
  async openGoals(): Promise<void> {
    await work(this.#page.getByRole('contentinfo').getByRole('button', { name: /weights/i }));
    const weights = this.#page.getByRole('dialog', { name: words('results.weights.title') });
    await work(weights.getByRole('button', { name: /goals/i }));
    await this.goals.waitFor();
  }

  async points(goal: string, points: number): Promise<void> {
    await fill(this.goals.getByRole('spinbutton', { name: words('goals.points', { goal }) }), String(points));
  }

  /** What is left to share out, as it is said. */
  left(): Promise<string> {
    return this.goals.getByRole('status').innerText();
  }

  async useGoals(): Promise<void> {
    await work(this.goals.getByRole('button', { name: words('goals.use') }));
    await this.goals.waitFor({ state: 'detached' });
  }

  async openTargets(): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('targets.open') }));
    await this.dialog.waitFor();
  }

  /** Chooses a template, and what it says it would do. */
  async choose(template: string): Promise<string> {
    const name = new RegExp(`^${literally(words(`targets.template.${template}`))}`);
    const radio = this.dialog.getByRole('radio', { name });
    await tabTo(this.dialog.getByRole('group', { name: words('targets.template.label') }));
    for (let pressed = 0; pressed < 8 && !(await radio.isChecked()); pressed += 1) {
      await this.#page.keyboard.press('ArrowDown');
    }
    return this.dialog.getByRole('region', { name: words('targets.template.what') }).innerText();
  }

  async apply(): Promise<void> {
    await work(this.dialog.getByRole('button', { name: words('targets.template.apply') }));
  }

  async takeBack(): Promise<void> {
    await work(this.dialog.getByRole('button', { name: words('targets.template.takeBack') }));
  }

  async close(): Promise<void> {
    await work(this.dialog.getByRole('button', { name: words('targets.dialog.done') }));
    await this.dialog.waitFor({ state: 'detached' });
  }

  async view(by: string): Promise<void> {
    await chooseInGroup(this.#page.getByRole('group', { name: words('targets.views.label') }), by);
  }
}
