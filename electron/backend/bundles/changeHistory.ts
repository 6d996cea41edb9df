import { z } from 'zod';
import type { ChangeName } from '../../../shared/bundle/bundleFile.ts';
import { chainNumber, placeOf, workspaceChain } from '../database/chain.ts';
import type { ReadableDb } from '../database/handle.ts';
import { prepared } from '../database/prepared.ts';
import { asRow, bytesOf, textOf, textOrNull } from '../database/row.ts';

/** Changes that an event brought from elsewhere, oldest first. They stand in the place of the event itself. [Note: Histories] */
const Brought = z.array(z.string());
const BroughtByKey = z.record(z.string(), Brought);

/** The name of the change that an event made. */
function nameOf(payloadHash: Uint8Array): ChangeName {
  return Buffer.from(payloadHash.buffer, payloadHash.byteOffset, 12).toString('base64url') as ChangeName;
}

/** Events that change nothing which people work on. What they keep is told by itself. */
const apart = new Set(['snapshot', 'export']);

interface Made {
  readonly kind: string;
  readonly name: ChangeName;
  /** JSON, null when the event brought nothing from elsewhere. */
  readonly brought: string | null;
}

function madeIn(db: ReadableDb, chain: string, having: string): readonly Made[] {
  const number = chainNumber(db, chain);
  return prepared(
    db,
    `SELECT kind, payload_hash, CASE WHEN instr(payload, '"brought":') > 0 THEN json_extract(payload, '$.facts.brought') END AS brought
     FROM events WHERE place BETWEEN ? AND ? AND (? = '' OR instr(payload, ?) > 0) ORDER BY place`,
  )
    .all(placeOf(number, 1), placeOf(number + 1, 0), having, having)
    .map((found) => {
      const row = asRow(found);
      return {
        kind: String(row.kind),
        name: nameOf(bytesOf(row, 'payload_hash')),
        brought: textOrNull(row, 'brought'),
      };
    });
}

/** The changes that led to what an assessment says, wherever they were made, oldest first. */
export function historyOf(db: ReadableDb, assessmentId: string): readonly ChangeName[] {
  return madeIn(db, assessmentId, '').flatMap(({ kind, name, brought }) => {
    if (brought !== null) return Brought.parse(JSON.parse(brought)) as ChangeName[];
    return apart.has(kind) ? [] : [name];
  });
}

/** The changes that led to one entry of the workspace: an organisation, a branding. */
export function historyOfKey(db: ReadableDb, key: string): readonly ChangeName[] {
  return madeIn(db, workspaceChain, `"key":${JSON.stringify(key)}`).flatMap(({ name, brought }) => {
    const byKey = brought === null ? {} : BroughtByKey.parse(JSON.parse(brought));
    return Object.hasOwn(byKey, key) ? ((byKey[key] ?? []) as ChangeName[]) : [name];
  });
}

/** The assessment that this one is another version of; null when it is none. The event that brought it says so. */
export function variantOf(db: ReadableDb, assessmentId: string): string | null {
  const found = prepared(
    db,
    `SELECT json_extract(payload, '$.facts.variantOf') AS origin FROM events WHERE place = ? AND instr(payload, '"variantOf":') > 0`,
  ).get(placeOf(chainNumber(db, assessmentId), 1));
  return found === undefined ? null : textOrNull(asRow(found), 'origin');
}

/** When somebody last changed what an assessment says, here or where it came from. */
export function changedAt(db: ReadableDb, assessmentId: string): string {
  const number = chainNumber(db, assessmentId);
  const row = asRow(
    prepared(
      db,
      `SELECT time, CASE WHEN instr(payload, '"changedAt":') > 0 THEN json_extract(payload, '$.facts.changedAt') END AS brought
       FROM events WHERE place BETWEEN ? AND ? AND kind NOT IN ('snapshot', 'export') ORDER BY place DESC LIMIT 1`,
    ).get(placeOf(number, 1), placeOf(number + 1, 0)),
  );
  return textOrNull(row, 'brought') ?? textOf(row, 'time');
}

/** How one history stands to another: equal, the first further on, the second further on, or each with changes that the other lacks. */
export type HistoryStanding = 'same' | 'newer' | 'older' | 'diverged';

export function standingOf(theirs: readonly string[], ours: readonly string[]): HistoryStanding {
  const shared = Math.min(theirs.length, ours.length);
  for (let i = shared - 1; i >= 0; i -= 1) if (theirs[i] !== ours[i]) return 'diverged';
  if (theirs.length === ours.length) return 'same';
  return theirs.length > ours.length ? 'newer' : 'older';
}
