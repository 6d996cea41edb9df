import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../electron/backend/database/closeDatabase.ts';
import { connect } from '../../../electron/backend/database/connect.ts';
import { fileImage } from '../../../electron/backend/database/fileImage.ts';
import { openDatabase } from '../../../electron/backend/database/openDatabase.ts';
import { readStanding } from '../../../electron/backend/database/readStanding.ts';
import { applyEdit } from '../../../electron/backend/workspace/applyEdit.ts';
import { createWorkspace } from '../../../electron/backend/workspace/createWorkspace.ts';
import { aFolder, anAssessmentIn, done, steppingClock, temporaryFolder } from '../../builders/aWorkspace.ts';
import { dice } from '../../builders/dice.ts';

const edits = 40;
const clock = steppingClock('2026-11-05T09:00:00.000Z');
let file: Buffer;
let log: Buffer;
let head: Buffer;
/** Events of the workspace before the first edit of its log, and after the last. */
let events = { first: 0, last: 0 };

/** A workspace that was killed with forty edits in its log. */
beforeAll(() => {
  const folder = temporaryFolder();
  const path = join(folder, 'test.cairn');
  const made = done(createWorkspace(path, { name: 'Test', actor: 'test', clock }));
  const assessmentId = anAssessmentIn(made);
  closeDatabase(made);
  const opened = openDatabase(path, { clock });
  if (!opened.ok) throw new Error(opened.trouble.code);
  const first = readStanding(opened.db).events;
  for (let index = 0; index < edits; index += 1) {
    const change = { entry: 'summary', value: `version ${index} ${'·'.repeat(index * 9)}` } as const;
    const expectedRevision = index === 0 ? 0 : index + 1;
    done(applyEdit(opened.db, { assessmentId, actor: 'test', changes: [{ change, expectedRevision }] }));
  }
  events = { first, last: readStanding(opened.db).events };
  file = readFileSync(path);
  log = readFileSync(`${path}-wal`);
  head = readFileSync(`${path}.head`);
  closeDatabase(opened.db);
  rmSync(folder, { recursive: true });
});

/** What SQLite itself makes of a file and its log, in a copy: how many events are left. */
function eventsLeft(folder: string, damaged: Buffer | null): number {
  const path = join(folder, 'plain.cairn');
  writeFileSync(path, file);
  if (damaged !== null) writeFileSync(`${path}-wal`, damaged);
  const sqlite = connect(path);
  const found: unknown = sqlite.pragma('integrity_check', { simple: true });
  expect(found).toBe('ok');
  const count = Number(sqlite.prepare('SELECT count(*) FROM events').pluck().get());
  sqlite.close();
  return count;
}

/** Opens the workspace with a damaged log, or none: answers how many edits it says are missing. */
function missing(folder: string, damaged: Buffer | null): number {
  const path = join(folder, 'test.cairn');
  writeFileSync(path, file);
  writeFileSync(`${path}.head`, head);
  rmSync(`${path}-wal`, { force: true });
  if (damaged !== null) writeFileSync(`${path}-wal`, damaged);
  const result = openDatabase(path, { clock });
  if (result.ok) {
    closeDatabase(result.db);
    return 0;
  }
  expect(result.trouble.code).toBe('lost-tail');
  // Nothing was touched before a person has chosen.
  expect(readFileSync(path).equals(file)).toBe(true);
  expect(existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : null).toEqual(
    damaged === null ? null : Buffer.from(damaged),
  );
  return Number(result.trouble.facts.edits);
}

describe('R6: a log that lost its tail', () => {
  it.each([
    ['cut', 300, (at: number) => log.subarray(0, at)],
    ['changed in one byte', 300, (at: number, by: number) => changed(at, by)],
  ] as const)('%s, %i times: never damage, and the missing edits are counted every time', (_, times, spoil) => {
    const chance = dice(6);
    const folder = aFolder();
    let losses = 0;
    const wrong: unknown[] = [];
    for (let round = 0; round < times; round += 1) {
      const damaged = spoil(chance.whole(0, log.length - 1), chance.whole(1, 255));
      const lost = events.last - eventsLeft(folder, damaged);
      const said = missing(folder, damaged);
      if (said !== lost) wrong.push({ round, lost, said });
      if (lost > 0) losses += 1;
    }
    expect(wrong).toEqual([]);
    expect(losses).toBeGreaterThan(times * 0.8);
  });

  it('missing altogether', () => {
    const folder = aFolder();
    expect(missing(folder, null)).toBe(edits);
    expect(missing(folder, log)).toBe(0);
    expect(events.last - events.first).toBe(edits);
  });

  it('read from outside as SQLite reads it', () => {
    const chance = dice(66);
    const folder = aFolder();
    for (let round = 0; round < 60; round += 1) {
      const damaged =
        round % 2 === 0 ? log.subarray(0, chance.whole(0, log.length)) : changed(chance.whole(0, log.length - 1), 1);
      const path = join(folder, 'image.cairn');
      writeFileSync(path, file);
      writeFileSync(`${path}-wal`, damaged);
      const image = fileImage(path)?.bytes;
      // Closing moves the log into the file.
      const sqlite = connect(path);
      sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
      sqlite.close();
      expect(image?.equals(readFileSync(path)), `round ${round}`).toBe(true);
    }
  });
});

function changed(at: number, by: number): Buffer {
  const bytes = Buffer.from(log);
  bytes[at] = (bytes[at] ?? 0) ^ by;
  return bytes;
}
