import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../../builders/aWorkspace.ts';
import { filesOf, run } from './aTerminal.ts';
import { badFiles, goodFile } from './badAssessmentFiles.ts';

const onOneLine = /^[^\p{Cc}\p{Zl}\p{Zp}]+\n$/u;

describe('a bad assessment file on the command line', () => {
  it('differs from a good one in one thing, in at least 60 ways', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'file.cairn.json'), goodFile);
    expect(await run(folder, 'score', 'file.cairn.json')).toMatchObject({ status: 0, err: '' });
    expect(badFiles.length).toBeGreaterThanOrEqual(60);
  });

  it.each(badFiles)(
    'with %s ends with 1, one line and one document, and writes nothing',
    async (_, bytes, code, path) => {
      const folder = aFolder();
      const file = join(folder, 'file.cairn.json');
      writeFileSync(file, bytes);
      const before = filesOf(folder);
      const where = path === null ? file : path;

      const plain = await run(folder, 'score', 'file.cairn.json');
      expect(plain).toMatchObject({ status: 1, out: '' });
      expect(plain.err).toMatch(onOneLine);

      const asJson = await run(folder, 'score', 'file.cairn.json', '--json');
      expect([asJson.status, asJson.err]).toEqual([1, plain.err]);
      const { error } = JSON.parse(asJson.out);
      expect(asJson.out).toBe(`${JSON.stringify({ error: { code, path: error.path, message: error.message } })}\n`);
      if (typeof where === 'string') expect(error.path).toBe(where);
      else expect(error.path).toMatch(where);
      expect(plain.err).toBe(`${error.path}: ${error.message}\n`);
      expect(filesOf(folder)).toEqual(before);
    },
  );

  it.each(['import', 'report', 'plan'])('is refused by %s, too, and no target appears', async (command) => {
    const folder = aFolder();
    writeFileSync(join(folder, 'bad.cairn.json'), goodFile.replace('"answer":3', '"answer":6'));
    const before = filesOf(folder);
    const options = { import: ['--workspace', 'new.cairn'], report: ['--out', 'new.pdf'], plan: [] }[command] ?? [];
    const { status, out, err } = await run(folder, command, 'bad.cairn.json', ...options);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^agreed\[0\]\.answer: .*\n$/);
    expect(filesOf(folder)).toEqual(before);
  });
});

describe('a file that cannot be read', () => {
  it.each<[string, (path: string) => void, string]>([
    ['is not there', () => {}, 'not-found'],
    ['is a folder', (path) => mkdirSync(path), 'not-a-file'],
    ['is a link to nowhere', (path) => symlinkSync('nowhere', path), 'not-found'],
    ['is a link to itself', (path) => symlinkSync('in.cairn.json', path), 'unreadable'],
    [
      'is larger than 64 MiB',
      (path) => {
        writeFileSync(path, '');
        truncateSync(path, 64 * 1024 * 1024 + 1);
      },
      'too-large',
    ],
  ])('since it %s is named in one line', async (_, make, code) => {
    const folder = aFolder();
    const path = join(folder, 'in.cairn.json');
    make(path);
    const { status, out, err } = await run(folder, 'score', 'in.cairn.json', '--json');
    expect(status).toBe(1);
    expect(err).toMatch(onOneLine);
    expect(JSON.parse(out).error).toMatchObject({ code, path });
    expect(err.startsWith(`${path}: `)).toBe(true);
  });

  it.each([
    ['a name longer than file systems take', 'x'.repeat(300)],
    ['a name with a line break', 'a\nb'],
    ['no name', ''],
    ['a file for a folder', 'file/x'],
  ])('with %s is one line, too', async (_, name) => {
    const folder = aFolder();
    writeFileSync(join(folder, 'file'), '');
    for (const command of ['score', 'plan', 'check-framework', 'verify']) {
      const { status, err } = await run(folder, command, name);
      expect(status, command).toBe(1);
      expect(err, command).toMatch(onOneLine);
    }
  });
});

describe('a good file in other dress', () => {
  it.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['line ends of Windows', (text: string) => JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', '\r\n')],
    ['no line end at its end', (text: string) => text.trimEnd()],
    ['many line ends at its end', (text: string) => `${text}\n\n\n`],
  ])('with %s scores the same', async (_, dress) => {
    const folder = aFolder();
    writeFileSync(join(folder, 'plain.json'), goodFile);
    mkdirSync(join(folder, 'a folder – with ünïcode'));
    const name = join('a folder – with ünïcode', "the room's file.json");
    writeFileSync(join(folder, name), dress(goodFile));
    const plain = await run(folder, 'score', 'plain.json', '--json');
    expect(await run(folder, 'score', name, '--json')).toEqual(plain);
    expect(plain.status).toBe(0);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(dress(goodFile));
    rmSync(join(folder, name));
  });
});
