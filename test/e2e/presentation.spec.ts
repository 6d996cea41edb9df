import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { questionsOf } from '../../shared/frameworks/questions.ts';
import { plantedRoom } from '../builders/plantedRoom.ts';
import { fourPillar } from '../builders/theFrameworks.ts';
import { freshHome } from './host/freshHome.ts';
import { itOnThePage } from './host/itOnThePage.ts';
import { type Cairn, openCairn } from './host/openCairn.ts';
import { violations } from './look/axe.ts';
import { misfits } from './look/misfits.ts';
import { overfullLadder, overfullPillars } from './look/overfull.ts';
import { visitAddress } from './look/places.ts';
import { workspaceOf } from './look/workspaceOf.ts';
import { chooseFromMenu, press, tabTo, work } from './pages/keyboard.ts';
import { Questions } from './pages/questions.ts';
import { resize } from './pages/resize.ts';
import { words } from './pages/words.ts';

const planted = plantedRoom(questionsOf(fourPillar).map(({ id }) => id));
const { answered, notApplicable } = planted;

/** Everything that can be seen, heard or read out of a page: its source with all attributes, what its fields hold, its title, and the tree
 * that screen readers get. */
async function everythingIn(page: Page): Promise<string> {
  const [source, tree] = await Promise.all([
    page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
      return [document.title, document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join('\n');
    }),
    page.locator('body').ariaSnapshot(),
  ]);
  return `${source}\n${tree}`;
}

async function marksOn(page: Page): Promise<readonly string[]> {
  const all = await everythingIn(page);
  return planted.marks.filter((mark) => all.includes(mark));
}

/** Looks at every state of the presentation and remembers where something was that is not for the room. */
class Watch {
  readonly found: Record<string, readonly string[]> = {};
  readonly #page: Page;
  #looks = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  get looks(): number {
    return this.#looks;
  }

  async look(state: string, sign: Locator = menuButton(this.#page)): Promise<void> {
    this.#looks += 1;
    // A state counts only as long as it is one of the presentation.
    await sign.waitFor({ state: 'attached' });
    const marks = await marksOn(this.#page);
    if (marks.length > 0) this.found[state] = marks;
  }
}

interface Planted {
  readonly cairn: Cairn;
  readonly page: Page;
  readonly room: Questions;
  readonly watch: Watch;
  readonly goTo: (question: string) => Promise<void>;
}

async function openPlanted(): Promise<Planted> {
  const home = freshHome();
  const { room: id } = workspaceOf(home, { room: { framework: 'four-pillar', assessment: planted.assessment } });
  const cairn = await openCairn(home);
  const { page } = cairn;
  const room = new Questions(page, 'four-pillar');
  const goTo = async (question: string): Promise<void> => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/a/${id}/questions/${question}`);
    await room.untilAt(question);
  };
  return { cairn, page, room, watch: new Watch(page), goTo };
}

const menuButton = (page: Page) => page.getByRole('button', { name: words('present.menu'), includeHidden: true });
const line = (page: Page, kind: 'why' | 'park' | 'decide') =>
  page.getByRole('region', { name: words(`present.${kind}.title`) });
const begin = async (page: Page) => {
  await press(page, 'F5');
  await menuButton(page).waitFor();
};
const leave = async (page: Page) => {
  await press(page, 'F5');
  await menuButton(page).waitFor({ state: 'detached' });
};
const dialogOf = (page: Page) => page.getByRole('dialog');

it('shows the room no text that is for the consultant, question by question and in every dialog', async () => {
  const { cairn, page, room, watch, goTo } = await openPlanted();
  await goTo(answered);
  // The check finds what it looks for: beside the question, the panel holds the notes as long as nobody presents.
  expect((await marksOn(page)).length).toBeGreaterThan(2);
  await begin(page);
  await watch.look('on entering');
  expect(await violations(page)).toEqual([]);

  await press(page, 'j');
  await dialogOf(page).waitFor();
  await watch.look('jumping');
  await page.keyboard.type(room.items[0]?.id ?? '');
  await press(page, 'Enter');
  await dialogOf(page).waitFor({ state: 'detached' });
  for (const { id } of room.items) {
    await room.untilAt(id);
    await watch.look(id);
    await press(page, 'ArrowRight');
  }
  // The last question has no next one, and no result is shown.
  expect(await room.isAt(room.items.at(-1)?.id ?? '')).toBe(true);

  await press(page, '?');
  await dialogOf(page).waitFor();
  await watch.look('all keys');
  await press(page, 'Escape');
  await dialogOf(page).waitFor({ state: 'detached' });
  await work(menuButton(page));
  await page.getByRole('menuitem', { name: words('present.leave') }).waitFor();
  await watch.look('the menu');
  await press(page, 'Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  // Choosing stays at the question; an undo elsewhere says where.
  await press(page, '2', 'ArrowLeft', 'u');
  await page.getByText(words('questions.undone', { id: room.items.at(-1)?.id ?? '' })).waitFor();
  await watch.look('a message');
  for (const size of [...Array<string>(4).fill('-'), ...Array<string>(10).fill('+')]) {
    await press(page, `Control+${size}`);
    await watch.look(`size ${size}`);
  }
  for (const key of ['t', 'Control+Shift+p', 'Escape', 'e', 'Escape', 'm', '=', 'w', 'Alt+c', 'd', '0', 'F1']) {
    await press(page, key);
    await watch.look(`key ${key}`);
  }
  expect(watch.found).toEqual({});
  expect(watch.looks).toBeGreaterThan(60);
  expect(await cairn.trespasses()).toEqual([]);
});

it('lets the room write beside what it may not see, and asks before it writes over that', async () => {
  const { cairn, page, room, watch, goTo } = await openPlanted();
  await goTo(answered);
  await begin(page);
  await press(page, 'e');
  const why = line(page, 'why');
  await why.waitFor();
  await watch.look('the line');
  expect(await why.getByRole('textbox').inputValue()).toBe('');
  await page.keyboard.type('The room wrote this.');
  await press(page, 'Enter');
  await why.getByText(words('present.why.asks')).waitFor();
  await watch.look('the line asks');
  await press(page, 'Enter');
  await why.waitFor({ state: 'detached' });
  await press(page, 'e');
  await why.waitFor();
  expect(await why.getByRole('textbox').inputValue()).toBe('The room wrote this.');
  await press(page, 'Escape', 'u', 'e');
  // Undone, the consultant's text is back, and still nobody sees it.
  await why.getByText(words('present.why.hidden')).waitFor();
  await watch.look('the line, undone');
  await press(page, 'Escape');

  for (const [kind, chord, seen] of [
    ['park', 'Control+Shift+P', 'Who pays for the tool'],
    ['decide', 'Control+Shift+D', 'The price list gets one owner'],
  ] as const) {
    await press(page, chord);
    await line(page, kind).getByText(seen).waitFor();
    await watch.look(kind);
    await page.keyboard.type(`Something to ${kind}`);
    await tabTo(line(page, kind).getByRole('textbox', { name: words('present.owner') }));
    await page.keyboard.type('Ana');
    await press(page, 'Enter');
    await line(page, kind).waitFor({ state: 'detached' });
    await press(page, chord);
    await line(page, kind).getByText(`Something to ${kind}`).waitFor();
    await watch.look(`${kind}, stored`);
    await press(page, 'Escape');
  }

  await press(page, 'j');
  await dialogOf(page).waitFor();
  await page.keyboard.type(notApplicable);
  await press(page, 'Enter');
  await room.untilAt(notApplicable);
  await press(page, 'x');
  const reason = dialogOf(page).getByRole('textbox', { name: words('questions.na.reason') });
  await reason.waitFor();
  expect(await reason.inputValue()).toBe('');
  await dialogOf(page).getByText(words('present.na.hidden')).waitFor();
  await watch.look('not applicable');
  await work(dialogOf(page).getByRole('button', { name: words('questions.na.store') }));
  await watch.look('not applicable without a reason');
  await reason.fill('Done by the parent company.');
  await work(dialogOf(page).getByRole('button', { name: words('questions.na.store') }));
  await dialogOf(page).waitFor({ state: 'detached' });
  await press(page, 'x');
  expect(await reason.inputValue()).toBe('Done by the parent company.');
  await watch.look('not applicable, stored');
  await press(page, 'Escape');
  await dialogOf(page).waitFor({ state: 'detached' });

  await leave(page);
  await page.getByText('Done by the parent company.').first().waitFor();
  expect(watch.found).toEqual({});
  expect(await cairn.trespasses()).toEqual([]);
});

it('votes on the projector without a word of the consultant', async () => {
  const { cairn, page, watch, goTo } = await openPlanted();
  await goTo(answered);
  await begin(page);
  const strip = page.getByRole('region', { name: words('vote.region'), exact: true });
  await press(page, 'v');
  await strip.waitFor();
  await watch.look('the vote opens');
  for (const key of '132451123') {
    await press(page, key);
    await watch.look(`a vote of ${key}`);
  }
  await strip.getByText(words('vote.agreed')).first().waitFor();
  await watch.look('revealed');
  await work(strip.getByRole('button', { name: words('vote.again') }));
  for (const key of '222333222') await press(page, key);
  await strip.getByText(words('vote.agreed')).first().waitFor();
  await watch.look('both rounds');
  await press(page, '2', 'Enter');
  await watch.look('agreed');

  // A ballot of its own: the laptop goes round, and each screen of it is the room's as well.
  await goTo(planted.open);
  await press(page, 'v');
  await work(strip.getByRole('button', { name: words('vote.secretBallot') }));
  const ballot = dialogOf(page);
  await ballot.waitFor();
  for (const key of ['Enter', '3', 'Enter', 'Enter', '2']) {
    await watch.look(`before ${key} of the secret ballot`, ballot);
    await press(page, key);
  }
  await watch.look('the secret ballot', ballot);
  expect(watch.found).toEqual({});
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('takes the digit that follows V and F5 at once', async () => {
  const { cairn, page, goTo } = await openPlanted();
  await goTo(answered);
  const strip = page.getByRole('region', { name: words('vote.region'), exact: true });
  await press(page, 'v', ...'132451123');
  await strip.getByText(words('vote.agreed')).first().waitFor();
  const radios = page.getByRole('main', { name: words('questions.theQuestion') });
  for (const [digit, pause] of [
    ['4', 0],
    ['5', 20],
    ['3', 40],
  ] as const) {
    await press(page, 'v');
    await strip.waitFor({ state: 'detached' });
    await press(page, 'v');
    await page.waitForTimeout(pause);
    await press(page, 'F5', digit);
    await radios.getByRole('radio', { name: new RegExp(`^${digit}`), checked: true }).waitFor();
    expect(await strip.getByRole('textbox', { name: words('vote.agreed') }).inputValue()).toBe(digit);
    await leave(page);
  }
  expect(await cairn.trespasses()).toEqual([]);
});

it('keeps to itself through every list, and when it is signed off', async () => {
  const { cairn, page, room, watch, goTo } = await openPlanted();
  await goTo(answered);
  const filters = page.getByRole('group', { name: words('questions.filter.label') }).getByRole('button');
  await filters.first().waitFor();
  const count = await filters.count();
  for (let at = 0; at < count; at += 1) {
    await filters.nth(at).click();
    await begin(page);
    await watch.look(`list ${at}`);
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) {
      await press(page, key);
      await watch.look(`list ${at}, ${key}`);
    }
    await leave(page);
  }

  const workflow = new RegExp(`^${words('app.workflow.label', { state: '' })}`);
  await chooseFromMenu(page.getByRole('button', { name: workflow }), words('app.workflow.to.signed-off'));
  await work(dialogOf(page).getByRole('button', { name: words('app.workflow.to.signed-off') }));
  await page.getByText(words('app.signedOff')).waitFor();
  await goTo(answered);
  await begin(page);
  const before = await room.shown();
  for (const key of ['1', 'd', 'x', 'e', 'Control+Shift+P', '0']) {
    await press(page, key);
    await watch.look(`signed off, ${key}`);
  }
  expect(await room.shown()).toBe(before);
  expect(await line(page, 'why').count()).toBe(0);
  await press(page, 'Escape');
  await menuButton(page).waitFor({ state: 'detached' });
  expect(watch.found).toEqual({});
  expect(await cairn.trespasses()).toEqual([]);
});

it('shows neither side of a conflict to the room', async () => {
  const { cairn, page, room, goTo } = await openPlanted();
  await goTo(answered);
  if (cairn.openTab === null) return;
  const address = await page.evaluate(() => window.location.href);
  const other = await cairn.openTab('deaf');
  await other.goto(address);
  const second = new Questions(other, 'four-pillar');
  await second.untilAt(answered);
  await begin(other);
  await press(page, '1');
  await room.untilSaved();
  await press(other, '5');
  await other.getByRole('dialog', { name: words('present.conflict.title') }).waitFor();
  const watch = new Watch(other);
  await watch.look('a conflict');
  expect(watch.found).toEqual({});
  await work(other.getByRole('button', { name: words('present.conflict.leave') }));
  await other.getByRole('dialog', { name: words('app.conflict.title') }).waitFor();
});

itOnThePage('cuts nothing off, however long the names and large the size', async () => {
  const home = freshHome();
  const ids = workspaceOf(home, {
    pillars: { framework: 'four-pillar', assessment: overfullPillars },
    ladder: { framework: 'revenue-ladder', assessment: overfullLadder },
  });
  const { page } = await openCairn(home);
  const found: Record<string, unknown> = {};
  for (const address of [`#/a/${ids.pillars}/questions/P1`, `#/a/${ids.ladder}/questions/1.2`]) {
    await visitAddress(page, address);
    await page.getByRole('main', { name: words('questions.theQuestion') }).waitFor();
    await begin(page);
    await press(page, 't', 'Control+0');
    for (const [size, keys] of [
      ['100', []],
      ['160', Array<string>(6).fill('Control++')],
      ['70', Array<string>(9).fill('Control+-')],
    ] as const) {
      await press(page, ...keys);
      for (const [width, height] of [
        [1280, 800],
        [1920, 1080],
        [1024, 768],
      ] as const) {
        await resize(page, { width, height });
        const cut = await misfits(page);
        if (cut.length > 0) found[`${address} at ${size} % on ${width}x${height}`] = cut;
      }
    }
    await press(page, 'Control+Shift+P');
    await line(page, 'park').waitFor();
    expect(await violations(page)).toEqual([]);
    const cut = await misfits(page);
    if (cut.length > 0) found[`${address}, a line`] = cut;
    await press(page, 'Escape');
    await leave(page);
  }
  expect(found).toEqual({});
});
