import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { closeDatabase } from '../../electron/backend/database/closeDatabase.ts';
import { toPinned } from '../../electron/backend/database/frameworks.ts';
import { openDatabase } from '../../electron/backend/database/openDatabase.ts';
import { systemClock } from '../../electron/backend/systemClock.ts';
import { createAssessment } from '../../electron/backend/workspace/createAssessment.ts';
import { type Assessment, Functions } from '../../shared/assessment/schema.ts';
import { questionsOf } from '../../shared/frameworks/questions.ts';
import { aParticipant, aResponse } from '../builders/anAssessment.ts';
import { done } from '../builders/aWorkspace.ts';
import { manyQuestions } from '../builders/manyQuestions.ts';
import { theNineVoices, theWorkedPillars } from '../builders/theExamples.ts';
import { fourPillar } from '../builders/theFrameworks.ts';
import { closeChromium, openInBrowser } from '../e2e/host/inBrowser.ts';
import { workspaceOf } from '../e2e/look/workspaceOf.ts';
import { words } from '../e2e/pages/words.ts';
import { median, printFigure } from './printFigure.ts';

/** What a vote of nine people with an agreed answer costs: how many keys, and what each of them asks of the window. `worked` is what the
 * page's own thread does for a key: everything until React has changed the page, then its styles and layout. `painted` is the time from
 * the key to the end of the frame that shows it, with the wait for the beat of the screen, which is up to a frame by itself: no aim. `missed` are
 * the beats of the screen that found no new frame while what follows the key was drawn, in that frame and in the ones after it. */
const frameMs = 1000 / 60;
const mostKeys = 12;
const votes = ['1', '2', '2', '2', '1', '3', '2', '4', '2'] as const;
/** Opens the strip, nine votes, the agreed answer, and keeps it. */
const keys = ['v', ...votes, '2', 'Enter'] as const;
const steps = ['open', ...votes.map((_, index) => (index === votes.length - 1 ? 'last vote' : 'vote')), 'type', 'keep'];
/** So many that the 95th percentile of a step that comes once a round is more than its one worst case. */
const rounds = 30;

/** How long after a key its later frames are watched, in ms. */
const watchedFor = 90;

interface Seen {
  /** Both in ms. */
  readonly painted: number;
  readonly worked: number;
  /** When each frame from the key on began, in ms. */
  readonly beats: readonly number[];
}

declare global {
  var cairnVote: { readonly keys: Seen[]; longest: number };
}

/** Watches what follows each key, and the longest task of all (those under 50 ms Chromium does not name). */
function watch(page: Page): Promise<void> {
  return page.evaluate((watched) => {
    globalThis.cairnVote = { keys: [], longest: 0 };
    const seen = globalThis.cairnVote;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // Behind the listeners of the app, and behind what React has done by then, which is everything that the key changes.
        const scripted = performance.now() - timeStamp;
        const beats: number[] = [];
        const beat = (at: number): void => {
          beats.push(at);
          if (at - timeStamp < watched) requestAnimationFrame(beat);
        };
        requestAnimationFrame(beat);
        requestAnimationFrame(() => {
          const inFrame = performance.now();
          // Asked for here, styles and layout are counted.
          document.body.getBoundingClientRect();
          const worked = scripted + performance.now() - inFrame;
          const frame = new MessageChannel();
          frame.port1.onmessage = () => seen.keys.push({ painted: performance.now() - timeStamp, worked, beats });
          frame.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  }, watchedFor);
}

async function vote(page: Page): Promise<readonly Seen[]> {
  const from = await page.evaluate(() => globalThis.cairnVote.keys.length);
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForFunction((count) => globalThis.cairnVote.keys.length >= count, from + index + 1);
    // As fast as a facilitator types what people hold up; storing goes on meanwhile.
    await page.waitForTimeout(100);
  }
  return page.evaluate((at) => globalThis.cairnVote.keys.slice(at), from);
}

async function visit(page: Page, id: string, question: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/a/${id}/questions/${question}`);
  await page.locator(`[data-question="${question}"][aria-current]`).first().waitFor();
  await page.waitForTimeout(300);
}

async function measure(page: Page, name: string, id: string, questions: readonly string[]): Promise<void> {
  await visit(page, id, questions[0] ?? '');
  await watch(page);
  const all: (readonly Seen[])[] = [];
  for (const [round, question] of questions.slice(0, rounds + 1).entries()) {
    await visit(page, id, question);
    const seen = await vote(page);
    const kept = page.getByRole('main', { name: words('questions.theQuestion') }).getByRole('radio', { checked: true });
    await kept.waitFor();
    // The first one warms up.
    if (round > 0) all.push(seen);
  }
  const longest = await page.evaluate(() => globalThis.cairnVote.longest);
  printTimes(name, all);
  printFigure({
    what: `vote: longest task, ${name}`,
    figure: longest === 0 ? 'under 50 ms' : milliseconds(longest),
    aim: { text: 'under 50 ms', isMet: longest === 0 },
  });
}

function printTimes(name: string, all: readonly (readonly Seen[])[]): void {
  const keysOf = (step: string | null) =>
    all.flatMap((seen) => seen.filter((_, at) => step === null || steps[at] === step));
  const every = keysOf(null);
  const painted = every.map((one) => one.painted);
  const worked = every.map((one) => one.worked);
  const within = percentile(worked, 0.95);
  printFigure({ what: `vote: work of a key, ${name}, median`, figure: milliseconds(median(worked)) });
  printFigure({
    what: `vote: work of a key, ${name}, p95`,
    figure: milliseconds(within),
    aim: { text: 'one frame, 16.7 ms', isMet: within <= frameMs },
  });
  for (const step of new Set(steps)) {
    const own = keysOf(step).map((one) => one.worked);
    const worst = percentile(own, 0.95);
    printFigure({
      what: `vote: of these "${step}", median, p95`,
      figure: `${median(own).toFixed(1)}, ${milliseconds(worst)}`,
      aim: { text: 'one frame, 16.7 ms', isMet: worst <= frameMs },
    });
  }
  const missed = every.map(missedIn).reduce((sum, count) => sum + count, 0);
  const beats = every.reduce((sum, one) => sum + one.beats.length + missedIn(one), 0);
  printFigure({
    what: `vote: frames missed within ${watchedFor} ms of a key, ${name}`,
    figure: `${missed} of ${beats}`,
    aim: { text: 'none', isMet: missed === 0 },
  });
  printFigure({ what: `vote: key to painted frame, ${name}, median`, figure: milliseconds(median(painted)) });
  printFigure({
    what: `vote: key to painted frame, ${name}, p95`,
    figure: milliseconds(percentile(painted, 0.95)),
  });
}

/** Beats of the screen between two frames that came one after the other. */
function missedIn({ beats }: Seen): number {
  return beats.slice(1).reduce((sum, at, index) => sum + Math.round((at - (beats[index] ?? at)) / frameMs) - 1, 0);
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}

/** 300 questions that 200 people answered, but for the nine who vote on the first ones. */
function addLarge(home: string): { readonly id: string; readonly questions: readonly string[] } {
  const opened = openDatabase(join(home, 'workspaces', 'Cairn.cairn'), { clock: systemClock });
  if (!opened.ok) throw new Error(opened.trouble.code);
  const long = manyQuestions(75);
  const questions = questionsOf(long.framework).map(({ id }) => id);
  const participants = Array.from({ length: 200 }, (_, index) => aParticipant(`p${index}`, Functions[index % 5]));
  const voting = new Set(questions.slice(0, rounds + 1));
  const responses = questions.flatMap((question, at) =>
    participants
      .filter((_, index) => !voting.has(question) || index >= votes.length)
      .map(({ id }, index) => aResponse(id, question, 1 + ((at * 3 + index * 7) % 5))),
  );
  try {
    const organisation = { name: 'Two hundred people' };
    const start = { participants, responses };
    const made = createAssessment(opened.db, { framework: toPinned(long), organisation, start, actor: 'bench' });
    return { id: done(made), questions };
  } finally {
    closeDatabase(opened.db);
  }
}

process.env.CAIRN_E2E_HOST = 'browser';
const home = mkdtempSync(join(tmpdir(), 'cairn-bench-vote-'));
// The worked example with the nine people of the other one, who have not voted yet.
const worked: Assessment = { ...theWorkedPillars, agreed: [], participants: theNineVoices.participants };
const { small } = workspaceOf(home, { small: { framework: 'four-pillar', assessment: worked } });
const large = addLarge(home);
const cairn = await openInBrowser(home);
try {
  printFigure({
    what: 'vote: keys for nine people and an agreed answer',
    figure: String(keys.length),
    aim: { text: `at most ${mostKeys}`, isMet: keys.length <= mostKeys },
  });
  const few = questionsOf(fourPillar).map(({ id }) => id);
  await measure(cairn.page, '32 questions, 9 people', small, few);
  await measure(cairn.page, '300 questions, 200 people', large.id, large.questions);
} finally {
  await cairn.close();
  await closeChromium();
  rmSync(home, { recursive: true, force: true });
}
