import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { verifyWorkspace } from '../../../../electron/backend/workspace/verifyWorkspace.ts';
import { aStoredWorkspace, openedBytes, plantedNote } from '../../../builders/aStoredWorkspace.ts';
import { aFolder, steppingClock } from '../../../builders/aWorkspace.ts';

const clock = steppingClock();
let sound: Buffer;

/** Opens the bytes as a workspace; answers everything that a person could see in it, or `null` when it is refused as damaged. */
function seen(bytes: Buffer): string | null {
  const found = openedBytes(bytes, aFolder());
  if ('content' in found) return found.content;
  expect(found.refused).toMatch(/^(damaged|not-a-workspace|newer-version)$/);
  return null;
}

beforeAll(() => {
  sound = aStoredWorkspace();
});

/** Changes the sound file through SQLite itself, so that pages and keys stay in order. */
function tampered(sql: string): Buffer {
  const path = join(aFolder(), 'tampered.cairn');
  writeFileSync(path, sound);
  const sqlite = new Database(path);
  sqlite.exec(sql);
  sqlite.close();
  return readFileSync(path);
}

describe('damage', () => {
  it('is found in one changed letter of a note', () => {
    const bytes = Buffer.from(sound);
    const at = bytes.indexOf(plantedNote);
    expect(at).toBeGreaterThan(0);
    bytes.write('S', at);
    const path = join(aFolder(), 'test.cairn');
    writeFileSync(path, bytes);
    const result = openDatabase(path, { clock });
    expect(result).toMatchObject({ ok: false, trouble: { code: 'damaged', facts: { part: 'content', problems: 1 } } });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it.each([
    ['an answer', "UPDATE agreed SET answer = '5' WHERE question = 'R3'", 'content'],
    ['a revision', 'UPDATE agreed SET revision = 1', 'content'],
    ['the order of a list', 'UPDATE agreed SET position = position + 10', 'content'],
    ['a removed row', 'DELETE FROM responses', 'content'],
    ['an added row', "INSERT INTO targets VALUES ((SELECT id FROM assessments), 0, 0, 'R4', 4)", 'content'],
    ['who signed off', "UPDATE assessments SET workflow = 'signed-off'", 'content'],
    ['an organisation', "UPDATE organisations SET name = 'Fjord'", 'content'],
    ['a questionnaire', "UPDATE frameworks SET texts = '{}'", 'content'],
    ['the name of the workspace', "UPDATE workspace SET name = 'Other'", 'content'],
    ['the name of a snapshot', "UPDATE snapshots SET name = 'Later'", 'content'],
    [
      'the answers of a snapshot',
      'UPDATE snapshots SET assessment = replace(assessment, \'"R3"\', \'"R4"\')',
      'content',
    ],
    ['the numbers of a snapshot', "UPDATE snapshots SET scores = '{}'", 'content'],
    ['the plan of a snapshot', 'UPDATE snapshots SET "plan" = NULL', 'content'],
    ['what a snapshot signs', 'UPDATE snapshots SET log_hash = zeroblob(32)', 'content'],
    ['a snapshot that is gone', 'PRAGMA foreign_keys = OFF; DELETE FROM exports; DELETE FROM snapshots', 'content'],
    ['the look of reports', `UPDATE brandings SET choice = '{"coverText":"Public"}'`, 'content'],
    ['a logo', "UPDATE brandings SET logo = CAST('A picture' AS BLOB)", 'content'],
    ['the own benchmarks', `UPDATE benchmarks SET file = replace(file, '24', '25')`, 'content'],
    ['a preset', "UPDATE report_presets SET name = 'Room'", 'content'],
    ['the name of an exported file', "UPDATE exports SET name = 'other.pdf'", 'content'],
    ['the hash of an exported file', 'UPDATE exports SET sha256 = zeroblob(32)', 'content'],
    ['an export that is gone', 'DELETE FROM exports', 'content'],
    ['what an event says', "UPDATE events SET payload = replace(payload, 'R3', 'R4')", 'log'],
    ['when it happened', "UPDATE events SET time = '2020-01-01T00:00:00.000Z' WHERE seq = 2", 'log'],
    ['who did it', "UPDATE events SET actor = 'nobody'", 'log'],
    ['a removed event', 'DELETE FROM events WHERE seq = 3 AND chain > 1', 'log'],
    ['a removed last event', 'DELETE FROM events WHERE seq = 7 AND chain > 1', 'content'],
    ['what undo takes back', 'UPDATE events SET undo_seq = 0 WHERE chain > 1', 'log'],
    ['a history without events', 'DELETE FROM events WHERE chain > 1', 'log'],
    ['a table that is not ours', 'CREATE TABLE extra (a)', 'schema'],
    ['an index that is gone', 'DROP INDEX agreed_by_key', 'schema'],
    ['a row without its parent', 'PRAGMA foreign_keys = OFF; DELETE FROM organisations', 'keys'],
  ])('is found in %s', (_, sql, part) => {
    const path = join(aFolder(), 'test.cairn');
    writeFileSync(path, tampered(sql));
    expect(openDatabase(path, { clock })).toMatchObject({ ok: false, trouble: { code: 'damaged', facts: { part } } });
    expect(verifyWorkspace(path)).toMatchObject({
      result: 'damaged',
      damages: expect.arrayContaining([expect.objectContaining({ part })]),
    });
  });

  it('never shows wrong content, whichever byte is changed', { timeout: 120_000 }, () => {
    const right = seen(sound);
    expect(right).not.toBeNull();
    let refused = 0;
    // A walk through the whole file in uneven steps, with a different change each time.
    const stride = Number(process.env.CAIRN_DAMAGE_STRIDE ?? 997);
    for (let at = 0, round = 0; at < sound.length; at += stride + (round % 61) * 7, round += 1) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (round % 8));
      const shown = seen(bytes);
      if (shown === null) refused += 1;
      else expect(shown, `byte ${at}`).toBe(right);
    }
    expect(refused).toBeGreaterThan(50);
  });
});
