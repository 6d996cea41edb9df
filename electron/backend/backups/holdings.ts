import { AssessmentId } from '../../../shared/base/ids.ts';
import type { HeldAssessment } from '../../../shared/contract/backups.ts';
import { chainNumber, placeOf } from '../database/chain.ts';
import type { ReadableDb } from '../database/handle.ts';
import { historyPlace } from '../database/historyPlace.ts';
import { prepared } from '../database/prepared.ts';
import { readStanding } from '../database/readStanding.ts';
import { asRow, integerOf, type Row, textOf, textOrNull } from '../database/row.ts';
import type { Standing } from '../database/standing.ts';

/** What a workspace file holds, at any version of its schema. */
export interface Holdings {
  readonly standing: Standing;
  /** [Note: Order of backups] */
  readonly place: number;
  readonly organisations: number;
  readonly assessments: readonly HeldAssessment[];
}

const sql = `
  SELECT a.id, a.removed_at, o.name AS organisation,
    (SELECT value FROM fields WHERE assessment_id = a.id AND name = 'title') AS title,
    (SELECT count(*) FROM (SELECT question FROM agreed WHERE assessment_id = a.id AND answer <> 'null'
       UNION SELECT question FROM responses WHERE assessment_id = a.id AND answer <> 'null')) AS answered
  FROM assessments a JOIN organisations o ON o.id = a.organisation_id ORDER BY a.id`;

function newestOf(db: ReadableDb, id: string): { readonly revision: number; readonly changedAt: string } {
  const number = chainNumber(db, id);
  const row = asRow(
    prepared(db, 'SELECT seq, time FROM events WHERE place BETWEEN ? AND ? ORDER BY place DESC LIMIT 1').get(
      placeOf(number, 1),
      placeOf(number + 1, 0),
    ),
  );
  return { revision: integerOf(row, 'seq'), changedAt: textOf(row, 'time') };
}

function titleOf(row: Row): string | null {
  const stored = textOrNull(row, 'title');
  const title: unknown = stored === null ? null : JSON.parse(stored);
  return typeof title === 'string' ? title : null;
}

/** Every assessment of a file, also removed ones. Throws when a row cannot be read. */
export function heldAssessments(db: ReadableDb): readonly HeldAssessment[] {
  return prepared(db, sql)
    .all()
    .map((found) => {
      const row = asRow(found);
      const id = AssessmentId.parse(textOf(row, 'id'));
      return {
        id,
        organisation: textOf(row, 'organisation'),
        title: titleOf(row),
        answered: integerOf(row, 'answered'),
        isRemoved: textOrNull(row, 'removed_at') !== null,
        ...newestOf(db, id),
      };
    });
}

/** Reads what a file holds. Throws when a row cannot be read. */
export function readHoldings(db: ReadableDb): Holdings {
  const count = asRow(prepared(db, 'SELECT count(*) AS organisations FROM organisations').get());
  return {
    standing: readStanding(db),
    place: historyPlace(db),
    organisations: integerOf(count, 'organisations'),
    assessments: heldAssessments(db),
  };
}
