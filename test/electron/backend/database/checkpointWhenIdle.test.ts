import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkpointWhenIdle } from '../../../../electron/backend/database/checkpointWhenIdle.ts';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { titleChange } from '../../../builders/aChange.ts';
import { aFolder, anAssessmentIn, aWorkspace, done } from '../../../builders/aWorkspace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('empties the log once nothing was stored for a while, and not before', () => {
  const path = join(aFolder(), 'test.cairn');
  const db = aWorkspace(path);
  const assessmentId = anAssessmentIn(db);
  const logged = (): boolean => statSync(`${path}-wal`).size > 0;
  checkpointWhenIdle(db, 1_000);
  vi.advanceTimersByTime(10_000);
  expect(logged()).toBe(true);

  const changes = [{ change: titleChange('Autumn'), expectedRevision: 0 }];
  done(applyEdit(db, { assessmentId, actor: 'test', changes }));
  vi.advanceTimersByTime(1_000);
  expect(logged()).toBe(true);
  vi.advanceTimersByTime(1_000);
  expect(logged()).toBe(false);
});

it('ends with the workspace', () => {
  const db = aWorkspace();
  checkpointWhenIdle(db, 1_000);
  closeDatabase(db);
  vi.advanceTimersByTime(1_000);
  expect(vi.getTimerCount()).toBe(0);
});
