import { writeSync } from 'node:fs';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { systemClock } from '../../../../electron/backend/systemClock.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { startNextCycle } from '../../../../electron/backend/workspace/startNextCycle.ts';
import { AssessmentId } from '../../../../shared/base/ids.ts';
import { textsFor } from '../../../../shared/frameworks/library.ts';

/** Starts one next cycle after the other, each after an edit, until it is killed, and prints a line for each. */
const [path = '', id = ''] = process.argv.slice(2);
const assessmentId = AssessmentId.parse(id);
const opened = openDatabase(path, { clock: systemClock });
if (!opened.ok) throw new Error(JSON.stringify(opened.trouble));
const { db } = opened;
for (let revision = 0; ; ) {
  const changes = [{ change: { entry: 'summary', value: `after ${revision}` } as const, expectedRevision: revision }];
  const saved = applyEdit(db, { assessmentId, actor: 'test', changes });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  revision = saved.value.revisions.summary ?? 0;
  const textsOf = (pinned: Parameters<typeof textsFor>[0]) => textsFor(pinned, 'en');
  const next = startNextCycle(db, { assessmentId, actor: 'test', snapshotName: 'End', textsOf });
  if (!next.ok) throw new Error(JSON.stringify(next.refusal));
  writeSync(1, '.\n');
}
