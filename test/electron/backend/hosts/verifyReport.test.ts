import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { recordExport } from '../../../../electron/backend/workspace/recordExport.ts';
import type { ReportFormat } from '../../../../shared/report/formats.ts';
import { makePlan } from '../../../../shared/roadmap/makePlan.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { aFolder, done, steppingClock } from '../../../builders/aWorkspace.ts';
import { theWorkedPillars } from '../../../builders/theExamples.ts';
import { fourPillar } from '../../../builders/theFrameworks.ts';
import { examples, filesOf, type Ran, reportBuild, runWith } from './aTerminal.ts';
import { endWarmWorkers } from './warmReports.ts';

const pillars = join(examples, 'four-pillar-worked.cairn.json');
vi.mock('../../../../electron/backend/reports.ts', async (original) => {
  const { withWarmWorkers } = await import('./warmReports.ts');
  return withWarmWorkers(await original<typeof import('../../../../electron/backend/reports.ts')>());
});

const formats = ['pdf', 'docx', 'pptx', 'xlsx', 'json', 'csv'] as const satisfies readonly ReportFormat[];
let build = '';
/** A report of the worked example in every format. */
const made = mkdtempSync(join(tmpdir(), 'cairn-made-'));
const file = (format: ReportFormat): string => join(made, `r.${format}`);
const run = (folder: string, ...args: readonly string[]): Promise<Ran> => runWith(build, folder, ...args);
const verify = (...args: readonly string[]): Promise<Ran> => run(made, 'verify-report', ...args);

beforeAll(async () => {
  build = reportBuild(mkdtempSync(join(tmpdir(), 'cairn-build-')));
  for (const format of formats) await run(made, 'report', pillars, '--preset', 'summary', '--out', file(format));
});
afterAll(async () => {
  await endWarmWorkers();
  for (const folder of [build, made]) rmSync(folder, { recursive: true, force: true });
});

const print = /^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}: /;

describe('cairn verify-report', () => {
  it.each(['pdf', 'docx', 'pptx', 'xlsx', 'json'] as const)('finds a %s sound, in one line', async (format) => {
    const { status, out, err } = await verify(file(format), '--assessment', pillars);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(print);
    expect(out).toMatch(/: fingerprint matches; made of this assessment; four-pillar 1\.0\.0 matches\n$/);
  });

  it('says that the assessment has moved on, or is another one', async () => {
    const changed = { ...JSON.parse(readFileSync(pillars, 'utf8')), summary: 'Something else' };
    writeFileSync(join(made, 'changed.json'), JSON.stringify(changed));
    const { status, out, err } = await verify(file('json'), '--assessment', 'changed.json');
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/r\.json: fingerprint matches; the assessment says something else now[^\n]+\n$/);
    const other = await verify(file('json'), '--assessment', join(examples, 'revenue-ladder-worked.cairn.json'));
    expect([other.status, other.err]).toEqual([1, expect.stringContaining('the questionnaire does not match')]);
  });

  it.each([
    ['content', 'content'],
    ['framework', 'version'],
    ['app', 'app'],
    ['fingerprint', 'fingerprint'],
  ])('notices a %s that somebody changed', async (_, key) => {
    const document = readFileSync(file('json'), 'utf8');
    const tampered = document.replace(new RegExp(`("provenance"[\\s\\S]*?"${key}": ")(.)`), (_match, start, first) =>
      [start, first === '1' ? '2' : '1'].join(''),
    );
    expect(tampered).not.toBe(document);
    writeFileSync(join(made, 'tampered.json'), tampered);
    const { status, err } = await verify('tampered.json', '--json');
    expect([status, err]).toEqual([1, expect.stringMatching(/: fingerprint does not match\n$/)]);
  });

  it('opens a PDF with its password', async () => {
    await run(made, 'report', pillars, '--preset', 'summary', '--out', 'shut.pdf', '--password', 'pass word ü');
    const shut = await verify('shut.pdf');
    expect([shut.status, shut.err]).toEqual([1, expect.stringMatching(/shut\.pdf: is shut; give its password/)]);
    const wrong = await verify('shut.pdf', '--password', 'other');
    expect([wrong.status, wrong.err]).toEqual([1, expect.stringMatching(/is not opened by this password/)]);
    expect((await verify('shut.pdf', '--password', 'pass word ü')).out).toMatch(/: fingerprint matches\n$/);
  });

  it('prints one document with --json', async () => {
    const { out } = await verify(file('pdf'), '--json');
    const document = JSON.parse(out);
    expect(Object.keys(document)).toEqual(['fingerprint', 'provenance', 'sha256', 'checks']);
    expect(document.checks).toEqual([{ check: 'fingerprint', matches: true, says: 'fingerprint matches' }]);
    expect(document.sha256).toBe(hash('sha256', readFileSync(file('pdf')), 'hex'));
  });

  it.each([
    ['a file that is not there', 'no.pdf', 'not-found'],
    ['a folder', '.', 'not-a-file'],
    ['a table of CSV alone', 'r.csv', 'no-fingerprint'],
    ['an assessment', pillars, 'no-fingerprint'],
    ['a broken PDF', 'broken.pdf', 'unreadable'],
    ['a broken archive', 'broken.docx', 'unreadable'],
    ['broken JSON', 'broken.json', 'unreadable'],
  ])('refuses %s in one line', async (_, name, code) => {
    writeFileSync(join(made, 'broken.pdf'), '%PDF-1.7 and no more');
    writeFileSync(join(made, 'broken.docx'), 'PK\u0003\u0004 and no more');
    writeFileSync(join(made, 'broken.json'), '{ "provenance": ');
    const before = readdirSync(made);
    const { status, out, err } = await verify(name, '--json');
    expect([status, JSON.parse(out).error.code]).toEqual([1, code]);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(readdirSync(made)).toEqual(before);
  });

  it('takes exactly one report', async () => {
    expect((await verify()).status).toBe(2);
    expect((await verify(file('pdf'), file('json'))).status).toBe(2);
  });
});

describe('cairn verify-report with a workspace', () => {
  async function aWorkspaceOf(folder: string): Promise<string> {
    const imported = await run(folder, 'import', pillars, '--workspace', 'w.cairn');
    return imported.out.trim();
  }

  it('names the assessment, and the export that the file is', async () => {
    const folder = aFolder();
    const assessmentId = await aWorkspaceOf(folder);
    const bytes = readFileSync(file('csv'));
    const none = await run(folder, 'verify-report', file('csv'), '--workspace', 'w.cairn');
    expect([none.status, none.err]).toEqual([
      1,
      expect.stringContaining('no export of this workspace has these bytes'),
    ]);
    const opened = openDatabase(join(folder, 'w.cairn'), { clock: steppingClock() });
    if (!opened.ok) throw new Error('the workspace does not open');
    const scored = score(fourPillar, theWorkedPillars);
    done(
      recordExport(opened.db, {
        assessmentId,
        actor: 'test',
        file: {
          name: 'sent.csv',
          format: 'csv',
          edition: 'client',
          preset: 'full',
          language: 'en',
          bytes: bytes.length,
          pages: 0,
          sha256: hash('sha256', bytes, 'hex'),
          fingerprint: '3f2a 91bc 0d4e 77a1',
        },
        content: {
          assessment: theWorkedPillars,
          score: scored,
          plan: makePlan(fourPillar, theWorkedPillars, scored),
          method: fourPillar.method,
        },
        snapshotName: 'Sent',
      }),
    );
    closeDatabase(opened.db);
    const before = filesOf(folder);
    const known = await run(folder, 'verify-report', file('csv'), '--workspace', 'w.cairn');
    expect([known.status, known.out]).toEqual([0, 'exported on 2026-11-02 as sent.csv (client, full)\n']);
    const pdf = await run(folder, 'verify-report', file('pdf'), '--workspace', 'w.cairn');
    expect([pdf.status, pdf.err]).toEqual([0, '']);
    expect(pdf.out).toMatch(/fingerprint matches; made of Fjord Analytics[^;]*, as it stands; no export of/);
    expect([...filesOf(folder).keys()]).toEqual([...before.keys()]);
  });

  it('says that no assessment ever said this', async () => {
    const folder = aFolder();
    await run(folder, 'import', join(examples, 'revenue-ladder-worked.cairn.json'), '--workspace', 'w.cairn');
    const { status, err } = await run(folder, 'verify-report', file('pdf'), '--workspace', 'w.cairn');
    expect([status, err]).toEqual([1, expect.stringContaining('no assessment of this workspace ever said this')]);
  });

  it('makes no workspace where there is none', async () => {
    const folder = aFolder();
    const { status } = await run(folder, 'verify-report', file('pdf'), '--workspace', 'w.cairn');
    expect([status, readdirSync(folder)]).toEqual([1, []]);
  });
});
