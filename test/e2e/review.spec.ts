import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Assessment } from '../../shared/assessment/schema.ts';
import { readAssessment } from './commandLine.ts';
import { freshHome } from './host/freshHome.ts';
import { openCairn } from './host/openCairn.ts';
import { runCairn } from './host/program.ts';
import { violations } from './look/axe.ts';
import { untilStill } from './look/places.ts';
import { workspaceOf } from './look/workspaceOf.ts';
import { goHome, goTo } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { work } from './pages/keyboard.ts';
import { Questions } from './pages/questions.ts';
import { Report } from './pages/report.ts';
import { Review } from './pages/review.ts';
import { words } from './pages/words.ts';
import { pdfText, saysIn } from './poppler.ts';

const organisation = 'Fjord Analytics';
const name = '山田 Åse';
const onQuestion = 'Who has seen the forecast of the last quarter?';
const onReport = 'The summary promises more than wave one holds.';

/** The worked example with one answer ahead of what its action needs, and one that nobody showed. */
function planted(): Assessment {
  const worked = readAssessment('shared/examples/four-pillar-worked.cairn.json');
  const agreed = (worked.agreed ?? []).map((one) => {
    if (one.question === 'R4') return { ...one, answer: 4, evidence: 'opinion' as const };
    return one.question === 'I1' ? { ...one, answer: 2 } : one;
  });
  return { ...worked, agreed };
}

it('finds what stands out, keeps comments with the file and out of the client’s PDF, and notes who signed', async () => {
  const home = freshHome();
  workspaceOf(home, { planted: { framework: 'four-pillar', assessment: planted() } });
  const cairn = await openCairn(home);
  const { page } = cairn;
  const review = new Review(page);
  await new Home(page).open(organisation);

  // What stands out, and the way there.
  await review.open();
  expect(await review.found('high-on-opinion')).toContain('R4 Forecasting The answer: level 4');
  expect((await review.found('not-reached')).join()).toContain('I1 One set of metric definitions');
  expect(await review.found('flagged')).toEqual([]);
  await untilStill(page);
  expect(await violations(page)).toEqual([]);
  await review.signAs(name);
  await review.follow('not-reached');
  const questions = new Questions(page, 'four-pillar');
  await questions.untilAt('R4');

  // Comments on a question and on a section of the report.
  if (!(await page.getByRole('complementary', { name: words('questions.aboutAnswer') }).isVisible()))
    await work(page.getByRole('button', { name: words('questions.showPanel') }));
  await review.comment('R4', onQuestion);
  await questions.untilSaved();
  await goTo(page, 'report');
  const report = new Report(page);
  await report.untilDrawn();
  await report.show('check');
  await review.comment(words('report.summary.name'), onReport);
  await report.untilDrawn();
  await untilStill(page);
  expect(await violations(page)).toEqual([]);

  // All of them, open first; one is resolved, one deleted and brought back.
  await review.open();
  expect((await review.comments()).map((line) => line.includes(onQuestion))).toEqual([true, false]);
  await review.act('resolve', onQuestion);
  await expect.poll(async () => (await review.comments())[0]).toContain(onReport);
  expect((await review.comments())[1]).toContain(words('review.comments.resolvedBy', { name, moment: '' }).trim());
  await review.act('delete', onReport);
  await work(page.getByRole('button', { name: words('review.comments.undo'), exact: true }));
  await expect.poll(async () => (await review.comments()).length).toBe(2);

  // Draft, in review, signed off: who and when, also after a reload; the dialog says what is open.
  expect(await review.workflow()).toContain(`${words('app.workflow.draft')} ${words('review.workflow.begun')}`);
  await review.moveTo('in-review');
  await expect.poll(() => review.workflow()).toContain(`${words('app.workflow.in-review')} ${name}, `);
  await review.moveTo('signed-off');
  await review
    .signing()
    .getByText(words('review.warning.comments', { count: 1 }))
    .waitFor();
  await work(review.signing().getByRole('button', { name: words('app.workflow.to.signed-off') }));
  await expect.poll(() => review.workflow()).toContain(`${words('app.workflow.signed-off')} ${name}, `);
  const signed = await review.workflow();
  await page.reload();
  await review.untilShown();
  await expect.poll(() => review.workflow()).toBe(signed);
  expect(await page.getByRole('button', { name: new RegExp(`^${words('review.comments.resolve')}`) }).count()).toBe(0);

  // The file carries everything; the client's report nothing.
  const exported = join(home, 'exported.cairn.json');
  await goHome(page);
  await new Home(page).exportTo(cairn, organisation, exported);
  const { comments = [], steps = [] } = readAssessment(exported);
  expect(comments.map(({ text, by, resolved }) => [text, by, resolved?.by])).toEqual([
    [onQuestion, name, name],
    [onReport, name, undefined],
  ]);
  expect(steps.map(({ to, by }) => [to, by])).toEqual([
    ['in-review', name],
    ['signed-off', name],
  ]);
  const pdf = join(home, 'client.pdf');
  expect(runCairn('report', exported, '--out', pdf).status).toBe(0);
  expect([organisation, onQuestion, onReport].filter(saysIn(pdfText(pdf)))).toEqual([organisation]);
  expect(await cairn.trespasses()).toEqual([]);
});
