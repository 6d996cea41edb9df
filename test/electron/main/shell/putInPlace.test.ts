import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { diskFiles, type Files, putInPlace } from '../../../../electron/main/shell/putInPlace.ts';

let folder: string;
let source: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-place-'));
  source = join(folder, 'made');
  mkdirSync(join(folder, 'there'));
  target = join(folder, 'there/report.pdf');
  writeFileSync(source, 'the new report');
  writeFileSync(target, 'the old report');
});

const refusing = (step: keyof Files, code: string): Files => ({
  ...diskFiles,
  [step]: async (path: string, to?: string) => {
    // As a disk that fills up does: half of the file is there.
    if (step === 'copy' && to !== undefined) writeFileSync(to, readFileSync(path).subarray(0, 4));
    throw Object.assign(new Error(code), { code });
  },
});

describe('a finished file', () => {
  it('takes the place of an older one, and nothing else is left', async () => {
    await putInPlace(source, target);
    expect(readFileSync(target, 'utf8')).toBe('the new report');
    expect(readdirSync(join(folder, 'there'))).toEqual(['report.pdf']);
  });

  it.each<readonly [string, keyof Files, string, string]>([
    ['a full disk while copying', 'copy', 'ENOSPC', 'disk-full'],
    ['a full quota', 'copy', 'EDQUOT', 'disk-full'],
    ['a disk that is full when it syncs', 'syncFile', 'ENOSPC', 'disk-full'],
    ['a folder that may not be written to', 'copy', 'EACCES', 'read-only'],
    ['a medium that may not be written to', 'copy', 'EROFS', 'read-only'],
    ['a file that may not be written to', 'mayWrite', 'EACCES', 'read-only'],
    ['a file that another program has open', 'rename', 'EBUSY', 'locked'],
    ['the same on Windows', 'rename', 'EPERM', 'locked'],
    ['the same on Windows, in other words', 'rename', 'EACCES', 'locked'],
    ['a folder that went away before', 'copy', 'ENOENT', 'missing-folder'],
    ['a folder that went away in between', 'rename', 'ENOENT', 'missing-folder'],
    ['a target on another disk than its folder', 'rename', 'EXDEV', 'write-failed'],
    ['a disk that fails', 'syncFile', 'EIO', 'write-failed'],
  ])('leaves the old one untouched on %s, and says so', async (_, step, code, expected) => {
    await expect(putInPlace(source, target, refusing(step, code))).rejects.toMatchObject({ code: expected });
    expect(readFileSync(target, 'utf8')).toBe('the old report');
    expect(readdirSync(join(folder, 'there'))).toEqual(['report.pdf']);
  });

  it('is in its place even where a folder cannot be synced', async () => {
    await putInPlace(source, target, refusing('syncFolder', 'EPERM'));
    expect(readFileSync(target, 'utf8')).toBe('the new report');
  });

  it('needs its folder, and makes none', async () => {
    rmSync(join(folder, 'there'), { recursive: true });
    await expect(putInPlace(source, target)).rejects.toMatchObject({ code: 'missing-folder' });
    expect(readdirSync(folder)).toEqual(['made']);
  });
});
