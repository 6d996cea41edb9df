import type { Locator, Page } from 'playwright-core';
import { chooseInGroup, fill, press, tabTo, work } from './keyboard.ts';
import { words } from './words.ts';

/** What is written down in one line: who does it, and by when (`YYYY-MM-DD`). */
export interface Noted {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
}

/** What a facilitator does beside the questions, by keys alone. */
export class Workshop {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Sets the time of the room and lets key questions go first. */
  async prepare(minutes: number): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('room.acts.prepare'), exact: true }));
    const dialog = await this.#dialog(words('room.prepare.title'));
    await chooseInGroup(
      dialog.getByRole('group', { name: words('room.prepare.title') }),
      words('room.prepare.tab.time'),
    );
    await fill(dialog.getByLabel(words('questions.meeting.minutes')), String(minutes));
    await work(dialog.getByRole('switch', { name: words('questions.meeting.keyFirst') }), 'Space');
    await dialog.getByRole('cell', { name: words('room.prepare.firstKey') }).waitFor();
    await this.#close(dialog);
  }

  /** Begins the meeting; all who take part are there. */
  async start(): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('questions.meeting.open') }));
    const dialog = await this.#dialog(words('questions.meeting.title'));
    const tabs = dialog.getByRole('group', { name: words('questions.meeting.title') });
    await chooseInGroup(tabs, words('questions.meeting.tab.meeting'));
    await work(dialog.getByRole('button', { name: words('minutes.tab.start') }));
    await dialog.getByRole('button', { name: words('minutes.tab.end') }).waitFor();
    await this.#close(dialog);
  }

  async end(): Promise<void> {
    // Opens with the meeting that runs.
    await work(this.#page.getByRole('button', { name: words('questions.meeting.open') }));
    const dialog = await this.#dialog(words('questions.meeting.title'));
    await work(dialog.getByRole('button', { name: words('minutes.tab.end') }));
    await dialog.getByRole('button', { name: words('minutes.tab.print') }).waitFor();
    await this.#close(dialog);
  }

  /** Pastes what people replied, one after the other; waits until each is read as so many answers and stored. */
  async paste(
    replies: readonly { readonly who: string; readonly text: string; readonly count: number }[],
  ): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('ask.paste'), exact: true }));
    const dialog = await this.#dialog(words('ask.paste'));
    for (const { who, text, count } of replies) {
      const field = dialog.getByRole('textbox', { name: words('ask.reply') });
      await tabTo(field);
      await this.#page.keyboard.insertText(text);
      await tabTo(dialog.getByRole('combobox', { name: words('ask.who') }));
      await this.#page.keyboard.type(who);
      await work(dialog.getByRole('button', { name: words('ask.store', { count }), exact: true, disabled: false }));
      await dialog.getByText(words('ask.done', { count, who }), { exact: true }).waitFor();
    }
    await this.#close(dialog);
  }

  /** The vote strip. */
  strip(): Locator {
    return this.#page.getByRole('region', { name: words('vote.region'), exact: true });
  }

  /** The participants in the strip. */
  voters(): Locator {
    return this.strip().getByRole('list', { name: words('vote.participants') });
  }

  /** Opens the strip and gives everybody's vote by its key. */
  async vote(keys: readonly string[]): Promise<void> {
    await press(this.#page, 'v');
    await this.strip().waitFor();
    await press(this.#page, ...keys);
    await this.untilRevealed();
  }

  async untilRevealed(): Promise<void> {
    await this.strip()
      .getByRole('heading', { name: words('vote.agreed') })
      .waitFor();
  }

  /** Lets everybody vote once more. */
  async voteAgain(keys: readonly string[]): Promise<void> {
    await work(this.strip().getByRole('button', { name: words('vote.again') }));
    await this.strip()
      .getByRole('button', { name: words('vote.reveal') })
      .waitFor();
    await press(this.#page, ...keys);
    await this.untilRevealed();
  }

  /** Keeps the answer that the room agrees on, with what is said beside it. */
  async agree(key: string, said: { readonly why?: string; readonly dissent?: string } = {}): Promise<void> {
    await press(this.#page, key);
    const field = (name: string) => this.strip().getByRole('textbox', { name: words(name), exact: true });
    if (said.why !== undefined) await fill(field('vote.why'), said.why);
    if (said.dissent !== undefined) await fill(field('vote.otherView'), said.dissent);
    await press(this.#page, 'Enter');
    await this.strip().waitFor({ state: 'detached' });
  }

  /** Passes the laptop round; null skips a person. `look` sees every screen that a person is alone with, and the one between two. */
  async ballot(keys: readonly (string | null)[], look: (screen: string) => void): Promise<void> {
    await press(this.#page, 'v');
    await work(this.strip().getByRole('button', { name: words('vote.secretBallot') }));
    const screen = await this.#dialog(words('vote.pass.region'));
    const act = (name: string) => screen.getByRole('button', { name: words(name) });
    for (const key of keys) {
      await act('vote.pass.start').waitFor();
      look(await screen.innerText());
      if (key === null) {
        await press(this.#page, '.');
        continue;
      }
      await press(this.#page, 'Enter');
      await act('vote.pass.confirm').waitFor();
      look(await screen.innerText());
      await press(this.#page, key);
      await screen.getByRole('button', { pressed: true }).waitFor();
      await press(this.#page, 'Enter');
    }
    await act('vote.pass.reveal').waitFor();
    await press(this.#page, 'Enter');
    await this.untilRevealed();
  }

  /** Confirms everything that people of a section answered alike. */
  async sweep(section: string, count: number): Promise<void> {
    await work(this.#page.getByRole('button', { name: words('room.acts.sweep'), exact: true }));
    const dialog = await this.#dialog(words('room.sweep.title'));
    await tabTo(dialog.getByRole('combobox', { name: words('room.sweep.section') }));
    await this.#page.keyboard.type(section);
    await work(dialog.getByRole('button', { name: words('room.sweep.confirmAll', { count }), exact: true }));
    await work(dialog.getByRole('button', { name: words('questions.done'), exact: true }));
    await dialog.waitFor({ state: 'detached' });
  }

  /** Writes down a topic or a decision as it comes up. */
  async note(kind: 'park' | 'decide', { text, owner, due }: Noted): Promise<void> {
    await press(this.#page, kind === 'park' ? 'ControlOrMeta+Shift+P' : 'ControlOrMeta+Shift+D');
    const line = this.#page.getByRole('region', { name: words(`present.${kind}.title`) });
    await line
      .getByRole('textbox', { name: words(`present.${kind}.label`) })
      .and(this.#page.locator(':focus'))
      .waitFor();
    await this.#page.keyboard.type(text);
    await fill(line.getByRole('textbox', { name: words('present.owner') }), owner);
    const day = line.getByLabel(words('present.due'));
    await tabTo(day);
    const [year, month, date] = due.split('-');
    await this.#page.keyboard.type(`${month}${date}${year}`);
    await press(this.#page, 'Enter');
    await line.waitFor({ state: 'detached' });
  }

  async #dialog(name: string): Promise<Locator> {
    const dialog = this.#page.getByRole('dialog', { name });
    await dialog.waitFor();
    return dialog;
  }

  async #close(dialog: Locator): Promise<void> {
    await press(this.#page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
  }
}
