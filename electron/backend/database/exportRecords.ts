import type { ReadableDb, WritableDb } from './handle.ts';
import { prepared } from './prepared.ts';
import type { Row } from './row.ts';
import { asRow, bytesOf, integerOf, textOf } from './row.ts';

/** What is known of a file that was made from an assessment. */
export interface StoredExport {
  /** The event of the assessment's chain that it belongs to. */
  readonly seq: number;
  readonly createdAt: string;
  readonly name: string;
  readonly format: string;
  readonly edition: string;
  readonly preset: string;
  readonly language: string;
  readonly bytes: number;
  /** 0: the format has none. */
  readonly pages: number;
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
  /** As it is printed. */
  readonly fingerprint: string;
  /** The event of the snapshot that holds what the file says. */
  readonly snapshot: number;
}

const keyStart = 'export:';

/** Names an exported file in the assessment's content. */
export function exportKey(seq: number): string {
  return `${keyStart}${seq}`;
}

/** Whether a key of the content names an exported file, and not an entry. */
export function isExportKey(key: string): boolean {
  return key.startsWith(keyStart);
}

function toExport(row: Row): StoredExport {
  return {
    seq: integerOf(row, 'seq'),
    createdAt: textOf(row, 'created_at'),
    name: textOf(row, 'name'),
    format: textOf(row, 'format'),
    edition: textOf(row, 'edition'),
    preset: textOf(row, 'preset'),
    language: textOf(row, 'language'),
    bytes: integerOf(row, 'bytes'),
    pages: integerOf(row, 'pages'),
    sha256: Buffer.from(bytesOf(row, 'sha256')).toString('hex'),
    fingerprint: textOf(row, 'fingerprint'),
    snapshot: integerOf(row, 'snapshot'),
  };
}

/** What was exported from an assessment, oldest first. */
export function readExports(db: ReadableDb, assessmentId: string): readonly StoredExport[] {
  return prepared(db, 'SELECT * FROM exports WHERE assessment_id = ? ORDER BY seq')
    .all(assessmentId)
    .map((row) => toExport(asRow(row)));
}

/** Stores what is known of a new export; throws when its event has one already. */
export function insertExport(db: WritableDb, assessmentId: string, made: StoredExport): void {
  prepared(
    db,
    `INSERT INTO exports (assessment_id, seq, created_at, name, format, edition, preset, language, bytes, pages, sha256, fingerprint,
       snapshot) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    assessmentId,
    made.seq,
    made.createdAt,
    made.name,
    made.format,
    made.edition,
    made.preset,
    made.language,
    made.bytes,
    made.pages,
    Buffer.from(made.sha256, 'hex'),
    made.fingerprint,
    made.snapshot,
  );
}
