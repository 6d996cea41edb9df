import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Reports } from '../../../../electron/backend/reports.ts';
import { aFolder } from '../../../builders/aWorkspace.ts';
import { examples, filesOf, type Ran, reportBuild, runWith } from './aTerminal.ts';

const pillars = join(examples, 'four-pillar-worked.cairn.json');
/** Every command starts a worker of its own and ends it; here one stays warm for all of them, by build. */
const warm = vi.hoisted(() => new Map<string, Reports>());
vi.mock('../../../../electron/backend/reports.ts', async (original) => {
  const { createReports } = await original<typeof import('../../../../electron/backend/reports.ts')>();
  return {
    createReports: (out: string): Reports => {
      const reports = warm.get(out) ?? createReports(out);
      warm.set(out, reports);
      return { ...reports, close: async () => {} };
    },
  };
});

let build = '';
beforeAll(() => {
  build = reportBuild(mkdtempSync(join(tmpdir(), 'cairn-build-')));
});
afterAll(async () => {
  for (const reports of warm.values()) await reports.close();
  rmSync(build, { recursive: true, force: true });
});

const report = (folder: string, ...args: readonly string[]): Promise<Ran> => runWith(build, folder, 'report', ...args);
const text = (folder: string, name: string): string => readFileSync(join(folder, name), 'latin1');

describe('cairn report', () => {
  it('writes the same bytes for the same input, whatever day --date names when the file has its own', async () => {
    const folder = aFolder();
    const done = { status: 0, out: '', err: '' };
    expect(await report(folder, pillars, '--out', 'one.pdf')).toEqual(done);
    expect(await report(folder, pillars, '--out', 'two.PDF', '--date', '2027-01-01')).toEqual(done);
    expect(text(folder, 'one.pdf').slice(0, 5)).toBe('%PDF-');
    expect(text(folder, 'two.PDF') === text(folder, 'one.pdf')).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['one.pdf', 'two.PDF']);
  });

  it('carries --date when the file has none', async () => {
    const folder = aFolder();
    const { date: _, ...undated } = JSON.parse(readFileSync(pillars, 'utf8'));
    writeFileSync(join(folder, 'undated.json'), JSON.stringify(undated));
    for (const [name, day] of [
      ['a', '2027-01-01'],
      ['b', '2027-01-01'],
      ['c', '2027-01-02'],
    ]) {
      await report(folder, 'undated.json', '--out', `${name}.pdf`, '--date', day ?? '');
    }
    expect(text(folder, 'a.pdf') === text(folder, 'b.pdf')).toBe(true);
    expect(text(folder, 'a.pdf') === text(folder, 'c.pdf')).toBe(false);
    expect(text(folder, 'a.pdf')).toContain('(D:20270101');
  });

  it('differs by edition, preset and paper', async () => {
    const folder = aFolder();
    const made = new Set<string>();
    for (const options of [[], ['--edition', 'consultant'], ['--preset', 'summary'], ['--paper', 'letter']]) {
      expect((await report(folder, pillars, '--out', 'x.pdf', ...options)).status).toBe(0);
      made.add(text(folder, 'x.pdf'));
      const size = options.includes('letter') ? /\/MediaBox \[0 0 612 792\]/ : /\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/;
      expect(text(folder, 'x.pdf')).toMatch(size);
    }
    expect(made.size).toBe(4);
  });

  it('is encrypted with AES of 256 bits when there is a password, and not otherwise', async () => {
    const folder = aFolder();
    await report(folder, pillars, '--out', 'open.pdf');
    expect(text(folder, 'open.pdf')).not.toContain('/Encrypt');
    await report(folder, pillars, '--out', 'shut.pdf', '--password', 'pass word ü');
    expect(text(folder, 'shut.pdf')).toContain('/Encrypt');
    expect(text(folder, 'shut.pdf')).toMatch(/\/CFM \/AESV3/);
    expect(text(folder, 'shut.pdf')).toMatch(/\/V 5\b/);
    expect(text(folder, 'shut.pdf')).not.toContain('Fjord');
  });

  it('refuses an empty password, since the report would lie open', async () => {
    const folder = aFolder();
    const { status, err } = await report(folder, pillars, '--out', 'x.pdf', '--password', '');
    expect([status, err]).toEqual([2, expect.stringMatching(/^--password [^\n]+\n$/)]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves an existing target as it was when it fails', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'x.pdf'), 'as it was');
    writeFileSync(join(folder, 'bad.json'), '{}');
    mkdirSync(join(folder, 'folder.pdf'));
    const before = filesOf(folder);
    expect((await report(folder, 'bad.json', '--out', 'x.pdf')).status).toBe(1);
    const broken = await runWith(folder, folder, 'report', pillars, '--out', 'x.pdf');
    expect([broken.status, broken.err]).toEqual([1, expect.stringMatching(/x\.pdf: [^\n]+\n$/)]);
    for (const target of ['no/where/x.pdf', 'folder.pdf']) {
      const { status, out, err } = await report(folder, pillars, '--out', target);
      expect([status, out, err]).toEqual([1, '', expect.stringMatching(/\.pdf: cannot be written; [^\n]+\n$/)]);
    }
    expect(filesOf(folder)).toEqual(before);
    expect((await report(folder, pillars, '--out', 'x.pdf')).status).toBe(0);
    expect(text(folder, 'x.pdf').slice(0, 5)).toBe('%PDF-');
  });
});
