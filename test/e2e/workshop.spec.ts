import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  type Agreed,
  type Assessment,
  Functions,
  type Participant,
  type Response,
} from '../../shared/assessment/schema.ts';
import { FrameworkId, type QuestionId } from '../../shared/base/ids.ts';
import { formatAssessmentFile } from '../../shared/exchange/formatAssessmentFile.ts';
import { anAgreed } from '../builders/anAssessment.ts';
import { theNineVoices } from '../builders/theExamples.ts';
import { readAssessment, scorePillarFile } from './commandLine.ts';
import { type Cairn, openCairn } from './host/openCairn.ts';
import { goHome, goTo } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { press, work } from './pages/keyboard.ts';
import { Questions } from './pages/questions.ts';
import { Report } from './pages/report.ts';
import { Results } from './pages/results.ts';
import { expectNumbers } from './pages/shownScore.ts';
import { words } from './pages/words.ts';
import { Workshop } from './pages/workshop.ts';
import { pdfText, saysIn } from './poppler.ts';

/** The room brings itself to the answers of the nine voices. Who takes part comes from a file without an
 * answer; some questions are voted on in the room, everything else is said before it, in text. */
const { participants: people = [], responses = [], ...about } = theNineVoices;
const head = { framework: { id: FrameworkId.parse('four-pillar'), version: '1.0.0' } };
const settings: Assessment['settings'] = { weights: { R4: 1.5 } as Record<QuestionId, number>, realisation: 0.7 };
const organisation = about.organisation.name;

const twice = 'R4';
const secret = 'P3';
const once = 'I8';
const inTheRoom: readonly string[] = [twice, secret, once];

/** What everybody voted on R4 before they heard why. */
const firstVotes = [1, 3, 2, 2, 1, 4, 2, 5, 2];
const why = 'Renewals are missing from the number.';
const dissent = 'The tool already forecasts by segment.';
const topic = { text: 'Who owns the price list', owner: 'Mara', due: '2026-11-30' };
const decision = { text: 'One calendar for every forecast', owner: 'Jonas', due: '2026-12-15' };

const agreed: readonly Agreed[] = [
  anAgreed(twice, 2, { rationale: why, dissent }),
  anAgreed(secret, 2),
  anAgreed(once, 1),
  // The levels that a sweep of Platform finds alike: 4, 2, 3, 3.5 and 3, of which halves go down.
  ...Object.entries({ T1: 4, T5: 2, T6: 3, T7: 3, T8: 3 }).map(([id, level]) => anAgreed(id, level)),
];

function answerOf(person: Participant, question: string): Response | undefined {
  return responses.find((one) => one.participant === person.id && one.question === question);
}

/** The key of each person's vote; who has nothing to say is absent. */
function keysFor(question: string): readonly string[] {
  return people.map((person) => String(answerOf(person, question)?.answer ?? '.'));
}

function replyOf(person: Participant) {
  const own = responses.filter(
    ({ participant, question }) => participant === person.id && !inTheRoom.includes(question),
  );
  const lines = own.map(({ question, answer }) => `${question} ${answer === 'dont-know' ? '?' : String(answer)}`);
  return { who: person.label ?? person.id, text: `Hello, my answers:\n\n${lines.join('\n')}\n`, count: own.length };
}

/** The example and what the room did to it. */
const expected: Assessment = {
  ...about,
  settings,
  participants: people,
  responses: responses.map((one) =>
    one.question === twice
      ? { ...one, firstVote: firstVotes[people.findIndex(({ id }) => id === one.participant)] ?? 0 }
      : one,
  ),
  agreed: [...agreed],
  parked: [topic],
  decisions: [decision],
};

it('holds a workshop of nine people by keyboard alone, from the first minute to the minutes', async () => {
  const cairn = await openCairn();
  const { page, home } = cairn;
  const questions = new Questions(page, 'four-pillar');
  const workshop = new Workshop(page);

  await bringIn(cairn);
  await questions.untilAt('P1');
  await workshop.prepare(90);
  await workshop.start();
  await workshop.paste(people.slice(0, 5).map(replyOf));

  // A vote, and once more after the reasons were heard.
  await questions.jump(twice);
  await press(page, 'v', ...firstVotes.slice(0, 8).map(String));
  const strip = workshop.strip();
  await strip
    .getByRole('status')
    .filter({ hasText: /^Eight of nine/ })
    .waitFor();
  expect(await strip.innerText()).not.toMatch(/lowest|highest|consensus|spread/i);
  await press(page, String(firstVotes[8]));
  await workshop.untilRevealed();
  expect(await strip.innerText()).toContain(words('vote.spreadRange', { from: 1, to: 5 }));
  await workshop.voteAgain(keysFor(twice));
  expect(await strip.innerText()).toContain(words('vote.spreadRange', { from: 1, to: 4 }));
  await workshop.agree('2', { why, dissent });

  // A secret ballot: no screen of it says what anybody chose.
  await questions.jump(secret);
  const screens: string[] = [];
  await workshop.ballot(
    keysFor(secret).map((key) => (key === '.' ? null : key)),
    (screen) => screens.push(screen),
  );
  expect(screens).toHaveLength(17);
  expect(screens.filter((screen) => people.filter(({ label = '' }) => screen.includes(label)).length !== 1)).toEqual(
    [],
  );
  expect(await workshop.voters().innerText()).not.toMatch(/\d|lowest|highest/);
  await workshop.agree('2');

  await questions.jump(once);
  await workshop.vote(keysFor(once));
  await workshop.agree('1');
  await workshop.note('park', topic);
  await workshop.note('decide', decision);

  await workshop.paste(people.slice(5).map(replyOf));
  await workshop.sweep('Platform', 5);
  await questions.untilSaved();
  await workshop.end();
  await questions.untilSaved();

  const exported = join(home, 'exported.cairn.json');
  await expectData(cairn, exported);
  const wanted = join(home, 'expected.cairn.json');
  writeFileSync(wanted, formatAssessmentFile(head, expected));
  expect(scorePillarFile(exported)).toEqual(scorePillarFile(wanted));
  await new Home(page).open(organisation);
  await goTo(page, 'results');
  await expectNumbers(new Results(page), scorePillarFile(wanted));

  await expectMinutes(cairn);
  expect(await cairn.trespasses()).toEqual([]);
});

/** A new assessment with its people, functions and settings, and without an answer. */
async function bringIn(cairn: Cairn): Promise<void> {
  const { page, home } = cairn;
  const file = join(home, 'room.cairn.json');
  writeFileSync(file, formatAssessmentFile(head, { ...about, settings, participants: people }));
  await new Home(page).untilFirstStart();
  await cairn.choose(file, () => work(page.getByRole('button', { name: words('home.first.import'), exact: true })));
  const dialog = page.getByRole('dialog', { name: words('home.import.title') });
  await work(dialog.getByRole('button', { name: words('home.import.confirm'), exact: true }));
}

/** The exported file holds the example's answers, both rounds, and what the room wrote down. */
async function expectData(cairn: Cairn, exported: string): Promise<void> {
  await goHome(cairn.page);
  await new Home(cairn.page).exportTo(cairn, organisation, exported);
  const { meetings, ...rest } = readAssessment(exported);
  const byPlace = (all: Assessment['responses'] = []) =>
    all.map(({ answeredAt: _, ...one }) => one).toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)));
  const byQuestion = (all: Assessment['agreed'] = []) => all.toSorted((a, b) => a.question.localeCompare(b.question));
  expect({ ...rest, responses: byPlace(rest.responses), agreed: byQuestion(rest.agreed) }).toEqual({
    ...expected,
    responses: byPlace(expected.responses),
    agreed: byQuestion(expected.agreed),
  });
  expect(meetings).toHaveLength(1);
  expect(meetings?.[0]?.attendees).toEqual(people.map(({ id }) => id));
  expect(meetings?.[0]?.endedAt).toBeDefined();
}

const placeOf = ({ participant, question }: Response): string => `${question} ${participant}`;

/** The minutes say who was there, what was agreed and decided, and never whose answer was whose. */
async function expectMinutes(cairn: Cairn): Promise<void> {
  const report = new Report(cairn.page);
  await report.open();
  await report.choosePreset('minutes');
  const path = join(cairn.home, 'minutes.pdf');
  await report.exportTo(cairn, path);
  const text = pdfText(path);
  const wanted = [
    ...people.flatMap(({ label }) => label ?? []),
    words('report.minutes.twoRounds', {
      first: words('report.minutes.span', { low: 1, high: 5 }),
      second: words('report.minutes.span', { low: 1, high: 4 }),
    }),
    why,
    `${words('report.minutes.dissent')} ${dissent}`,
    ...[topic, decision].flatMap(({ text: said, owner }) => [said, owner]),
  ];
  const says = saysIn(text);
  expect(wanted.filter((one) => !says(one))).toEqual([]);
  // Each person stands in the list of those who were there and nowhere else, but for two who are called like their function.
  const functions = Functions.map((name) => words(`questions.function.${name}`));
  const named = people.flatMap(({ label = '' }) => (functions.includes(label) ? [] : [label.replaceAll(' ', '')]));
  expect(named).toHaveLength(7);
  expect(named.filter((label) => text.split(label).length !== 2)).toEqual([]);
}
