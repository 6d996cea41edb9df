import { hash } from 'node:crypto';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readBack } from '../../../../electron/backend/exporters/leaks/readBack.ts';
import { reportFormats } from '../../../../shared/report/formats.ts';
import { aBenchmarkFile } from '../../../builders/aBenchmarkFile.ts';
import { aScorecard } from '../../../builders/aScorecard.ts';
import { aFolder } from '../../../builders/aWorkspace.ts';
import { examples, filesOf, type Ran, reportBuild, runWith } from './aTerminal.ts';
import { endWarmWorkers } from './warmReports.ts';

const pillars = join(examples, 'four-pillar-worked.cairn.json');
vi.mock('../../../../electron/backend/reports.ts', async (original) => {
  const { withWarmWorkers } = await import('./warmReports.ts');
  return withWarmWorkers(await original<typeof import('../../../../electron/backend/reports.ts')>());
});

let build = '';
beforeAll(() => {
  build = reportBuild(mkdtempSync(join(tmpdir(), 'cairn-build-')));
});
afterAll(async () => {
  await endWarmWorkers();
  rmSync(build, { recursive: true, force: true });
});

const report = (folder: string, ...args: readonly string[]): Promise<Ran> => runWith(build, folder, 'report', ...args);
const text = (folder: string, name: string): string => readFileSync(join(folder, name), 'latin1');

const voices = join(examples, 'four-pillar-nine-voices.cairn.json');
const ladder = join(examples, 'revenue-ladder-worked.cairn.json');
/** The smallest PNG: one grey pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

describe('cairn report, called wrongly', () => {
  const all = /\.pdf, \.docx, \.pptx, \.xlsx, \.csv or \.json/;
  it.each([
    ['another extension', ['--out', 'x.odt'], all],
    ['no extension', ['--out', 'x'], all],
    ['no target', [], /^--out is missing/],
    ['a password for Word', ['--out', 'x.docx', '--password', 'p'], /^--password goes with a \.pdf file only/],
    ['an empty password', ['--out', 'x.pdf', '--password', ''], /^--password takes a password/],
    ['a table of a PDF', ['--out', 'x.pdf', '--table', 'answers'], /^--table goes with a \.csv file only/],
    ['a table that is none', ['--out', 'x.csv', '--table', 'people'], /^--table takes .* or actions or /],
    ['a preset that is none', ['--out', 'x.pdf', '--preset', 'short'], /^--preset takes full or board or room or /],
    ['an edition that is none', ['--out', 'x.pdf', '--edition', 'both'], /^--edition takes client or consultant/],
    ['paper that is none', ['--out', 'x.pdf', '--paper', 'a5'], /^--paper takes a4 or letter/],
    ['a language that is none', ['--out', 'x.pdf', '--language', 'tlh'], /^--language takes en/],
    ['a day that is none', ['--out', 'x.pdf', '--date', '2026-02-30'], /^--date takes a day/],
    ['a start that is no hour', ['--out', 'x.pdf', '--preset', 'agenda', '--start', '25:00'], /^--start takes an hour/],
    ['a start of two digits', ['--out', 'x.pdf', '--preset', 'agenda', '--start', '9:00'], /^--start takes an hour/],
    ['a start of no agenda', ['--out', 'x.pdf', '--start', '09:00'], /^--start goes with --preset agenda only/],
    [
      'a sheet’s option of minutes',
      ['--out', 'x.pdf', '--preset', 'minutes', '--without-levels'],
      /^--without-levels goes with --preset sheet only/,
    ],
    ['an option that is none', ['--out', 'x.pdf', '--colour', 'red'], /Usage: cairn report/],
    ['one argument too many', ['--out', 'x.pdf', 'other'], /^"other" is one argument too many/],
  ])('names %s', async (_, args, words) => {
    const folder = aFolder();
    const { status, out, err } = await report(folder, pillars, ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(words);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['sheet', 'agenda'])('makes no data of what is handed out before the meeting: %s', async (preset) => {
    const folder = aFolder();
    for (const format of ['pptx', 'xlsx', 'csv', 'json']) {
      const { status, err } = await report(folder, voices, '--out', `x.${format}`, '--preset', preset);
      expect([status, err]).toEqual([
        2,
        expect.stringMatching(/^--preset [a-z]+ goes with a \.pdf or \.docx file only; /),
      ]);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never writes over what the report is made of', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'a.json'), readFileSync(pillars));
    const before = filesOf(folder);
    const own = await report(folder, 'a.json', '--out', './a.json');
    const compared = await report(folder, pillars, '--compare', 'a.json', '--out', 'a.json');
    const branded = await report(folder, pillars, '--branding', 'a.json', '--out', 'a.json');
    for (const { status, err } of [own, compared, branded]) {
      expect([status, err]).toEqual([2, expect.stringMatching(/^--out names a file that the report is made of/)]);
    }
    expect(filesOf(folder)).toEqual(before);
  });

  it('nor through a link to it, and keeps a link to an older report one', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'a.json'), readFileSync(pillars));
    writeFileSync(join(folder, 'old.pdf'), 'as it was');
    symlinkSync('a.json', join(folder, 'link.json'));
    symlinkSync('.', join(folder, 'here'));
    linkSync(join(folder, 'a.json'), join(folder, 'hard.json'));
    symlinkSync('old.pdf', join(folder, 'new.pdf'));
    symlinkSync('/dev/null', join(folder, 'device.pdf'));
    for (const target of ['link.json', 'here/a.json', 'hard.json']) {
      const { status, err } = await report(folder, 'a.json', '--out', target);
      expect([status, err]).toEqual([2, expect.stringMatching(/^--out names a file that the report is made of/)]);
    }
    expect(readFileSync(join(folder, 'a.json'))).toEqual(readFileSync(pillars));
    const device = await report(folder, 'a.json', '--out', 'device.pdf');
    expect([device.status, device.err]).toEqual([1, expect.stringMatching(/name a file, since this is a folder/)]);
    expect(statSync('/dev/null').isFile()).toBe(false);
    expect((await report(folder, 'a.json', '--out', 'new.pdf')).status).toBe(0);
    expect(lstatSync(join(folder, 'new.pdf')).isSymbolicLink()).toBe(true);
    expect(text(folder, 'old.pdf').slice(0, 5)).toBe('%PDF-');
  });

  it('and says what to do about a target', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'folder.pdf'));
    writeFileSync(join(folder, 'file'), 'x');
    for (const [target, advice] of [
      ['no/x.pdf', 'make its folder first'],
      ['folder.pdf', 'name a file'],
      ['file/x.pdf', 'name another one'],
      [`${'x'.repeat(300)}.pdf`, 'shorter name'],
    ] as const) {
      expect((await report(folder, pillars, '--out', target)).err).toContain(advice);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['file', 'folder.pdf']);
  });
});

describe('cairn report, with input that cannot be used', () => {
  const text = (value: unknown): string => JSON.stringify(value);
  const undated = (): string => {
    const { date: _, ...rest } = JSON.parse(readFileSync(pillars, 'utf8'));
    return text(rest);
  };
  it.each([
    ['no such assessment', {}, ['no.json'], 'not-found', /no\.json$/],
    ['a comparison with nothing', {}, [pillars, '--compare', 'no.json'], 'not-found', /no\.json$/],
    ['a comparison with another questionnaire', {}, [pillars, '--compare', ladder], 'other-framework', /ladder/],
    ['a comparison without a day', { 'e.json': undated() }, [pillars, '--compare', 'e.json'], 'no-date', /e\.json$/],
    ['a comparison with a bad file', { 'e.json': '{}' }, [pillars, '--compare', 'e.json'], 'invalid', /./],
    ['no such benchmarks', {}, [pillars, '--benchmarks', 'b.json'], 'not-found', /b\.json$/],
    ['benchmarks that are no JSON', { 'b.json': '{' }, [pillars, '--benchmarks', 'b.json'], 'not-json', /line 1/],
    [
      'benchmarks of an unknown metric',
      { 'b.json': JSON.stringify(aBenchmarkFile()).replace('"M11"', '"M99"') },
      [pillars, '--benchmarks', 'b.json'],
      'invalid',
      /benchmarks\[0\]\.metric/,
    ],
    ['no such branding', {}, [pillars, '--branding', 'b.json'], 'not-found', /b\.json$/],
    ['branding that is no JSON', { 'b.json': '{' }, [pillars, '--branding', 'b.json'], 'not-json', /b\.json$/],
    ['branding with more', { 'b.json': text({ font: 'x' }) }, [pillars, '--branding', 'b.json'], 'invalid', /font/],
    [
      'a colour that is none',
      { 'b.json': text({ primary: 'red' }) },
      [pillars, '--branding', 'b.json'],
      'invalid',
      /^primary$/,
    ],
    ['no such logo', { 'b.json': text({ logo: 'l.png' }) }, [pillars, '--branding', 'b.json'], 'not-found', /l\.png$/],
    [
      'a logo that is no PNG',
      { 'b.json': text({ logo: 'l.png' }), 'l.png': 'GIF89a' },
      [pillars, '--branding', 'b.json'],
      'bad-logo',
      /l\.png$/,
    ],
    ...['https://example.org/l.png', 'file:///tmp/l.png', '//server/share/l.png', '\\\\server\\share\\l.png'].map(
      (logo) =>
        [
          `a logo elsewhere, ${logo}`,
          { 'b.json': text({ logo }) },
          [pillars, '--branding', 'b.json'],
          'bad-logo',
          /l\.png$/,
        ] as const,
    ),
    ['a folder for a logo', { 'b.json': text({ logo: '.' }) }, [pillars, '--branding', 'b.json'], 'bad-logo', /./],
  ] as const)('names %s, and writes nothing', async (_, files, args, code, path) => {
    const folder = aFolder();
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, 'x.pdf'), 'as it was');
    const before = filesOf(folder);
    const { status, out, err } = await report(folder, ...args, '--out', 'x.pdf', '--json');
    expect(status).toBe(1);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(out)).toEqual({
      error: { code, path: expect.stringMatching(path), message: expect.any(String) },
    });
    expect(filesOf(folder)).toEqual(before);
  });
});

describe('cairn report', () => {
  const starts = { pdf: '%PDF-', docx: 'PK', pptx: 'PK', xlsx: 'PK', csv: '\u00ef\u00bb\u00bf', json: '{' } as const;
  it.each(reportFormats)('writes the same bytes for the same input and day: %s', async (format) => {
    const folder = aFolder();
    const day = ['--date', '2026-11-02', '--preset', 'summary'];
    const made = await report(folder, pillars, '--out', `one.${format}`, ...day, '--json');
    expect([made.status, made.err]).toEqual([0, '']);
    await report(folder, pillars, '--out', `two.${format}`, ...day);
    const [one, two] = [text(folder, `one.${format}`), text(folder, `two.${format}`)];
    expect(one.startsWith(starts[format])).toBe(true);
    expect(two === one).toBe(true);
    expect(JSON.parse(made.out)).toMatchObject({
      format,
      edition: 'client',
      bytes: one.length,
      sha256: hash('sha256', readFileSync(join(folder, `one.${format}`)), 'hex'),
      fingerprint: expect.stringMatching(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/),
    });
  });

  it('takes a table, an earlier assessment and branding with a logo', async () => {
    const folder = aFolder();
    await report(folder, pillars, '--out', 'answers.csv');
    await report(folder, pillars, '--out', 'actions.csv', '--table', 'actions');
    expect(text(folder, 'actions.csv')).not.toBe(text(folder, 'answers.csv'));
    const earlier = { ...JSON.parse(readFileSync(voices, 'utf8')), date: '2026-05-02' };
    writeFileSync(join(folder, 'spring.cairn.json'), JSON.stringify(earlier));
    const look = { primary: '#0a3d62', preparedBy: 'Nordlys', paper: 'letter', logo: 'logo.png' };
    writeFileSync(join(folder, 'look.json'), JSON.stringify(look));
    writeFileSync(join(folder, 'logo.png'), pixel);
    const branded = await report(folder, pillars, '--branding', 'look.json', '--out', 'x.pdf');
    const compared = await report(folder, pillars, '--compare', 'spring.cairn.json', '--out', 'y.pdf');
    expect([branded, compared].map(({ status, err }) => [status, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(text(folder, 'x.pdf')).toMatch(/\/MediaBox \[0 0 612 792\]/);
  });

  it('compares with the benchmarks of a file, and names its day', async () => {
    const folder = aFolder();
    const scored = { ...JSON.parse(readFileSync(pillars, 'utf8')), ...aScorecard, formatVersion: 6 };
    writeFileSync(join(folder, 'scored.json'), JSON.stringify(scored));
    writeFileSync(join(folder, 'b.json'), JSON.stringify(aBenchmarkFile()));
    const said = async (...args: readonly string[]): Promise<string> => {
      expect(await report(folder, 'scored.json', '--out', 'x.json', ...args)).toMatchObject({ status: 0, err: '' });
      return readFileSync(join(folder, 'x.json'), 'utf8');
    };
    expect(await said()).toContain('Benchmarks as shipped with Cairn, as of 1 Nov 2026.');
    expect(await said('--benchmarks', 'b.json')).toContain('Benchmarks from a file of one’s own, as of 1 Oct 2026.');
  });

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

  it('makes the papers of the room', async () => {
    const folder = aFolder();
    const told = async (name: string, ...options: readonly string[]) => {
      const made = await report(folder, voices, '--out', name, '--json', ...options);
      expect([made.status, made.err]).toEqual([0, '']);
      return JSON.parse(made.out);
    };
    expect(await told('minutes.pdf', '--preset', 'minutes')).toMatchObject({ preset: 'minutes', pages: 1 });
    await told('minutes.json', '--preset', 'minutes');
    const whole = await told('sheet.pdf', '--preset', 'sheet');
    const short = await told('short.pdf', '--preset', 'sheet', '--without-levels');
    expect(short).toMatchObject({ preset: 'sheet', levels: false });
    expect(short.pages).toBeLessThan(whole.pages);
    await told('plain.docx', '--preset', 'agenda');
    expect(await told('hours.docx', '--preset', 'agenda', '--start', '09:00')).toMatchObject({ startsAt: '09:00' });
    const read = async (name: string) =>
      (await readBack(readFileSync(join(folder, name)), 'docx')).map((part) => part.text).join('\n');
    expect(await read('hours.docx')).toContain('09:00');
    expect(await read('plain.docx')).not.toMatch(/\b\d\d:\d\d\b/);
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
