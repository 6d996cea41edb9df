import { z } from 'zod';
import { Workflow } from '../../../shared/assessment/schema.ts';
import type { FrameworkPin } from './frameworks.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { knownRows } from './known.ts';
import { prepared } from './prepared.ts';
import type { Row } from './row.ts';
import { asRow, integerOrNull, textOf, textOrNull } from './row.ts';

/** The lists of an assessment, by their names in the file. */
export const listNames = ['participants', 'responses', 'agreed', 'targets', 'actions'] as const;
export const ListName = z.enum(listNames);
export type ListName = z.output<typeof ListName>;

/** What is known of an assessment besides its entries. */
export interface AssessmentRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly framework: FrameworkPin;
  readonly workflow: Workflow;
  readonly createdAt: string;
  /** Set while the assessment is removed. */
  readonly removedAt: string | null;
  /** Revision in the file that it came from; `null` when that had none. */
  readonly fileRevision: number | null;
  /** [Note: Empty lists] A file may hold `"actions": []` or leave it out. Both mean the same; the difference is kept for an equal export. */
  readonly emptyLists: readonly ListName[];
}

/** The key under which a record enters its chain's content. */
export const recordKey = 'record';

function workflowOf(row: Row): Workflow {
  const found = Workflow.options.find((option) => option === row.workflow);
  if (found === undefined) throw new Error('column workflow does not hold a state');
  return found;
}

function emptyListsOf(row: Row): readonly ListName[] {
  const text = textOf(row, 'empty_lists');
  return text === '[]' ? [] : z.array(ListName).parse(JSON.parse(text));
}

function toRecord(row: Row): AssessmentRecord {
  return {
    id: textOf(row, 'id'),
    organisationId: textOf(row, 'organisation_id'),
    framework: {
      id: textOf(row, 'framework_id'),
      version: textOf(row, 'framework_version'),
      hash: textOf(row, 'framework_hash'),
    },
    workflow: workflowOf(row),
    createdAt: textOf(row, 'created_at'),
    removedAt: textOrNull(row, 'removed_at'),
    fileRevision: integerOrNull(row, 'file_revision'),
    emptyLists: emptyListsOf(row),
  };
}

export function readRecord(db: ReadableDb, id: string): AssessmentRecord | null {
  const row = prepared(db, 'SELECT * FROM assessments WHERE id = ?').get(id);
  return row === undefined ? null : toRecord(asRow(row));
}

const records = knownRows<AssessmentRecord>();

/** The record of an assessment, for a change. [Note: Known rows] */
export function currentRecord(db: WritableDb, id: string): AssessmentRecord | null {
  const record = records(db).get(id) ?? readRecord(db, id);
  if (record !== null) records(db).set(id, record);
  return record;
}

export function allRecords(db: ReadableDb): readonly AssessmentRecord[] {
  return prepared(db, 'SELECT * FROM assessments ORDER BY id')
    .all()
    .map((row) => toRecord(asRow(row)));
}

export function insertRecord(db: WritableDb, record: AssessmentRecord): void {
  prepared(
    db,
    `INSERT INTO assessments (id, organisation_id, framework_id, framework_version, framework_hash, workflow, created_at, removed_at,
       file_revision, empty_lists) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    record.id,
    record.organisationId,
    record.framework.id,
    record.framework.version,
    record.framework.hash,
    record.workflow,
    record.createdAt,
    record.removedAt,
    record.fileRevision,
    JSON.stringify(record.emptyLists),
  );
}

/** Stores what may change of a record: its workflow, and whether it is removed. */
export function updateRecord(db: WritableDb, record: AssessmentRecord): void {
  const { id, workflow, removedAt } = record;
  prepared(db, 'UPDATE assessments SET workflow = ?, removed_at = ? WHERE id = ?').run(workflow, removedAt, id);
  records(db).set(id, record);
}
