import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBroadcast } from '../../../electron/backend/broadcast.ts';
import { defaultDataFolder } from '../../../electron/backend/dataFolder.ts';
import { openExports } from '../../../electron/backend/exports.ts';
import { createGrants } from '../../../electron/backend/grants.ts';
import { openPreferences } from '../../../electron/backend/preferences.ts';
import { fileTitle } from '../../../electron/backend/procedures/exchange.ts';
import { fileNameOf, listWorkspaceFiles, placeOf } from '../../../electron/backend/workspaceFiles.ts';
import { writeFileWhole } from '../../../electron/backend/writeFileWhole.ts';
import type { BackendEvent } from '../../../shared/contract/events.ts';
import { defaultPreferences } from '../../../shared/contract/settings.ts';
import { workspaceContract } from '../../../shared/contract/workspace.ts';
import { aFolder } from '../../builders/aWorkspace.ts';

function aLog() {
  const errors: unknown[] = [];
  return { errors, info: () => {}, error: (_where: string, error: unknown) => void errors.push(error) };
}

describe('preferences', () => {
  it('are the defaults until something is set, and are kept then', () => {
    const folder = aFolder();
    const log = aLog();
    const store = openPreferences(folder, log);
    expect(store.get()).toEqual(defaultPreferences);
    expect(existsSync(join(folder, 'settings.json'))).toBe(false);
    expect(store.set({ theme: 'dark' })).toEqual({ ...defaultPreferences, theme: 'dark' });
    expect(openPreferences(folder, log).get()).toEqual({ ...defaultPreferences, theme: 'dark' });
    expect([log.errors, readdirSync(folder)]).toEqual([[], ['settings.json']]);
  });

  it.each(['', '{', 'null', '[]', '"dark"', '42', '{"theme":"sepia"}', '{"textSize":1e9}', '{"colour":1}', '\u0000'])(
    'of the damaged file %j are the defaults, and the next change replaces it',
    (content) => {
      const folder = aFolder();
      const path = join(folder, 'settings.json');
      writeFileSync(path, content);
      const store = openPreferences(folder, aLog());
      expect(store.get()).toEqual(defaultPreferences);
      expect(readFileSync(path, 'utf8')).toBe(content);
      store.set({ singleKeys: false });
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...defaultPreferences, singleKeys: false });
    },
  );

  it('are complete when the file of an older Cairn lacks some', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'settings.json'), '{"theme":"contrast"}');
    expect(openPreferences(folder, aLog()).get()).toEqual({ ...defaultPreferences, theme: 'contrast' });
  });

  it('that cannot be written stay as they were, and the caller hears of it', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'settings.json'));
    const log = aLog();
    const store = openPreferences(folder, log);
    expect(log.errors).toHaveLength(1);
    expect(() => store.set({ theme: 'dark' })).toThrow();
    expect(() => store.set({ textSize: 1_000 })).toThrow();
    expect(store.get()).toEqual(defaultPreferences);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });
});

describe('writing a file whole', () => {
  it('replaces content of any length, for the owner alone', () => {
    const path = join(aFolder(), 'a file – ü.json');
    const bytes = new Uint8Array(3_000_000).fill(7);
    for (const content of ['', 'ü'.repeat(70_000), bytes, 'short']) {
      writeFileWhole(path, content);
      expect(readFileSync(path).equals(Buffer.from(content))).toBe(true);
    }
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each<[string, (folder: string) => string]>([
    ['a folder', (folder) => join(folder, 'full')],
    ['in no folder', (folder) => join(folder, 'no/x')],
    ['below a file', (folder) => join(folder, 'file/x')],
    ['of too long a name', (folder) => join(folder, 'x'.repeat(300))],
  ])('to a target that is %s throws and leaves no temporary file', (_, make) => {
    const folder = aFolder();
    mkdirSync(join(folder, 'full/inner'), { recursive: true });
    writeFileSync(join(folder, 'file'), 'as it was');
    const target = make(folder);
    const before = readdirSync(folder, { recursive: true });
    expect(() => writeFileWhole(target, 'new')).toThrow();
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it('leaves the old content when the content cannot be written', () => {
    const folder = aFolder();
    const path = join(folder, 'x');
    writeFileSync(path, 'as it was');
    // Something in the way of the temporary file stands for a disk that refuses it.
    mkdirSync(`${path}.${process.pid}.tmp`);
    expect(() => writeFileWhole(path, 'new')).toThrow();
    expect(readFileSync(path, 'utf8')).toBe('as it was');
  });

  it('writes through a folder that may be written but not read', () => {
    const folder = aFolder();
    chmodSync(folder, 0o300);
    writeFileWhole(join(folder, 'x'), 'new');
    chmodSync(folder, 0o700);
    expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('new');
  });
});

describe('exports', () => {
  it('are found by their id alone', () => {
    const folder = aFolder();
    const exports = openExports(folder);
    const file = exports.add('../../Fjord Analytics.pdf', Buffer.from('%PDF'));
    expect(file).toEqual({ exportId: expect.any(String), name: '../../Fjord Analytics.pdf', bytes: 4 });
    expect(readdirSync(join(folder, 'exports'))).toEqual([file.exportId]);
    expect(exports.find(file.exportId)).toEqual({ path: join(folder, 'exports', file.exportId), bytes: 4 });
    writeFileSync(join(folder, 'exports', 'secret'), '');
    for (const id of ['', '.', '..', 'secret', '../settings.json', `${file.exportId}/..`, `${file.exportId}\n`]) {
      expect(exports.find(id), JSON.stringify(id)).toBeNull();
    }
    expect(exports.find('00000000-0000-4000-8000-000000000000')).toBeNull();
  });

  it('can be written by somebody else at a reserved place', () => {
    const exports = openExports(aFolder());
    const place = exports.reserve('Cairn.cairn');
    expect(() => place.finish()).toThrow();
    writeFileSync(place.path, 'copy');
    expect(exports.find(place.finish().exportId)?.bytes).toBe(4);
  });

  it('of an earlier start are gone, folders and links, too, but not what a link points at', () => {
    const folder = aFolder();
    const old = openExports(folder).add('x', Buffer.from('x'));
    mkdirSync(join(folder, 'exports/sub'));
    writeFileSync(join(folder, 'kept'), 'kept');
    symlinkSync(join(folder, 'kept'), join(folder, 'exports/link'));
    expect(openExports(folder).find(old.exportId)).toBeNull();
    expect(readdirSync(join(folder, 'exports'))).toEqual([]);
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('kept');
  });
});

describe('grants', () => {
  it('are good once, for their purpose alone', () => {
    const grants = createGrants();
    grants.add('t', '/chosen', 'open');
    expect([grants.take('t', 'create'), grants.take('x', 'open')]).toEqual([null, null]);
    expect(grants.take('t', 'open')).toBe('/chosen');
    expect(grants.take('t', 'open')).toBeNull();
  });
});

describe('a broadcast', () => {
  const event = (revision: number): BackendEvent =>
    ({ type: 'assessment-changed', assessmentId: '7b0c1f8e-4a52-4a0e-9d53-0a6c1c7e2b11', revision }) as BackendEvent;

  it('reaches every subscriber in order, however slowly one reads', async () => {
    const broadcast = createBroadcast();
    const stop = new AbortController();
    const [fast, slow] = [broadcast.subscribe(stop.signal), broadcast.subscribe(stop.signal)];
    const first = [fast.next(), slow.next()];
    for (let revision = 1; revision <= 1_000; revision += 1) broadcast.send(event(revision));
    expect((await Promise.all(first)).map(({ value }) => value)).toEqual([event(1), event(1)]);
    for (const reader of [fast, slow]) {
      for (let revision = 2; revision <= 1_000; revision += 1) {
        expect((await reader.next()).value).toEqual(event(revision));
      }
    }
    stop.abort();
  });

  it('ends for the one that aborts, at once or waiting, and goes on for others', async () => {
    const broadcast = createBroadcast();
    const [one, two, dead] = [new AbortController(), new AbortController(), new AbortController()];
    dead.abort();
    expect(await broadcast.subscribe(dead.signal).next()).toEqual({ done: true, value: undefined });
    const leaving = broadcast.subscribe(one.signal).next();
    const staying = broadcast.subscribe(two.signal);
    const next = staying.next();
    one.abort();
    expect(await leaving).toEqual({ done: true, value: undefined });
    broadcast.send(event(1));
    expect((await next).value).toEqual(event(1));
    await staying.return();
    broadcast.send(event(2));
    expect(await staying.next()).toEqual({ done: true, value: undefined });
  });

  it('needs no signal and no subscriber', async () => {
    const broadcast = createBroadcast();
    broadcast.send(event(1));
    const reader = broadcast.subscribe(undefined);
    const next = reader.next();
    broadcast.send(event(2));
    expect((await next).value).toEqual(event(2));
    await reader.return();
  });
});

describe('the data folder', () => {
  it.each([
    [{ CAIRN_DATA: '/mine', XDG_CONFIG_HOME: '/config' }, 'linux', '/mine'],
    [{ CAIRN_DATA: '', XDG_CONFIG_HOME: '/config' }, 'linux', '/config/Cairn/data'],
    [{}, 'linux', join(homedir(), '.config/Cairn/data')],
    [{ XDG_CONFIG_HOME: '' }, 'linux', join(homedir(), '.config/Cairn/data')],
    [{}, 'darwin', join(homedir(), 'Library/Application Support/Cairn/data')],
    [{ APPDATA: '/roaming' }, 'win32', '/roaming/Cairn/data'],
    [{}, 'win32', join(homedir(), 'AppData/Roaming/Cairn/data')],
  ] as const)('with %o on %s is %s', (env, platform, folder) => {
    expect(defaultDataFolder(env, platform)).toBe(folder);
  });
});

describe('a workspace’s name as a file name', () => {
  it.each([
    ['Cairn', 'Cairn.cairn'],
    ['Second: one', 'Second- one.cairn'],
    ['', 'Workspace.cairn'],
    [' . ', 'Workspace.cairn'],
    ['..', 'Workspace.cairn'],
    ['../../etc/passwd', '-..-etc-passwd.cairn'],
    ['C:\\Windows', 'C--Windows.cairn'],
    ['a\u0000b\nc\u202ed', 'a-b-c-d.cairn'],
    ['a\u2028b', 'a-b.cairn'],
    ['CON', 'CON-.cairn'],
    ['nul.txt', 'nul-.txt.cairn'],
    ['com1', 'com1-.cairn'],
    ['Console', 'Console.cairn'],
    ['half \ud83d', 'half -.cairn'],
    ['  Fjord Analytics.  ', 'Fjord Analytics.cairn'],
    ['u\u0308', 'ü.cairn'],
  ])('%j is %j', (name, file) => {
    expect(fileNameOf(name)).toBe(file);
  });

  it('is always one name of a bearable length that the contract takes', () => {
    const { open } = workspaceContract;
    const input = open['~orpc'].inputSchema;
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.string({ unit: 'binary', maxLength: 150 })),
        (name) => {
          const file = fileNameOf(name);
          expect(file).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cs}]/u);
          expect(Buffer.byteLength(file)).toBeLessThan(180);
          expect(input?.safeParse({ file }).success).toBe(true);
        },
      ),
    );
    expect(Buffer.byteLength(fileNameOf('漢'.repeat(100)))).toBeLessThan(180);
    expect(fileNameOf('👩‍💻'.repeat(60)).isWellFormed()).toBe(true);
  });

  it('makes the name of an exported file of whole characters', () => {
    const title = fileTitle({ organisation: { name: `${'x'.repeat(119)}👍` }, title: 'a/b', date: '2026-11-02' });
    expect([title.isWellFormed(), [...title].length]).toEqual([true, 120]);
    expect(fileTitle({ organisation: { name: 'A/S: x' } })).toBe('A-S- x');
    expect(fileTitle({ organisation: { name: '\u202efdp.exe' } })).toBe('-fdp.exe');
    const japanese = fileTitle({ organisation: { name: '売上予測'.repeat(30) } });
    expect(japanese).toBe('売上予測'.repeat(30).slice(0, 66));
  });
});

describe('the workspaces of the data folder', () => {
  it('are files with the ending, newest change first', () => {
    const data = aFolder();
    expect(listWorkspaceFiles(data, '')).toEqual([]);
    const folder = join(data, 'workspaces');
    for (const name of ['a.cairn', 'b.cairn', 'c.cairn-wal', 'd.cairn.tmp']) writeFileSync(join(folder, name), name);
    mkdirSync(join(folder, 'backups'));
    mkdirSync(join(folder, 'folder.cairn'));
    symlinkSync('nowhere', join(folder, 'link.cairn'));
    const listed = listWorkspaceFiles(data, join(folder, 'b.cairn'));
    expect(listed.map(({ file, name, bytes, current }) => [file, name, bytes, current]).sort()).toEqual([
      ['a.cairn', 'a', 7, false],
      ['b.cairn', 'b', 7, true],
    ]);
    expect(placeOf('/home/x/work/2026/Fjord.cairn')).toBe('work/2026/Fjord.cairn');
    rmSync(folder, { recursive: true });
    expect(listWorkspaceFiles(data, '')).toEqual([]);
  });
});
