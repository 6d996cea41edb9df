import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { openWorkspaces } from '../../../electron/backend/openWorkspaces.ts';
import { applyEdit } from '../../../electron/backend/workspace/applyEdit.ts';
import { listAssessments } from '../../../electron/backend/workspace/listAssessments.ts';
import { readAssessment } from '../../../electron/backend/workspace/readAssessment.ts';
import { must } from '../storage/inChild.ts';

/** Edits and backs up, as the app does it, until it is killed; prints the revision of each acknowledged edit. Takes the workspace's path and
 * the time to begin at from standard input, so that everything is loaded by then. Its clock goes on by five hours whenever it is read, so
 * that thinning has work. */
async function main(): Promise<never> {
  const [line] = await once(process.stdin, 'data');
  const [path = '', start = ''] = String(line).trim().split(' ', 2);
  let time = Date.parse(start);
  const now = (): string => {
    time += 5 * 3_600_000;
    return new Date(time).toISOString();
  };
  writeSync(1, 'begins\n');
  const options = { dataFolder: dirname(path), path, clock: { now }, onOpened: () => {}, every: () => () => {} };
  const workspaces = openWorkspaces(options);
  const db = must(workspaces.database());
  const [listed] = listAssessments(db);
  const keeper = workspaces.keeper();
  if (listed === undefined || keeper === null) throw new Error('nothing to do');
  for (let round = 0; ; round += 1) {
    const read = readAssessment(db, listed.id);
    if (read === null) throw new Error('nothing to edit');
    const value = `edit ${read.head.revision + 1}`;
    const changes = [{ change: { entry: 'summary', value } as const, expectedRevision: read.revisions.summary ?? 0 }];
    const { revision } = must(applyEdit(db, { assessmentId: listed.id, changes, actor: 'test' }));
    writeSync(1, `${revision}\n`);
    // Both ways of making one.
    if (round % 2 === 0) await keeper.force('timer');
    else keeper.makeAtOnce('close');
  }
}

if (process.argv[2] === 'go') await main();
