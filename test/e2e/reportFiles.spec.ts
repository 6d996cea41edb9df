import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { choicesFor, type FormatChoice, formatOf } from '../../renderer/features/report/export/formatChoice.ts';
import { Assessment } from '../../shared/assessment/schema.ts';
import { parseCsv } from '../builders/parseCsv.ts';
import { readDocument } from '../builders/readDocument.ts';
import { readWorkbook } from '../builders/readWorkbook.ts';
import { theWorkedPillars } from '../builders/theExamples.ts';
import { visibleTexts } from '../builders/visibleTexts.ts';
import { freshHome } from './host/freshHome.ts';
import { itOnThePage } from './host/itOnThePage.ts';
import { openCairn } from './host/openCairn.ts';
import { readOnlyFolder } from './host/readOnlyFolder.ts';
import { workspaceOf } from './look/workspaceOf.ts';
import { goTo } from './pages/bar.ts';
import { History } from './pages/history.ts';
import { Home } from './pages/home.ts';
import { work } from './pages/keyboard.ts';
import { Report } from './pages/report.ts';
import { words } from './pages/words.ts';
import { pdfText, saysIn } from './poppler.ts';

const organisation = 'Fjord Analytics';
/** Of the sample, which has none of the figures that further tables are made of. */
const formatChoices = choicesFor('board', []);

const measured = Assessment.parse({
  ...theWorkedPillars,
  metrics: [
    {
      metric: 'M11',
      values: [
        { on: '2026-03-31', confidence: 'measured', value: 20 },
        { on: '2026-06-30', confidence: 'measured', value: 24 },
      ],
    },
  ],
  roles: [{ role: 'RO01', status: 'filled', person: 'Ana Ruiz' }],
});

async function openReport() {
  const cairn = await openCairn();
  await new Home(cairn.page).openSample();
  const report = new Report(cairn.page);
  await report.open();
  return { cairn, report };
}

it('exports every format as a file that opens, and the same once more in its place', async () => {
  const { cairn, report } = await openReport();
  const { page, home } = cairn;
  await report.choosePreset('board');
  const files = Object.fromEntries(
    formatChoices.map((choice) => [choice, join(home, `${choice}.${formatOf(choice).format}`)]),
  );
  for (const choice of formatChoices) {
    await report.chooseFormat(choice);
    await report.exportTo(cairn, files[choice] ?? '', choice);
  }
  const bytes = (choice: FormatChoice) => readFileSync(files[choice] ?? '');
  expect(saysIn(pdfText(files.pdf ?? ''))(organisation)).toBe(true);
  expect(readDocument(bytes('docx')).paragraphs.length).toBeGreaterThan(10);
  expect((await visibleTexts('pptx', bytes('pptx'))).join(' ')).toContain('225 person-days');
  expect(readWorkbook(bytes('xlsx')).sheets.length).toBeGreaterThan(3);
  expect(parseCsv(bytes('csv-answers').toString()).length).toBe(33);
  expect(parseCsv(bytes('csv-actions').toString()).length).toBeGreaterThan(8);
  expect(JSON.stringify(JSON.parse(bytes('json').toString()))).toContain(organisation);

  await report.show('files');
  const changed = page.getByRole('link', { name: new RegExp(`^${words('preview.files.changed')}`) });
  await expect.poll(() => changed.count()).toBe(formatChoices.length);

  // Where the app has dialogs of its own it asks no second time.
  const again = files.json ?? '';
  writeFileSync(again, 'older');
  if (cairn.openTab === null) await work(report.again());
  else await cairn.saveTo(again, () => work(report.again()));
  await expect.poll(() => readFileSync(again, 'utf8').slice(0, 1)).toBe('{');
  await expect.poll(() => changed.count()).toBe(formatChoices.length + 1);
  expect(await cairn.trespasses()).toEqual([]);
});

it('leaves nothing behind when it is cancelled, and the old file where it cannot write', async () => {
  const { cairn, report } = await openReport();
  const { page, home, data } = cairn;
  await report.chooseFormat('docx');
  await report.cancel('docx');
  expect(readdirSync(join(data, 'exports'))).toEqual([]);
  await report.show('files');
  await page.getByText(words('preview.files.none')).waitFor();

  // A browser puts its downloads away itself.
  if (cairn.openTab !== null) return;
  const folder = join(home, 'kept');
  mkdirSync(folder);
  const target = join(folder, 'report.pdf');
  writeFileSync(target, 'sent on 3 November');
  if (readOnlyFolder(folder)) {
    await report.chooseFormat('pdf');
    await cairn.saveTo(target, () => report.begin());
    await report.untilSaid('read-only');
    expect(readFileSync(target, 'utf8')).toBe('sent on 3 November');
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  }
  const gone = join(home, 'gone');
  mkdirSync(gone);
  await report.chooseFormat('pdf');
  await report.exportTo(cairn, join(gone, 'report.pdf'));
  rmSync(gone, { recursive: true });
  await work(report.again());
  await report.untilSaid('missing-folder');
  expect(existsSync(gone)).toBe(false);
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('compares with a snapshot once one is chosen', async () => {
  const { cairn, report } = await openReport();
  const { page, home } = cairn;
  const before = await report.pages();
  await goTo(page, 'history');
  const history = new History(page);
  await history.untilShown();
  await history.takeSnapshot('First reading');
  await report.open();
  await report.compareWith('First reading');
  await expect.poll(() => report.pages(), { timeout: 10_000 }).toBeGreaterThan(before);
  const file = join(home, 'compared.pdf');
  await report.exportTo(cairn, file);
  const says = saysIn(pdfText(file));
  expect([words('report.moment.name'), 'First reading'].filter((one) => !says(one))).toEqual([]);
  expect(await cairn.trespasses()).toEqual([]);
});

it('exports the metrics as a table of their own, and offers no table without rows', async () => {
  const home = freshHome();
  workspaceOf(home, { measured: { framework: 'four-pillar', assessment: measured } });
  const cairn = await openCairn(home);
  await new Home(cairn.page).open(organisation);
  const report = new Report(cairn.page);
  await report.open();
  const offered = await cairn.page
    .getByLabel(words('preview.export.format'), { exact: true })
    .locator('option')
    .allTextContents();
  const csv = (table: string) => words(`preview.format.name.csv-${table}`);
  expect(offered).toEqual(expect.arrayContaining([csv('metrics'), csv('roles'), csv('phases')]));
  expect(offered).not.toContain(csv('renewals'));

  const file = join(home, 'metrics.csv');
  await report.chooseFormat('csv-metrics');
  await report.exportTo(cairn, file, 'csv-metrics');
  const [head = [], first = [], ...more] = parseCsv(readFileSync(file, 'utf8'));
  expect(head).toEqual(expect.arrayContaining(['Metric', 'Value']));
  expect(first).toEqual(expect.arrayContaining(['M11', 'Win rate', '2026-03-31', '20']));
  expect(more).toHaveLength(1);
  expect(await cairn.trespasses()).toEqual([]);
});
