import type { BackupPreview, ComparedAssessment, Edits, HeldAssessment } from '../../../shared/contract/backups.ts';
import { chainNames, chainNumber, placeOf, workspaceChain } from '../database/chain.ts';
import type { ReadableDb } from '../database/handle.ts';
import { type HeadRecord, lostTail } from '../database/headRecord.ts';
import { prepared } from '../database/prepared.ts';
import { asRow, bytesOf, integerOf, textOrNull } from '../database/row.ts';
import { heldAssessments, readHoldings } from './holdings.ts';

/** What a comparison says. */
export type Comparison = Pick<BackupPreview, 'compared' | 'lost' | 'regained' | 'assessments'>;

/** Events after a point of a chain. */
interface After {
  readonly edits: number;
  readonly from: string | null;
  readonly until: string | null;
}

const none: After = { edits: 0, from: null, until: null };

function newestSeq(db: ReadableDb, chain: string): number {
  const number = chainNumber(db, chain);
  const row = prepared(db, 'SELECT max(seq) AS seq FROM events WHERE place BETWEEN ? AND ?').get(
    placeOf(number, 1),
    placeOf(number + 1, 0),
  );
  const { seq } = asRow(row);
  return typeof seq === 'number' ? seq : 0;
}

function hashOf(db: ReadableDb, chain: string, seq: number): string {
  const row = prepared(db, 'SELECT hash FROM events WHERE place = ?').get(placeOf(chainNumber(db, chain), seq));
  return row === undefined ? '' : Buffer.from(bytesOf(asRow(row), 'hash')).toString('hex');
}

/** The newest event that two files share in a chain; 0 when they share none. Each hash covers all before it, so halving finds it. */
function lastShared(one: ReadableDb, other: ReadableDb, chain: string): number {
  let low = 0;
  let high = Math.min(newestSeq(one, chain), newestSeq(other, chain));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (hashOf(one, chain, middle) === hashOf(other, chain, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The edits of a chain after event `seq`. What the workspace notes of itself beside somebody's edit is none. */
function editsAfter(db: ReadableDb, chain: string, seq: number): After {
  const number = chainNumber(db, chain);
  const row = asRow(
    prepared(
      db,
      `SELECT count(*) AS edits, min(time) AS first, max(time) AS last FROM events
       WHERE place BETWEEN ? AND ? AND kind NOT IN ('went-back', 'added', 'purged')`,
    ).get(placeOf(number, seq + 1), placeOf(number + 1, 0)),
  );
  return { edits: integerOf(row, 'edits'), from: textOrNull(row, 'first'), until: textOrNull(row, 'last') };
}

function together(parts: readonly After[]): After {
  const times = (side: 'from' | 'until'): readonly string[] =>
    parts.map((part) => part[side]).filter((time) => time !== null);
  return {
    edits: parts.reduce((sum, { edits }) => sum + edits, 0),
    from: times('from').toSorted()[0] ?? null,
    until: times('until').toSorted().at(-1) ?? null,
  };
}

/** Edits with the minutes that they took, counted from when the backup was last changed. */
function spanOf({ edits, from, until }: After, changedAt: string): Edits {
  const last = until ?? changedAt;
  const minutes = Math.max(0, Math.ceil((Date.parse(last) - Date.parse(changedAt)) / 60_000));
  return { edits, from: from ?? changedAt, until: last, minutes: edits === 0 || Number.isNaN(minutes) ? 0 : minutes };
}

function factsOf(held: HeldAssessment | undefined): ComparedAssessment['inBackup'] {
  return held === undefined ? null : { answered: held.answered, revision: held.revision, changedAt: held.changedAt };
}

/** What a part of a damaged file says; `null` when that cannot be read. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function compareOne(
  backup: ReadableDb,
  now: ReadableDb,
  chain: string,
): { lost: After | null; regained: After | null } {
  const found = readable(() => {
    const shared = lastShared(backup, now, chain);
    return { lost: editsAfter(now, chain, shared), regained: editsAfter(backup, chain, shared) };
  });
  return found ?? { lost: null, regained: null };
}

/** Compares a good backup with a workspace, or with what can be read of a damaged one. `null`: nothing of it can be read. */
function compareFiles(backup: ReadableDb, now: ReadableDb, compared: 'workspace' | 'damaged-file'): Comparison | null {
  const present = readable(() => heldAssessments(now));
  const chains = readable(() => new Set([...chainNames(backup), ...chainNames(now)]));
  if (present === null || chains === null) return null;
  const { assessments: held, standing } = readHoldings(backup);
  const sides = new Map([...chains].map((chain) => [chain, compareOne(backup, now, chain)] as const));
  const assessments = [...chains]
    .filter((chain) => chain !== workspaceChain)
    .flatMap((chain): ComparedAssessment[] => {
      const before = held.find(({ id }) => id === chain);
      const after = present.find(({ id }) => id === chain);
      const known = after ?? before;
      if (known === undefined) return [];
      const { lost = null, regained = null } = sides.get(chain) ?? {};
      return [
        {
          id: known.id,
          organisation: known.organisation,
          title: known.title,
          inBackup: factsOf(before),
          now: factsOf(after),
          lost: lost?.edits ?? null,
          regained: regained?.edits ?? null,
        },
      ];
    })
    .sort((one, other) => (other.lost ?? 0) + (other.regained ?? 0) - (one.lost ?? 0) - (one.regained ?? 0));
  const all = [...sides.values()];
  const lost = all.map((side) => side.lost).filter((part) => part !== null);
  const regained = all.map((side) => side.regained).filter((part) => part !== null);
  return {
    compared,
    lost: lost.length < all.length ? null : spanOf(together(lost), standing.at),
    regained: regained.length < all.length ? null : together(regained).edits,
    assessments,
  };
}

/** What restoring a good backup would take away and bring back. `now`: the workspace, or a damaged file as far as SQLite opens it. The
 * head record counts what such a file does not show: of one that is not open, also the tail that it lost. */
export function compareBackup(
  backup: ReadableDb,
  now: { readonly db: ReadableDb; readonly isSound: boolean } | null,
  record: HeadRecord | null,
): Comparison {
  const { assessments, standing } = readHoldings(backup);
  const files = now === null ? null : compareFiles(backup, now.db, now.isSound ? 'workspace' : 'damaged-file');
  if (files !== null && record === null) return files;
  const alone = assessments.map((held) => ({
    id: held.id,
    organisation: held.organisation,
    title: held.title,
    inBackup: factsOf(held),
    now: null,
    lost: null,
    regained: null,
  }));
  // A record that ends before the backup is of another line of history.
  const isOurs = record !== null && record.newest.events >= standing.events;
  if (record === null || !isOurs) {
    return files ?? { compared: 'nothing', lost: null, regained: null, assessments: alone };
  }
  const tail = lostTail(record, standing);
  const lost = spanOf(tail === null ? none : { edits: tail.edits, from: tail.from, until: tail.until }, standing.at);
  return files === null
    ? { compared: 'record', lost, regained: 0, assessments: alone }
    : { ...files, lost: files.lost !== null && files.lost.edits > lost.edits ? files.lost : lost };
}
