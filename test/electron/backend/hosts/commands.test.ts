import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../../builders/aWorkspace.ts';
import { examples, filesOf, run } from './aTerminal.ts';

const pillars = join(examples, 'four-pillar-worked.cairn.json');
const voices = join(examples, 'four-pillar-nine-voices.cairn.json');
const ladder = join(examples, 'revenue-ladder-worked.cairn.json');

async function json(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { status, out, err } = await run(aFolder(), ...args, '--json');
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out);
}

/** Every field that `wanted` gives is in `actual`, numbers to 1e-9, lists of the same length. */
function expectFields(actual: unknown, wanted: unknown, at: string): void {
  if (typeof wanted === 'number') {
    expect(typeof actual, at).toBe('number');
    expect(Math.abs(Number(actual) - wanted), at).toBeLessThan(1e-9);
  } else if (typeof wanted === 'object' && wanted !== null) {
    expect(actual, at).toBeTypeOf('object');
    if (Array.isArray(wanted)) expect(actual, at).toHaveLength(wanted.length);
    for (const [key, value] of Object.entries(wanted)) {
      expectFields(Reflect.get(actual as object, key), value, `${at}.${key}`);
    }
  } else expect(actual, at).toBe(wanted);
}

const expected = (name: string): unknown => JSON.parse(readFileSync(join(examples, 'expected', name), 'utf8'));
const first = (list: unknown): object => (Array.isArray(list) ? list[0] : {});
const keysOf = (value: unknown): string => Object.keys(value as object).join(' ');

describe('cairn score --json', () => {
  it.each([
    [pillars, 'four-pillar-worked.score.json'],
    [voices, 'four-pillar-nine-voices.score.json'],
    [ladder, 'revenue-ladder-worked.score.json'],
  ])('of %s is the expected score to 1e-9', async (file, name) => {
    expectFields(await json('score', file), expected(name), 'score');
  });

  it('has the fields of the format paper in their order, for four pillars', async () => {
    const document = await json('score', pillars);
    expect(keysOf(document)).toBe('framework method status completeness overall sections questions alignment');
    expect(keysOf(document.framework)).toBe('id version hash');
    expect(document).toMatchObject({
      framework: { id: 'four-pillar', version: '1.0.0', hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
      method: 'four-pillar/1',
    });
    expect(keysOf(document.overall)).toBe(
      'score low high unweighted percent level levelName balance sections distance changes confidence',
    );
    expect(keysOf(Reflect.get(document.overall as object, 'confidence'))).toBe('value label');
    expect(keysOf(first(document.sections))).toBe(
      'id score low high unweighted level levelName rated open dontKnow notApplicable blockers distance changes',
    );
    expect(keysOf(first(Reflect.get(first(document.sections), 'blockers')))).toBe('level rule questions needed');
    expect(keysOf(first(Reflect.get(document.overall as object, 'changes')))).toBe('question from to');
    expect(keysOf(first(document.questions))).toBe(
      'id state source score level percent target gap weight respondents consensus band min max functions functionSpread',
    );
    expect(keysOf(document.alignment)).toBe('functions spread alpha');
  });

  it('has the fields of the format paper in their order, for a ladder', async () => {
    const document = await json('score', ladder);
    expect(keysOf(document)).toBe('framework method status completeness overall sections questions alignment');
    expect(keysOf(document.overall)).toBe('stage stageName policy pressure islands distance unlock confidence');
    expect(document.overall).toMatchObject({ stage: 2, stageName: expect.stringMatching(/\S/), policy: 'strict' });
    expect(keysOf(first(document.sections))).toBe(
      'id percent rating gatesMet attained rated open dontKnow notApplicable',
    );
  });

  it('of an empty assessment says null, never 0, and names nothing', async () => {
    const folder = aFolder();
    for (const id of ['four-pillar', 'revenue-ladder']) {
      const file = { format: 'cairn.assessment', formatVersion: 1, framework: { id, version: '1.0.0' } };
      writeFileSync(join(folder, id), JSON.stringify({ ...file, organisation: { name: 'Fjord Analytics' } }));
      const document = await json('score', join(folder, id));
      expect(document).toMatchObject({ status: 'empty', completeness: 0 });
      const { score, level, levelName, stage, stageName } = document.overall as Record<string, unknown>;
      expect(id === 'four-pillar' ? [score, level, levelName] : [stage, stageName, null]).toEqual([null, null, null]);
      expect((await run(folder, 'score', id)).out).toMatch(/^(No overall score yet|Nothing answered yet)\nempty/);
    }
  });

  it('is for people in lines without --json', async () => {
    const { status, out, err } = await run(aFolder(), 'score', pillars);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^Score 2\.60 of 5 \(2\.57 to 2\.69\) · level 2 Emerging\ncomplete, 96\.8 % answered\n/);
    expect((await run(aFolder(), 'score', ladder)).out).toMatch(/^Stage 2 .+ \(strict\)\n/);
  });
});

describe('cairn plan', () => {
  it('--json is the expected plan to 1e-9, in the fields of the format paper', async () => {
    const document = await json('plan', pillars);
    expectFields(document, expected('four-pillar-worked.plan.json'), 'plan');
    expect(keysOf(document)).toBe('candidates waves later warnings');
    const step = (document.candidates as object[]).find((one) => Reflect.get(one, 'kind') === 'step');
    expect(new Set(Object.keys(step ?? {}))).toEqual(
      new Set(
        'id question from to kind factors priority effectivePriority effort days prerequisites unmetPrerequisites grid blocks'.split(
          ' ',
        ),
      ),
    );
    expect(keysOf(Reflect.get(step ?? {}, 'factors'))).toBe('gap weight impact confidence urgency effortPoints');
    expect(keysOf(first(document.waves))).toBe('number capacityDays loadDays actions projected');
  });

  it('plans a ladder and nine voices, too', async () => {
    for (const file of [ladder, voices]) {
      const document = await json('plan', file);
      expect((document.candidates as unknown[]).length).toBeGreaterThan(0);
      expect((await run(aFolder(), 'plan', file)).out).toMatch(/^Wave 1: /);
    }
  });

  it('names a route that is not best value', async () => {
    const folder = aFolder();
    const file = JSON.parse(readFileSync(pillars, 'utf8'));
    file.formatVersion = 2;
    file.settings.route = { kind: 'soonest', level: 3 };
    writeFileSync(join(folder, 'route.cairn.json'), JSON.stringify(file));
    const { out } = await run(folder, 'plan', 'route.cairn.json');
    expect(out).toMatch(/^Route: level 3 soonest, to be answered first: I4\nWave 1: /);
  });

  it.each([
    ['60,100,100,100', [60, 100, 100, 100]],
    ['60', [60]],
    ['0,0', [0, 0]],
    ['12.5, 30', [12.5, 30]],
    ['1,2,3,4,5,6,7,8,9,10,11,12', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['10000', [10_000]],
  ])('takes --capacity %s', async (text, days) => {
    const { waves } = await json('plan', pillars, '--capacity', text);
    expect((waves as { capacityDays: number }[]).map(({ capacityDays }) => capacityDays)).toEqual(days);
    expect((await json('plan', pillars, `--capacity=${text}`)).waves).toEqual(waves);
  });

  it.each([
    '',
    ',',
    '60,',
    '60,,100',
    '-1',
    'sixty',
    '1e3',
    '0x10',
    'Infinity',
    '10001',
    '60;100',
    Array(13).fill(1).join(),
  ])('refuses --capacity "%s" as wrong usage', async (text) => {
    const { status, out, err } = await run(aFolder(), 'plan', pillars, `--capacity=${text}`);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^--capacity takes [^\n]+\n$/);
  });
});

describe('cairn frameworks and check-framework', () => {
  it('lists the library', async () => {
    const { status, out } = await run(aFolder(), 'frameworks', '--json');
    expect(status).toBe(0);
    const rows = JSON.parse(out);
    expect(rows.map((row: object) => Object.keys(row).join(' '))).toEqual(
      Array(4).fill('id version title kind questions hash'),
    );
    expect(rows.map(({ id, kind, questions }: Record<string, unknown>) => [id, kind, questions])).toEqual([
      ['four-pillar', 'pillars', 32],
      ['revenue-ladder', 'ladder', expect.any(Number)],
      ['six-element', 'check', expect.any(Number)],
      ['renewals', 'check', expect.any(Number)],
    ]);
    expect((await run(aFolder(), 'frameworks')).out.split('\n')).toHaveLength(5);
  });

  it('finds no problem in the library, by folder', async () => {
    for (const id of ['four-pillar', 'revenue-ladder', 'six-element', 'renewals']) {
      const folder = join(examples, '../frameworks/library', id);
      expect(await run(aFolder(), 'check-framework', folder)).toEqual({
        status: 0,
        out: 'No problem found.\n',
        err: '',
      });
    }
  });

  it('says every problem with its path, and one line of summary', async () => {
    const folder = aFolder();
    const structure = JSON.parse(
      readFileSync(join(examples, '../frameworks/library/four-pillar/framework.json'), 'utf8'),
    );
    structure.sections[0].questions[0].goal = 'G99';
    structure.minutes = { from: 60, to: 30 };
    writeFileSync(join(folder, 'framework.json'), JSON.stringify(structure));
    const { status, out, err } = await run(folder, 'check-framework', 'framework.json');
    expect(status).toBe(1);
    expect(out).toMatch(/^[^\n:]+: [^\n]+\n/);
    expect(err).toMatch(/framework\.json: \d+ problems?; [^\n]+\n$/);
  });

  it.each([
    ['nothing', Buffer.from('')],
    ['words', Buffer.from('four pillars')],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])],
  ])('refuses a file of %s in one line', async (_, bytes) => {
    const folder = aFolder();
    writeFileSync(join(folder, 'framework.json'), bytes);
    for (const name of ['framework.json', '.']) {
      const { status, out, err } = await run(folder, 'check-framework', name);
      expect([status, out]).toEqual([1, '']);
      expect(err).toMatch(/^\/[^\n]+framework\.json: [^\n]+\n$/);
    }
  });

  it('refuses a folder without a framework', async () => {
    const { status, err } = await run(aFolder(), 'check-framework', '.');
    expect([status, err]).toEqual([1, expect.stringMatching(/framework\.json: there is no such file\n$/)]);
  });
});

const workspace = ['--workspace', 'work.cairn'];
const importInto = (folder: string, file: string) => run(folder, 'import', file, ...workspace);

describe('cairn import, list and export', () => {
  it('makes the workspace and prints only the id', async () => {
    const folder = aFolder();
    const { status, out, err } = await importInto(folder, pillars);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^[0-9a-f-]{36}\n$/);
    expect(readdirSync(folder)).toEqual(['work.cairn', 'work.cairn.head']);
  });

  it('lists what is there, for people and as a document', async () => {
    const folder = aFolder();
    const { out: id } = await importInto(folder, pillars);
    await importInto(folder, ladder);
    const listed = await run(folder, 'list', ...workspace, '--json');
    expect([listed.status, listed.err]).toEqual([0, '']);
    const rows = JSON.parse(listed.out);
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({
      id: id.trim(),
      organisation: 'Fjord Analytics',
      title: 'Autumn review',
      date: '2026-11-02',
      framework: { id: 'four-pillar', version: '1.0.0', hash: expect.stringContaining('sha256:') },
      workflow: 'draft',
      revision: expect.any(Number),
      updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    const people = await run(folder, 'list', ...workspace);
    expect(people.out.split('\n')).toContain(`${id.trim()}  Fjord Analytics, Autumn review, 2026-11-02`);
  });

  it.each([pillars, voices, ladder])('gives %s back equal', async (file) => {
    const folder = aFolder();
    const { out: id } = await importInto(folder, file);
    const exported = await run(folder, 'export', ...workspace, '--assessment', id.trim(), '--out', 'out.cairn.json');
    expect(exported).toEqual({ status: 0, out: '', err: '' });
    const original = JSON.parse(readFileSync(file, 'utf8'));
    expect(JSON.parse(readFileSync(join(folder, 'out.cairn.json'), 'utf8'))).toEqual({ id: id.trim(), ...original });
    expect(readFileSync(join(folder, 'out.cairn.json'), 'utf8').endsWith('}\n')).toBe(true);

    // A second round is equal to the byte.
    const again = await run(folder, 'import', 'out.cairn.json', '--workspace', 'second.cairn');
    expect(again).toEqual({ status: 0, out: id, err: '' });
    await run(folder, 'export', '--workspace', 'second.cairn', '--assessment', id.trim(), '--out', 'again.cairn.json');
    expect(readFileSync(join(folder, 'again.cairn.json'))).toEqual(readFileSync(join(folder, 'out.cairn.json')));
  });

  it('gives everything of the room back equal, and reads no newer file', async () => {
    const folder = aFolder();
    const at = '2026-11-02T09:00:00Z';
    const original = {
      format: 'cairn.assessment',
      formatVersion: 4,
      framework: { id: 'four-pillar', version: '1.0.0' },
      organisation: { name: 'Fjord Analytics' },
      participants: [{ id: 'p1' }],
      responses: [{ participant: 'p1', question: 'R4', answer: 3, firstVote: { notApplicable: 'no pipeline' } }],
      agreed: [{ question: 'R4', answer: 3, dissent: 'Sales sees a 2', readers: { dissent: 'consultant' } }],
      meetings: [{ startedAt: at, endedAt: '2026-11-02T10:30:00Z', attendees: ['p1'], seconds: { people: 600 } }],
      comments: [
        { id: 'c1', on: { question: 'R4' }, text: 'Why 3?', by: 'Ana', at, resolved: { by: 'Ben', at } },
        { id: 'c2', on: { block: 'roadmap' }, text: 'Too much', at },
      ],
      steps: [{ to: 'in-review', by: 'Ana', at }],
    };
    writeFileSync(join(folder, 'room.cairn.json'), JSON.stringify(original));
    const { out: id } = await importInto(folder, 'room.cairn.json');
    const exported = await run(folder, 'export', ...workspace, '--assessment', id.trim(), '--out', 'out.cairn.json');
    expect(exported).toEqual({ status: 0, out: '', err: '' });
    const back = JSON.parse(readFileSync(join(folder, 'out.cairn.json'), 'utf8'));
    expect(back).toEqual({ id: id.trim(), ...original });

    writeFileSync(join(folder, 'newer.cairn.json'), JSON.stringify({ ...original, formatVersion: 7 }));
    const newer = await importInto(folder, 'newer.cairn.json');
    expect([newer.status, newer.out]).toEqual([1, '']);
    expect(newer.err).toContain('update Cairn');
  });

  it('refuses a file that the workspace knows, and changes nothing', async () => {
    const folder = aFolder();
    const { out: id } = await importInto(folder, pillars);
    await run(folder, 'export', ...workspace, '--assessment', id.trim(), '--out', 'out.cairn.json');
    const again = await importInto(folder, 'out.cairn.json');
    expect([again.status, again.out]).toEqual([1, '']);
    expect(again.err).toMatch(new RegExp(`^${id.trim()}: [^\\n]*nothing was changed\\n$`));
    expect(JSON.parse((await run(folder, 'list', ...workspace, '--json')).out)).toHaveLength(1);
  });

  it('says which folder is missing, and leaves nothing behind', async () => {
    const folder = aFolder();
    const { status, out, err } = await run(folder, 'import', pillars, '--workspace', 'no/where/work.cairn');
    expect([status, out]).toEqual([1, '']);
    expect(err).toBe(`${join(folder, 'no/where')}: there is no such folder; make it first\n`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a document', (path: string) => writeFileSync(path, 'Dear all'), 'is not a Cairn workspace'],
    ['an empty file', (path: string) => writeFileSync(path, ''), 'is not a Cairn workspace'],
    ['a folder', (path: string) => mkdirSync(path), 'is not a Cairn workspace'],
    ['nothing', () => {}, 'there is no such file'],
  ])('says what is wrong where %s stands for the workspace', async (what, make, words) => {
    const folder = aFolder();
    const path = join(folder, 'work.cairn');
    make(path);
    const before = filesOf(folder);
    for (const args of [
      ['list', ...workspace],
      ['export', ...workspace, '--assessment', 'x', '--out', 'y.json'],
      ['verify', 'work.cairn'],
      ...(what === 'nothing' ? [] : [['import', pillars, ...workspace]]),
    ]) {
      const { status, out, err } = await run(folder, ...args);
      expect([status, out, err], args[0]).toEqual([1, '', expect.stringMatching(`^${path}: ${words}[^\n]*\n$`)]);
    }
    expect(filesOf(folder)).toEqual(before);
  });

  it('says that there is no such assessment, and writes nothing', async () => {
    const folder = aFolder();
    await importInto(folder, pillars);
    writeFileSync(join(folder, 'out.cairn.json'), 'as it was');
    for (const id of ['00000000-0000-4000-8000-000000000000', 'not an id', '']) {
      const { status, err } = await run(folder, 'export', ...workspace, '--assessment', id, '--out', 'out.cairn.json');
      expect([status, err], id).toEqual([1, expect.stringMatching(/^[^\n]*is not in this workspace[^\n]*\n$/)]);
    }
    expect(readFileSync(join(folder, 'out.cairn.json'), 'utf8')).toBe('as it was');
  });

  it('never writes the file over the workspace', async () => {
    const folder = aFolder();
    const { out: id } = await importInto(folder, pillars);
    const before = filesOf(folder);
    const { status } = await run(folder, 'export', ...workspace, '--assessment', id.trim(), '--out', './work.cairn');
    expect(status).toBe(2);
    expect(filesOf(folder)).toEqual(before);
  });

  it.each(['no/where/out.json', '.'])('cannot export to %s, says so, and leaves nothing behind', async (target) => {
    const folder = aFolder();
    const { out: id } = await importInto(folder, pillars);
    const before = filesOf(folder);
    const { status, err } = await run(folder, 'export', ...workspace, '--assessment', id.trim(), '--out', target);
    expect([status, err]).toEqual([1, expect.stringMatching(/^[^\n]*: cannot be written; [^\n]*\n$/)]);
    expect(filesOf(folder)).toEqual(before);
  });

  it('keeps names of foreign files from steering the terminal', async () => {
    const folder = aFolder();
    const file = JSON.parse(readFileSync(pillars, 'utf8'));
    writeFileSync(join(folder, 'x.json'), JSON.stringify({ ...file, title: 'A\nB\u001b[31m' }));
    const { status } = await importInto(folder, 'x.json');
    const { out } = await run(folder, 'list', ...workspace);
    expect(out.split('\n').length + status).toBe(2);
    expect(out).not.toContain('\u001b');
  });
});

describe('cairn verify', () => {
  it('finds a workspace sound and leaves it as it is', async () => {
    const folder = aFolder();
    await importInto(folder, pillars);
    const before = filesOf(folder);
    const { status, out, err } = await run(folder, 'verify', 'work.cairn');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^Sound: 1 assessments?, 0 evidence files, \d+ events, [^\n]+\nIt ends where the record beside it says\.\n$/,
    );
    expect(filesOf(folder)).toEqual(before);
  });

  it('finds one changed byte of an answer, and neither list nor import touch the file then', async () => {
    const folder = aFolder();
    const rationale = 'response times differ by region';
    const file = JSON.parse(readFileSync(pillars, 'utf8'));
    file.agreed[0].rationale = rationale;
    writeFileSync(join(folder, 'x.json'), JSON.stringify(file));
    await importInto(folder, 'x.json');
    const path = join(folder, 'work.cairn');
    const bytes = readFileSync(path);
    const at = bytes.indexOf(rationale);
    expect(at).toBeGreaterThan(0);
    bytes.writeUInt8('R'.charCodeAt(0), at);
    writeFileSync(path, bytes);
    const before = filesOf(folder);

    const verified = await run(folder, 'verify', 'work.cairn');
    expect(verified.status).toBe(1);
    expect(verified.out).toMatch(/^[a-z]+ \([^\n]+\): [^\n]+\n/);
    expect(verified.err).toBe(`${path}: is damaged; nothing was changed, go back to a backup or copy\n`);
    for (const args of [
      ['list', ...workspace],
      ['import', ladder, ...workspace],
    ]) {
      const { status, out, err } = await run(folder, ...args);
      expect([status, out, err]).toEqual([1, '', expect.stringMatching(/: is damaged; [^\n]+\n$/)]);
    }
    expect(filesOf(folder)).toEqual(before);
  });

  it('says which edits a workspace has lost at its end, and what is not known of a copy', async () => {
    const folder = aFolder();
    await importInto(folder, pillars);
    const early = readFileSync(join(folder, 'work.cairn'));
    writeFileSync(join(folder, 'copy.cairn'), early);
    const copied = await run(folder, 'verify', 'copy.cairn');
    expect([copied.status, copied.out]).toEqual([0, expect.stringMatching(/\nThere is no record beside it/)]);

    await importInto(folder, ladder);
    writeFileSync(join(folder, 'work.cairn'), early);
    const before = filesOf(folder);
    const { status, out, err } = await run(folder, 'verify', 'work.cairn');
    expect(status).toBe(1);
    expect(out).toMatch(/^Missing at its end: 1 edits, made from \S+ to \S+\.\n$/);
    expect(err).toMatch(/: has lost its last edits; nothing was changed, [^\n]+\n$/);
    expect((await run(folder, 'list', ...workspace)).err).toBe(err);
    expect(filesOf(folder)).toEqual(before);
  });

  it('finds half a file damaged', async () => {
    const folder = aFolder();
    await importInto(folder, pillars);
    const path = join(folder, 'work.cairn');
    writeFileSync(path, readFileSync(path).subarray(0, 20_000));
    expect((await run(folder, 'verify', 'work.cairn')).status).toBe(1);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });
});

describe('wrong usage', () => {
  it.each<readonly string[]>([
    ['frobnicate'],
    ['score'],
    ['score', 'a.json', 'b.json'],
    ['score', 'a.json', '--jsn'],
    ['score', 'a.json', '--json=yes'],
    ['score', '--help'],
    ['plan', 'a.json', '--capacity'],
    ['plan', 'a.json', '--capacity', '--json'],
    ['report', 'a.json'],
    ['report', 'a.json', '--out'],
    ['report', 'a.json', '--out', '--password'],
    ['report', 'a.json', '--out', 'x.odt'],
    ['report', 'a.json', '--out', 'x'],
    ['report', 'a.json', '--out', 'x.pdf', '--edition', 'both'],
    ['report', 'a.json', '--out', 'x.pdf', '--preset', 'none'],
    ['report', 'a.json', '--out', 'x.pdf', '--paper', 'a5'],
    ['report', 'a.json', '--out', 'x.pdf', '--language', 'xx'],
    ['report', 'a.json', '--out', 'x.pdf', '--date', '2026-02-30'],
    ['report', 'a.json', '--out', 'x.pdf', '--date', 'today'],
    ['import', 'a.json'],
    ['import', '--workspace', 'w.cairn'],
    ['list'],
    ['list', 'w.cairn'],
    ['export', '--workspace', 'w.cairn', '--out', 'x.json'],
    ['export', '--workspace', 'w.cairn', '--assessment', 'x'],
    ['export', '--assessment', 'x', '--out', 'x.json'],
    ['verify'],
    ['verify', 'w.cairn', '--json'],
    ['check-framework'],
    ['frameworks', 'all'],
    ['serve', '--port', 'http'],
    ['serve', '--port', '70000'],
    ['serve', '--port', '-1'],
    ['serve', '--port='],
    ['serve', '--port=1e3'],
    ['serve', 'w.cairn'],
    ['line\nbreak'],
    ['score', '--line\nbreak'],
  ])('%s %s %s %s %s %s ends with 2 and one line, and touches nothing', async (...args) => {
    const folder = aFolder();
    const { status, out, err } = await run(folder, ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\p{Cc}]+\n$/u);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('without a command prints the help and ends with 2; asked for, with 0', async () => {
    const none = await run(aFolder());
    expect([none.status, none.out]).toEqual([2, '']);
    for (const name of ['help', '--help']) {
      expect(await run(aFolder(), name)).toEqual({ status: 0, out: none.err, err: '' });
    }
    const listed = 'frameworks check-framework score plan report import list export verify serve'.split(' ');
    for (const command of listed) expect(none.err).toContain(`  ${command} `);
  });
});
