import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Api } from '../../renderer/api/host.ts';
import type { Answer } from '../../shared/assessment/schema.ts';
import { type AssessmentId, FrameworkId, type QuestionId } from '../../shared/base/ids.ts';
import { fourPillar } from '../builders/theFrameworks.ts';
import { apiAt } from './host/api.ts';
import { freshHome } from './host/freshHome.ts';
import { serveCairn } from './host/inBrowser.ts';
import { hostName, openCairn } from './host/openCairn.ts';
import { runCairn } from './host/program.ts';
import { Home } from './pages/home.ts';
import { press } from './pages/keyboard.ts';
import { beginFirst } from './pages/newAssessment.ts';
import { Questions } from './pages/questions.ts';

const organisation = 'Fjord Analytics';
const questions = fourPillar.sections.flatMap((section) => section.questions.map(({ id }) => id));

/** What must be stored for a question: the last acknowledged answer, or one that was sent after it and may have been committed. */
interface Expected {
  acknowledged: Answer | null;
  sent: Answer[];
}

function expectSound(workspace: string): void {
  const { status, out, err } = runCairn('verify', workspace);
  expect(`${status} ${err}${out}`).toMatch(/^0 Sound/);
}

/** Answers one question after the other, four at a time, until the line is cut. Resolves when it is. */
async function stream(
  api: Api,
  assessmentId: AssessmentId,
  expected: ReadonlyMap<QuestionId, Expected>,
  onAcknowledged: (revision: number) => void,
): Promise<void> {
  const { revisions } = await api.assessments.get({ assessmentId });
  const queue = [...expected];
  let turn = 0;
  const answerFrom = async (own: number) => {
    for (let at = own; ; at += 4) {
      const [question, want] = queue[at % queue.length] ?? [];
      if (question === undefined || want === undefined) return;
      turn += 1;
      const answer = ((turn * 7) % 5) + 1;
      want.sent.push(answer);
      const key = `agreed:${question}`;
      const change = { entry: 'agreed', question, value: { question, answer } } as const;
      const saved = await api.assessments.edit({
        assessmentId,
        changes: [{ change, expectedRevision: revisions[key] ?? 0 }],
      });
      Object.assign(revisions, saved.revisions);
      Object.assign(want, { acknowledged: answer, sent: [] });
      onAcknowledged(saved.revision);
    }
  };
  await Promise.allSettled([0, 1, 2, 3].map(answerFrom));
}

/** One workspace whose serving process is killed so many times. Returns how many answers were acknowledged. */
async function torment(times: number, seed: number): Promise<number> {
  const data = freshHome();
  const expected = new Map(questions.map((id): [QuestionId, Expected] => [id, { acknowledged: null, sent: [] }]));
  let assessmentId: AssessmentId | null = null;
  let acknowledged = 0;
  let lastRevision = 0;
  for (let round = 0; round < times; round += 1) {
    const { url, child, ended } = await serveCairn(data);
    const api = apiAt(url);
    assessmentId ??= await begin(api);
    await expectKept(api, assessmentId, expected, lastRevision);
    let inRound = 0;
    const streaming = stream(api, assessmentId, expected, (revision) => {
      lastRevision = Math.max(lastRevision, revision);
      acknowledged += 1;
      inRound += 1;
      // Another number of answers every round, so that the blow falls on every phase of a commit.
      if (inRound === 1 + (((round + seed) * 13) % 29)) setTimeout(() => child.kill('SIGKILL'), (round * 7 + seed) % 5);
    });
    await ended;
    await streaming;
  }
  expectSound(join(data, 'workspaces/Cairn.cairn'));
  return acknowledged;
}

if (hostName() === 'browser') {
  it('keeps every acknowledged answer when the serving process is killed a hundred times', async () => {
    // Four workspaces at a time, since most of a start is waiting.
    const acknowledged = await Promise.all([0, 1, 2, 3].map((lane) => torment(25, lane)));
    expect(acknowledged.reduce((sum, count) => sum + count)).toBeGreaterThan(1_000);
  });
}

async function begin(api: Api): Promise<AssessmentId> {
  const framework = { id: FrameworkId.parse('four-pillar'), version: fourPillar.version };
  const { assessmentId } = await api.assessments.create({ framework, organisation: { name: organisation } });
  return assessmentId;
}

/** Compares what is stored with what may be, and goes on from it. */
async function expectKept(
  api: Api,
  assessmentId: AssessmentId,
  expected: ReadonlyMap<QuestionId, Expected>,
  lastRevision: number,
): Promise<void> {
  const { head, assessment } = await api.assessments.get({ assessmentId });
  expect(head.revision).toBeGreaterThanOrEqual(lastRevision);
  const stored = new Map((assessment.agreed ?? []).map(({ question, answer }) => [question, answer]));
  for (const [question, want] of expected) {
    const answer = stored.get(question) ?? null;
    expect([want.acknowledged, ...want.sent]).toContain(answer);
    Object.assign(want, { acknowledged: answer, sent: [] });
  }
}

it('opens with every answer that had its tick, however often the whole app is killed', async () => {
  const home = freshHome();
  const rounds = hostName() === 'browser' ? 3 : 10;
  const ticked = new Map<string, number>();
  let workspace = '';
  for (let round = 0; round < rounds; round += 1) {
    const cairn = await openCairn(home);
    const { page } = cairn;
    workspace = join(cairn.data, 'workspaces/Cairn.cairn');
    const screen =
      round === 0 ? await beginFirst(page, 'four-pillar', organisation) : new Questions(page, 'four-pillar');
    if (round > 0) await new Home(page).open(organisation);
    // Work is taken up at the first open question.
    const from = questions.findIndex((id) => !ticked.has(id));
    await screen.untilAt(questions[from] ?? '');
    for (const [question, level] of ticked) expect(await screen.tile(question)).toContain(`: ${level} `);
    for (const question of questions.slice(from, from + 2)) {
      await screen.answer(question, (round % 5) + 1);
      await screen.untilSaved();
      ticked.set(question, (round % 5) + 1);
      await press(page, 'Enter');
    }
    // These may or may not arrive: the screen has shown no tick for them.
    const keys = press(page, '1', '2', '3', '4').catch(() => {});
    await cairn.kill();
    await keys;
  }
  expectSound(workspace);
});
