import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { restoreBackup } from '../../../electron/backend/backups/restore.ts';
import { listBackups, previewBackup } from '../../../electron/backend/backups/workspaceBackups.ts';
import { listBackupFiles } from '../../../electron/backend/database/backupFiles.ts';
import { openWorkspaces } from '../../../electron/backend/openWorkspaces.ts';
import type { AssessmentId } from '../../../shared/base/ids.ts';
import { edited, noteOf, openDb } from '../../builders/aBackup.ts';
import { aFolder, anAssessmentIn, done, steppingClock, temporaryFolder } from '../../builders/aWorkspace.ts';
import { type Dice, dice } from '../../builders/dice.ts';

const megabytes = 16;
const pageSize = 4_096;
/** The promise is 5 s; this machine may be busy with other tests. */
const mostMilliseconds = 5_000 * 4;

let source: string;
let id: AssessmentId;

/** Sixteen megabytes of work, backed up, then three more edits of which the last two are in the log only; the process died. */
beforeAll(async () => {
  source = temporaryFolder();
  const { workspaces, path } = startedIn(join(source, 'live'));
  const db = openDb(workspaces);
  id = anAssessmentIn(db, { title: 'Autumn' });
  const text = 'x'.repeat(3_900);
  for (let count = 0; statSync(path).size < megabytes * 1024 * 1024; count += 1) {
    for (let page = 0; page < 20; page += 1) edited(db, id, `${count} ${page} ${text}`, 'R5');
    db.pragma('wal_checkpoint(TRUNCATE)');
  }
  edited(db, id, 'backed up');
  await workspaces.keeper()?.force('timer');
  edited(db, id, 'in the file');
  db.pragma('wal_checkpoint(TRUNCATE)');
  edited(db, id, 'in the log');
  edited(db, id, 'in the log too');
  mkdirSync(join(source, 'dead'));
  for (const suffix of ['', '-wal', '.head'])
    copyFileSync(`${path}${suffix}`, join(source, 'dead', `Work.cairn${suffix}`));
  cpSync(join(source, 'live', 'backups'), join(source, 'dead', 'backups'), { recursive: true });
  rmSync(join(source, 'dead', 'backups', 'ballast'), { force: true });
  workspaces.close();
  return () => rmSync(source, { recursive: true, force: true });
});

function startedIn(folder: string) {
  mkdirSync(folder);
  const path = join(folder, 'Work.cairn');
  const options = { dataFolder: folder, path, clock: steppingClock(), onOpened: () => {}, every: () => () => {} };
  const workspaces = openWorkspaces(options);
  done(workspaces.create(path));
  return { workspaces, path };
}

type Damage = (bytes: Buffer, chance: Dice) => Buffer;

function zeroed(bytes: Buffer, chance: Dice, length: number): Buffer {
  const at = chance.whole(1, bytes.length / length - 1) * length;
  return bytes.fill(0, at, at + length);
}

/** Somewhere in the text of an answer, where no page of the log lies over it. */
function anAnswer(bytes: Buffer, chance: Dice): number {
  return bytes.indexOf('xxxxxxxx', chance.whole(bytes.length / 4, bytes.length / 2));
}

/** The classes of the goal R5, on the file; and the log. */
const classes: readonly (readonly [string, '' | '-wal', Damage])[] = [
  [
    'a changed byte',
    '',
    (bytes, chance) => {
      const at = anAnswer(bytes, chance);
      bytes[at] = (bytes[at] ?? 0) ^ 0x01;
      return bytes;
    },
  ],
  [
    'a changed bit',
    '',
    (bytes, chance) => {
      const at = anAnswer(bytes, chance);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.whole(0, 6));
      return bytes;
    },
  ],
  ['an empty page', '', (bytes, chance) => zeroed(bytes, chance, pageSize)],
  ['an empty sector', '', (bytes, chance) => zeroed(bytes, chance, 512)],
  [
    'two pages in each other’s place',
    '',
    (bytes, chance) => {
      const [one = 0, other = 0] = [0, 1].map((half) => (chance.whole(2, 1_000) + half * 1_500) * pageSize);
      const kept = Buffer.from(bytes.subarray(one, one + pageSize));
      bytes.copy(bytes, one, other, other + pageSize);
      kept.copy(bytes, other);
      return bytes;
    },
  ],
  ['a cut file', '', (bytes, chance) => bytes.subarray(0, chance.whole(4_096, bytes.length - 4_096))],
  ['a changed head', '', (bytes, chance) => bytes.fill(chance.whole(1, 255), 0, 100)],
  ['a cut log', '-wal', (bytes, chance) => bytes.subarray(0, chance.whole(0, 4_000))],
  ['a changed log', '-wal', (bytes, chance) => bytes.fill(chance.whole(1, 255), 40, 4_000)],
];

describe(`R7: recovery of ${megabytes} MB`, () => {
  it.each(classes)(
    'R7: after %s the newest good backup is open within 5 s, all files kept, and what is lost is said',
    (_, suffix, damage) => {
      const folder = join(aFolder(), 'work');
      cpSync(join(source, 'dead'), folder, { recursive: true });
      const path = join(folder, 'Work.cairn');
      const bytes = readFileSync(`${path}${suffix}`);
      writeFileSync(`${path}${suffix}`, damage(Buffer.from(bytes), dice(707)));
      const before = ['', '-wal', '.head'].map((side) => [side, readFileSync(`${path}${side}`)] as const);

      const clock = steppingClock('2026-11-05T09:00:00.000Z');
      const options = { dataFolder: folder, path, clock, onOpened: () => {}, every: () => () => {} };
      const workspaces = openWorkspaces(options);
      expect(workspaces.status()).toMatchObject({ state: 'trouble' });
      expect(listBackupFiles(path)).toHaveLength(1);

      const started = performance.now();
      const place = { path: workspaces.path(), db: null, keeper: null };
      const { newestGood } = listBackups(place);
      const preview = previewBackup(place, newestGood ?? '');
      const restored = done(restoreBackup(workspaces, clock, newestGood ?? ''));
      const took = performance.now() - started;

      // Three edits came after the backup, within a few seconds of it.
      expect(preview.lost).toMatchObject({ edits: 3 });
      expect(preview.lost?.minutes).toBeLessThanOrEqual(15);
      expect(restored).toMatchObject({ status: { state: 'open' }, lost: { edits: 3 } });
      expect(took).toBeLessThan(mostMilliseconds);
      expect(noteOf(openDb(workspaces), id)).toBe('backed up');
      for (const [side, was] of before) {
        expect(readFileSync(join(folder, restored.kept, `${basename(path)}${side}`)).equals(was)).toBe(true);
      }
      expect(readdirSync(folder).filter((name) => /tmp|replacing/.test(name))).toEqual([]);
      workspaces.close();
    },
  );
});
