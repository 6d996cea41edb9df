import type { Page } from 'playwright-core';
import { aBenchmarkFile } from '../../builders/aBenchmarkFile.ts';
import { aPng } from '../../builders/aPng.ts';
import { incidentFiles } from '../../builders/frameworkFiles.ts';
import { press } from '../pages/keyboard.ts';
import { untilDrawn } from '../pages/report.ts';
import { words } from '../pages/words.ts';
import { longName } from './overfull.ts';

export type AssessmentName = 'pillars' | 'voices' | 'ladder' | 'empty' | 'next' | 'sixElement' | 'renewals';
export type Ids = Readonly<Record<AssessmentName, string>>;

/** A state of the app that can be looked at. */
export interface Place {
  readonly name: string;
  readonly address: (ids: Ids) => string;
  /** What is done there. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const button = (page: Page, key: string) => page.getByRole('button', { name: words(key), exact: true });
const open = (key: string) => async (page: Page) => {
  await button(page, key).click();
  await page.getByRole('dialog').waitFor();
};
const keys =
  (...pressed: readonly string[]) =>
  async (page: Page) => {
    await page.getByRole('main', { name: words('questions.theQuestion') }).waitFor();
    await press(page, ...pressed);
  };
const meeting = (tab: string) => async (page: Page) => {
  await open('questions.meeting.open')(page);
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: words(`questions.meeting.tab.${tab}`) })
    .click();
};
const prepare = (tab: string) => async (page: Page) => {
  await open('room.acts.prepare')(page);
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: words(`room.prepare.tab.${tab}`) })
    .click();
};
/** Opens the first number of the page that tells where it comes from. */
const passport = async (page: Page) => {
  await page.locator('main [aria-haspopup="dialog"]').filter({ hasText: /\d/ }).first().click();
  await page.getByRole('dialog').waitFor();
};

/** Chooses the files of a questionnaire in the library, with other texts. */
async function giveQuestionnaire(page: Page, change: (texts: object) => object): Promise<void> {
  const add = button(page, 'library.add.button');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), add.click()]);
  const files = incidentFiles((name, text) =>
    name === 'framework.json' ? text : JSON.stringify(change(JSON.parse(text) as object)),
  );
  await chooser.setFiles(
    files.map(({ name, content }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) })),
  );
  await page.getByRole('dialog').waitFor();
}

/** Opens a fresh sandbox and takes the shortest way up. */
const whatIf = async (page: Page, kind: 'pillars' | 'ladder') => {
  if (await button(page, 'whatif.bar.leave').isVisible()) {
    await button(page, 'whatif.bar.leave').click();
    await button(page, 'whatif.leave.confirm').click();
  }
  await button(page, 'whatif.button').click();
  const way = kind === 'pillars' ? 'whatif.panel.way.level' : 'whatif.panel.way.stage';
  await page.getByRole('button', { name: new RegExp(words(way, { level: '\\d' })) }).click();
};

/** Waits until the history is read, then does something there. */
const history =
  (act: (page: Page) => Promise<unknown> = async () => {}) =>
  async (page: Page) => {
    await page.getByRole('heading', { level: 2, name: words('history.changes.title') }).waitFor();
    await page.getByRole('listitem').first().waitFor();
    await act(page);
  };
const snapshotMenu = (key: string) =>
  history(async (page) => {
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: words(key) }).click();
  });
const keepSnapshot = history(async (page) => {
  await open('history.take.open')(page);
  await page.getByRole('dialog').getByRole('textbox').fill(longName);
  await press(page, 'Enter');
  await page.getByRole('rowheader', { name: longName }).first().waitFor();
});

const proposed = (page: Page) =>
  page.getByRole('radio', { name: words('metric.show.proposed') }).check({ force: true });

const questions = (name: AssessmentName, id: string, what: string, act?: Place['act']): Place => ({
  name: `questions: ${what}`,
  address: (ids) => `#/a/${ids[name]}/questions/${id}`,
  ...(act === undefined ? {} : { act }),
});
const screen = (name: AssessmentName, place: string, what: string, act?: Place['act']): Place => ({
  name: `${place}: ${what}`,
  address: (ids) => `#/a/${ids[name]}/${place}`,
  ...(act === undefined ? {} : { act }),
});
const plain = (address: string, what: string, act?: Place['act']): Place => ({
  name: what,
  address: () => address,
  ...(act === undefined ? {} : { act }),
});

/** Opens what stands beside the question, where there is no room for it by itself. */
const withPanel = async (page: Page) => {
  await page.getByRole('main', { name: words('questions.theQuestion') }).waitFor();
  if (await button(page, 'questions.showPanel').isVisible()) await button(page, 'questions.showPanel').click();
  await page.getByRole('complementary', { name: words('questions.aboutAnswer') }).waitFor();
};
const attached = async (page: Page) => {
  await withPanel(page);
  const given = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
  const bomb = aPng({ width: 60_000, height: 60_000, packed: Buffer.alloc(9) });
  await page
    .getByLabel(words('files.attachMany'))
    .setInputFiles([given(`${longName}.png`, aPng({ width: 900, height: 600 })), given(`${longName} 2.png`, bomb)]);
  await page
    .getByRole('list', { name: words('files.list') })
    .getByRole('img')
    .first()
    .waitFor();
  await page.getByText(words('files.refusal.too-many-pixels')).waitFor();
};

/** Every screen and every dialog. */
export const places: readonly Place[] = [
  plain('#/', 'home'),
  plain('#/', 'home: menu of a row', (page) =>
    page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click(),
  ),
  plain('#/', 'home: a locked bundle', async (page) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'home.importButton').click()]);
    const buffer = Buffer.from('age-encryption.org/v1\n');
    await chooser.setFiles({ name: `${longName}.cairnbundle.age`, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('dialog', { name: words('bundles.locked.title') }).waitFor();
  }),
  plain('#/new', 'new'),
  plain('#/new', 'new: nothing filled in', (page) => press(page, 'ControlOrMeta+Enter')),
  plain('#/new', 'new: with people', async (page) => {
    await button(page, 'create.people.add').click();
    await button(page, 'create.people.add').click();
  }),
  plain('#/new', 'new: with goals', async (page) => {
    await page.getByRole('radio').first().check();
    await page.getByRole('switch', { name: words('create.goals.switch') }).check();
    await button(page, 'goals.even').click();
  }),
  plain('#/new', 'new: help to choose', open('create.picker.open')),
  questions('sixElement', 'E2.1', 'a letter of a check'),
  questions('renewals', 'RN1.1', 'levels that lie between'),
  questions('pillars', 'R4', 'a level'),
  questions('pillars', 'T6', 'not applicable'),
  questions('pillars', 'I4', 'don’t know'),
  questions('voices', 'R4', 'voices', (page) => button(page, 'questions.voices.showEach').click()),
  questions('empty', 'P1', 'nothing answered'),
  questions('empty', 'P2', 'a filter without questions', (page) =>
    page.getByRole('button', { name: new RegExp(`^${words('questions.filter.flagged')}`) }).click(),
  ),
  questions('pillars', 'P1', 'many files', withPanel),
  questions('empty', 'P1', 'a picture and a refused file', attached),
  questions('ladder', '3.2', 'a criterion'),
  questions('ladder', 'L2.1', 'a sign'),
  questions('pillars', 'R4', 'jump', keys('j')),
  questions('pillars', 'R4', 'all keys', keys('?')),
  questions('ladder', '3.2', 'all keys of a criterion', keys('?')),
  questions('pillars', 'R4', 'not applicable, why', keys('x')),
  questions('pillars', 'R4', 'summary', meeting('summary')),
  questions('pillars', 'R4', 'decisions', meeting('decisions')),
  questions('pillars', 'R4', 'what a decision releases', async (page) => {
    await meeting('decisions')(page);
    await page.getByRole('button', { name: words('value.decision.chooseFor', { number: 1 }) }).click();
  }),
  questions('pillars', 'R4', 'parked topics', meeting('parked')),
  questions('pillars', 'R4', 'time and order', meeting('plan')),
  questions('voices', 'R4', 'people', meeting('people')),
  questions('voices', 'R4', 'meeting', async (page) => {
    await meeting('meeting')(page);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words('minutes.tab.start') })
      .click();
  }),
  questions('voices', 'R4', 'preparing the time', prepare('time')),
  questions('voices', 'R4', 'preparing who is needed', prepare('needed')),
  questions('voices', 'R4', 'copying to ask', open('ask.copy')),
  questions('voices', 'R4', 'a pasted reply', async (page) => {
    await open('ask.paste')(page);
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: words('ask.reply'), exact: true })
      .fill(`R4 3 (${longName})\nP1 2-3\nT6 n/a: ${longName}`);
    await page.getByText(words('ask.why.range')).waitFor();
  }),
  questions('voices', 'R4', 'confirming', open('room.acts.sweep')),
  questions('pillars', 'P1', 'a comment', async (page) => {
    const add = page.getByRole('button', { name: words('review.comments.addOn', { place: 'P1' }), exact: true });
    if (!(await add.isVisible())) await button(page, 'questions.showPanel').click();
    await add.click();
  }),
  // The strip stays open from question to question, so it comes after them.
  questions('voices', 'R4', 'votes', keys('v')),
  questions('voices', 'R5', 'the presentation with votes', async (page) => {
    await keys('F5')(page);
    await button(page, 'present.menu').waitFor();
  }),
  screen('pillars', 'review', 'four pillars'),
  screen('voices', 'review', 'nine voices'),
  screen('ladder', 'review', 'ladder'),
  screen('empty', 'review', 'nothing answered'),
  screen('pillars', 'review', 'signing', open('review.workflow.to.signed-off')),
  screen('pillars', 'metrics', 'with values'),
  screen('empty', 'metrics', 'nothing known'),
  screen('pillars', 'metrics', 'what is proposed', proposed),
  screen('empty', 'metrics', 'nothing to propose', proposed),
  screen('pillars', 'metrics', 'one metric', async (page) => {
    await page.getByRole('button', { name: 'Win rate', exact: true }).click();
    await page.getByRole('dialog').waitFor();
  }),
  screen('pillars', 'results', 'four pillars'),
  screen('voices', 'results', 'nine voices'),
  screen('ladder', 'results', 'ladder'),
  screen('sixElement', 'results', 'six elements'),
  screen('renewals', 'results', 'renewals'),
  screen('empty', 'results', 'nothing answered'),
  screen('pillars', 'results', 'the passport of a score', passport),
  screen('ladder', 'results', 'the passport of a stage', passport),
  screen('voices', 'results', 'the passport of a tile', async (page) => {
    await page.getByRole('button', { name: /^T2 / }).click();
    await page.getByRole('dialog').waitFor();
  }),
  screen('pillars', 'roadmap', 'the passport of a projection', passport),
  screen('pillars', 'results', 'weights', async (page) => {
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /[Ww]eights/ })
      .click();
    await page.getByRole('dialog').waitFor();
  }),
  screen('voices', 'results', 'goals', open('goals.bars.change')),
  screen('voices', 'results', 'targets by a template', async (page) => {
    await open('targets.open')(page);
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: new RegExp(`^${words('targets.template.aim')}`) })
      .check();
  }),
  screen('voices', 'results', 'targets one by one', async (page) => {
    await open('targets.open')(page);
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: words('targets.dialog.single') })
      .check();
  }),
  screen('voices', 'results', 'gaps by function', (page) =>
    page.getByRole('radio', { name: words('targets.views.function') }).check(),
  ),
  screen('ladder', 'results', 'a target stage', open('targets.openStage')),
  screen('voices', 'metrics/scorecard', 'the phases'),
  screen('empty', 'metrics/scorecard', 'nothing measured'),
  screen('pillars', 'roadmap/roles', 'who holds which role'),
  screen('empty', 'roadmap/roles', 'no role said'),
  screen('pillars', 'roadmap', 'four pillars'),
  screen('ladder', 'roadmap', 'ladder'),
  screen('ladder', 'roadmap', 'one roadmap of both', (page) => button(page, 'crosswalk.merged.show').click()),
  screen('empty', 'roadmap', 'nothing answered'),
  screen('pillars', 'roadmap', 'an action', async (page) => {
    // The first card finds something out; the second is a step, with every field there is.
    await page.getByRole('article').nth(1).getByRole('heading').getByRole('button').click();
    await page.getByRole('dialog').waitFor();
  }),
  screen('pillars', 'roadmap', 'an action of one’s own', open('roadmap.add.open')),
  screen('pillars', 'roadmap', 'capacity', open('roadmap.capacity.open')),
  screen('pillars', 'roadmap', 'implementation steps', open('steps.open')),
  screen('pillars', 'roadmap', 'two routes', open('roadmap.route.open')),
  screen('pillars', 'roadmap', 'cost and value', open('value.open')),
  screen('empty', 'roadmap', 'cost and value of nothing', open('value.open')),
  screen('pillars', 'roadmap', 'impact and effort', (page) => lens(page, 'grid')),
  screen('pillars', 'roadmap', 'the timeline', (page) => lens(page, 'timeline')),
  screen('pillars', 'roadmap', 'a move that breaks a rule', async (page) => {
    // What needs the first card of all cannot stand beside it.
    await page
      .getByRole('article')
      .filter({ hasText: words('roadmap.card.at', { ids: 'I1', level: '3' }) })
      .first()
      .getByRole('heading')
      .getByRole('button')
      .press('1');
    await page.getByRole('dialog').waitFor();
  }),
  screen('pillars', 'report', 'four pillars', untilDrawn),
  screen('ladder', 'report', 'ladder', untilDrawn),
  screen('empty', 'report', 'nothing answered', untilDrawn),
  ...(['branding', 'words', 'check', 'files'] as const).map((tab) =>
    screen('voices', 'report', tab, async (page) => {
      await untilDrawn(page);
      await page.getByRole('tab', { name: new RegExp(`^${words(`preview.panel.${tab}`)}`) }).click();
    }),
  ),
  screen('pillars', 'report', 'one page and small pages', async (page) => {
    await untilDrawn(page);
    await button(page, 'preview.pages.strip').click();
    await page.getByRole('radio', { name: words('preview.view.width') }).check();
  }),
  screen('pillars', 'report', 'saved options', async (page) => {
    await untilDrawn(page);
    await button(page, 'preview.preset.save').click();
    await page.getByRole('dialog').waitFor();
  }),
  questions('next', 'R4', 'not confirmed'),
  questions('next', 'T5', 'last time'),
  questions('next', 'T5', 'the history of an answer', open('questions.history.open')),
  screen('empty', 'history', 'nothing but a beginning', history()),
  screen('next', 'history', 'a cycle before', history()),
  screen('pillars', 'history', 'a snapshot with a long name', keepSnapshot),
  screen('ladder', 'history', 'ladder, with a snapshot', keepSnapshot),
  screen('pillars', 'history', 'taking a snapshot', history(open('history.take.open'))),
  screen('pillars', 'history', 'the next cycle', history(open('history.cycle.open'))),
  screen(
    'pillars',
    'history',
    'restoring',
    history(async (page) => {
      await page
        .getByRole('button', { name: new RegExp(`^${words('history.restore.openAt', { moment: '' })}`) })
        .last()
        .click();
      await page.getByRole('dialog').waitFor();
    }),
  ),
  screen('pillars', 'history', 'what a snapshot rests on', snapshotMenu('history.details.open')),
  screen('pillars', 'history', 'a comparison', snapshotMenu('history.compare.withNow')),
  screen('ladder', 'history', 'a comparison of ladders', snapshotMenu('history.compare.withNow')),
  screen('next', 'history/previous/now', 'a cycle before that is elsewhere', (page) =>
    page.getByText(words('history.compare.missing.elsewhere.title')).waitFor(),
  ),
  plain('#/library', 'library'),
  plain('#/library', 'library: a questionnaire of files', (page) =>
    giveQuestionnaire(page, (document) => ({ ...document, title: longName, description: longName })),
  ),
  plain('#/library', 'library: a broken questionnaire', (page) =>
    giveQuestionnaire(page, (document) => ({
      ...document,
      ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${longName}${at}`, at])),
    })),
  ),
  plain('#/library/roles', 'library: roles'),
  plain('#/library/four-pillar', 'library: four pillars'),
  plain('#/library/revenue-ladder', 'library: ladder'),
  plain('#/settings', 'settings'),
  plain('#/settings', 'exporting the workspace as a bundle', open('bundles.settings.button')),
  plain('#/settings', 'settings: locking with a passphrase', open('protection.off.button')),
  plain('#/settings', 'settings: replacing the benchmarks', async (page) => {
    const replace = button(page, 'benchmarks.replace');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), replace.click()]);
    const benchmarks = aBenchmarkFile().benchmarks.map((one) => ({ ...one, source: longName }));
    const buffer = Buffer.from(JSON.stringify(aBenchmarkFile({ benchmarks })));
    await chooser.setFiles({ name: `${longName}.json`, mimeType: 'application/json', buffer });
    await page.getByRole('dialog').waitFor();
  }),
  plain('#/settings', 'settings: restoring a backup', async (page) => {
    await button(page, 'backups.now').click();
    await page.getByRole('button', { name: /^Show / }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Restore / })
      .first()
      .click();
    await page.getByText(words('backups.restore.kept')).waitFor();
  }),
  plain('#/settings', 'settings: components, with the text of a licence', async (page) => {
    await page.getByRole('button', { name: /components and their licences$/ }).click();
    await page.getByRole('button', { name: /^better-sqlite3 / }).click();
    await page.getByText('The MIT License').first().waitFor();
  }),
  plain('#/settings', 'settings: handing over', async (page) => {
    await open('handOver.open')(page);
    await page.getByRole('combobox', { name: words('handOver.client') }).selectOption({ index: 1 });
    await page.getByText(/^\d+ assessments? with/).waitFor();
  }),
  // A sandbox stays open over its assessment, so these come last.
  screen('pillars', 'results', 'what if', (page) => whatIf(page, 'pillars')),
  screen('ladder', 'results', 'what if on a ladder', (page) => whatIf(page, 'ladder')),
  screen('pillars', 'results', 'what if: what to keep', async (page) => {
    await whatIf(page, 'pillars');
    await button(page, 'whatif.bar.keep').click();
    await page.getByRole('dialog').waitFor();
  }),
];

/** Goes to a place as if for the first time, and waits until nothing moves. */
export async function visit(page: Page, place: Place, ids: Ids): Promise<void> {
  await visitAddress(page, place.address(ids));
  await place.act?.(page);
  await untilStill(page);
}

/** Opens an address of the app. On the way it leaves the screen that was there, and with it every dialog. */
export async function visitAddress(page: Page, address: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  // Whoever is there already would stay, with a dialog over it.
  if (await page.evaluate(() => window.location.hash === '#/settings')) {
    await goTo(page, '#/library');
    await heading.filter({ hasText: words('library.title') }).waitFor();
  }
  await goTo(page, '#/settings');
  await heading.filter({ hasText: words('settings.title') }).waitFor();
  if (address === '#/settings') return;
  await goTo(page, address);
  await heading
    .filter({ hasNotText: words('settings.title') })
    .first()
    .waitFor({ state: 'attached' });
}

function goTo(page: Page, address: string): Promise<void> {
  return page.evaluate((fragment) => {
    window.location.hash = fragment;
  }, address);
}

/** Waits for fonts, for the end of every movement, and for a frame to be drawn. */
export function untilStill(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

function lens(page: Page, name: 'grid' | 'timeline'): Promise<void> {
  const group = page.getByRole('group', { name: words('roadmap.lens.label') });
  return group.getByRole('radio', { name: words(`roadmap.lens.${name}`) }).check({ force: true });
}
