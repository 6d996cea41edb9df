import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import fourPillarWords from '../../shared/frameworks/library/four-pillar/texts.en.json' with { type: 'json' };
import { fixed } from '../../shared/report/numbers.ts';
import { aPng } from '../builders/aPng.ts';
import { planFile, readAssessment, scorePillarFile } from './commandLine.ts';
import { itOnThePage } from './host/itOnThePage.ts';
import { openCairn } from './host/openCairn.ts';
import { runCairn } from './host/program.ts';
import { goHome, goTo } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { work } from './pages/keyboard.ts';
import { Questions } from './pages/questions.ts';
import { Report } from './pages/report.ts';
import { words } from './pages/words.ts';
import { pdfFonts, pdfImages, pdfInfo, pdfText, saysIn } from './poppler.ts';

const organisation = 'Fjord Analytics';
const texts: Readonly<
  Record<string, { readonly name: string; readonly actions: Readonly<Record<string, { title: string }>> }>
> = fourPillarWords.questions;

it('shows the pages, exports them, and the PDF says what the screen says', async () => {
  const cairn = await openCairn();
  const { page, home } = cairn;
  await new Home(page).openSample();
  const report = new Report(page);
  await report.open();
  expect(await report.preview()).toContain(organisation);
  const pages = await report.pages();
  expect(pages).toBeGreaterThan(10);
  const client = join(home, 'client.pdf');
  await report.exportTo(cairn, client);

  await report.choose('consultant');
  const consultant = join(home, 'consultant.pdf');
  await report.exportTo(cairn, consultant);

  const file = join(home, 'exported.cairn.json');
  await goHome(page);
  await new Home(page).exportTo(cairn, organisation, file);
  expectSays(client, file);
  expect(Number(pdfInfo(client, 'Pages'))).toBe(pages);
  expect(pdfInfo(client, 'Title')).toBe(`Revenue operations roadmap: ${organisation}`);
  expect(pdfFonts(client).filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  expect(pdfFonts(client).length).toBeGreaterThan(1);
  expect(pdfImages(client)).toEqual([]);

  const notes = (readAssessment(file).agreed ?? []).flatMap(({ note }) => note ?? []);
  expect(notes.length).toBeGreaterThan(3);
  expect(notes.filter(saysIn(pdfText(client)))).toEqual([]);
  expect(notes.filter(saysIn(pdfText(consultant)))).toEqual(notes);

  expectSameAsCommandLine(file, client, 'client');
  expectSameAsCommandLine(file, consultant, 'consultant');
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('brands, rewords, checks and protects, and keeps what it exported', async () => {
  const cairn = await openCairn();
  const { page, home } = cairn;
  await new Home(page).openSample();
  const report = new Report(page);
  await report.open();

  const drawing = join(home, 'logo.png');
  writeFileSync(drawing, '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  expect(await report.logo(drawing)).toBe(words('preview.logo.refusal.svg'));
  const picture = join(home, 'true-logo.png');
  writeFileSync(picture, aPng({ width: 240, height: 80 }));
  expect(await report.logo(picture)).toBeNull();

  const branded = join(home, 'branded.pdf');
  await report.exportTo(cairn, branded);
  expect(pdfImages(branded)).toContain('240x80');

  const own = 'Three things hold this revenue team back.';
  await report.choosePreset('room');
  await expect.poll(() => report.pages(), { timeout: 10_000 }).toBe(4);
  await report.choosePreset('board');
  await expect.poll(() => report.pages(), { timeout: 10_000 }).toBe(3);
  await report.rewrite(own);
  const board = join(home, 'board.pdf');
  await report.exportTo(cairn, board);
  expect(saysIn(pdfText(board))(own)).toBe(true);
  expect(await report.marks()).toEqual([words('preview.words.own')]);

  await goTo(page, 'questions');
  await page.getByRole('main', { name: words('questions.theQuestion') }).waitFor();
  const questions = new Questions(page, 'four-pillar');
  for (const id of ['P1', 'P2']) {
    await questions.jump(id);
    await questions.answer(id, 1);
  }
  await questions.untilSaved();
  await report.open();
  expect(await report.marks()).toEqual([words('preview.words.stale')]);
  await report.restore();
  expect(await report.marks()).toEqual([]);

  await report.show('files');
  await work(page.getByRole('link', { name: new RegExp(`^${words('preview.files.changed')}`) }).first());
  await page.waitForURL(/history\/snapshot-\d+\/now/);
  await report.open();
  await report.show('check');
  await work(page.getByRole('link', { name: /^I4:/ }));
  await page.waitForURL(/questions\/I4/);

  await report.open();
  await report.choosePreset('summary');
  await report.protect('lang genug');
  const locked = join(home, 'locked.pdf');
  await report.exportTo(cairn, locked);
  expect(() => pdfText(locked)).toThrow();
  expect(saysIn(pdfText(locked, 'lang genug'))(own)).toBe(false);
  expect(await cairn.trespasses()).toEqual([]);
});

/** Score, level, every blocking question and the title of every planned step stand in the PDF. */
function expectSays(pdf: string, file: string): void {
  const says = saysIn(pdfText(pdf));
  const { overall, sections } = scorePillarFile(file);
  const plan = planFile(file);
  const blocking = sections.flatMap(({ blockers }) =>
    blockers.filter(({ rule }) => rule !== 'breadth').flatMap(({ questions }) => questions),
  );
  const planned = new Set(plan.waves.flatMap(({ actions }) => actions));
  const steps = plan.candidates.filter(({ id, kind }) => kind === 'step' && planned.has(id));
  const titles = steps.map(
    ({ id }) => Object.values(texts).find(({ actions }) => id in actions)?.actions[id]?.title ?? id,
  );
  const wanted = [
    `${fixed(words, overall.score ?? 0, 1)} of 5`,
    `${overall.level} ${overall.levelName}`,
    ...blocking.flatMap((id) => [id, texts[id]?.name ?? id]),
    ...titles,
  ];
  expect(titles.length).toBeGreaterThan(5);
  expect(wanted.filter((one) => !says(one))).toEqual([]);
}

function expectSameAsCommandLine(file: string, pdf: string, edition: string): void {
  const own = pdf.replace('.pdf', '.own.pdf');
  const { status, err } = runCairn('report', file, '--out', own, '--edition', edition);
  expect(`${status} ${err}`).toBe('0 ');
  expect(readFileSync(own).equals(readFileSync(pdf))).toBe(true);
}
