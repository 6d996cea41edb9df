import type { ReadableDb, WritableDb } from './handle.ts';
import { prepared } from './prepared.ts';
import { asRow, textOf } from './row.ts';

/** What a workspace says of itself. */
export interface WorkspaceFacts {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

/** The key under which the facts enter the workspace's content. */
export const workspaceKey = 'workspace';

export function insertWorkspace(db: WritableDb, { id, name, createdAt }: WorkspaceFacts): void {
  prepared(db, 'INSERT INTO workspace (row, id, name, created_at) VALUES (1, ?, ?, ?)').run(id, name, createdAt);
}

/** Throws when the row is missing: no workspace is without it. */
export function readWorkspace(db: ReadableDb): WorkspaceFacts {
  const row = asRow(prepared(db, 'SELECT * FROM workspace').get());
  return { id: textOf(row, 'id'), name: textOf(row, 'name'), createdAt: textOf(row, 'created_at') };
}
