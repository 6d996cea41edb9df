import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checked } from '../../../../electron/backend/database/damage.ts';
import { isReadOnly, networkFileSystem } from '../../../../electron/backend/database/location.ts';
import { troubleOf } from '../../../../electron/backend/database/troubleOf.ts';
import { aFolder } from '../../../builders/aWorkspace.ts';

const failing = (code: string): Error => Object.assign(new Error(code), { code });

describe('an error of SQLite or the disk', () => {
  it.each([
    ['SQLITE_BUSY', 'locked'],
    ['SQLITE_BUSY_RECOVERY', 'locked'],
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['ENOENT', 'missing'],
    ['SQLITE_IOERR_WRITE', 'io-error'],
    ['SQLITE_IOERR_READ', 'io-error'],
    ['SQLITE_CANTOPEN', 'io-error'],
    ['EIO', 'io-error'],
  ])('%s is the trouble %s', (code, trouble) => {
    expect(troubleOf(failing(code), '/w.cairn')).toEqual({ code: trouble, facts: { path: '/w.cairn', detail: code } });
  });

  it.each(['SQLITE_ERROR', 'SQLITE_MISUSE', 'ERR_INVALID_ARG_TYPE'])('%s is a mistake in Cairn', (code) => {
    expect(troubleOf(failing(code), '/w.cairn')).toBeNull();
    expect(troubleOf(new Error('other'), '/w.cairn')).toBeNull();
  });

  it('of the disk is never called damage', () => {
    const fail = (code: string) => () => {
      throw failing(code);
    };
    expect(() => checked('content', 'file', fail('SQLITE_IOERR_READ'))).toThrow('SQLITE_IOERR_READ');
    expect(checked('content', 'file', fail('SQLITE_CORRUPT'))).toMatchObject([{ part: 'content' }]);
    expect(
      checked('content', 'file', () => new Database(':memory:').prepare('SELECT x FROM y').pluck().get() as string),
    ).toHaveLength(1);
  });
});

describe('a place', () => {
  it('on this machine is none of the network', () => {
    expect(networkFileSystem(aFolder())).toBeNull();
  });

  it('that may be written is not read-only', () => {
    const folder = aFolder();
    expect(isReadOnly(folder, folder)).toBe(false);
    expect(() => isReadOnly(`${folder}/gone`, folder)).toThrow('ENOENT');
  });
});
