import type { WritableDb } from '../../electron/backend/database/handle.ts';
import { applyEdit } from '../../electron/backend/workspace/applyEdit.ts';
import { listAssessments } from '../../electron/backend/workspace/listAssessments.ts';
import { readAssessment } from '../../electron/backend/workspace/readAssessment.ts';
import { setWorkflow } from '../../electron/backend/workspace/setWorkflow.ts';
import { takeSnapshot } from '../../electron/backend/workspace/takeSnapshot.ts';
import { undo } from '../../electron/backend/workspace/undo.ts';
import { type Change, entryKey } from '../../shared/assessment/change.ts';
import { QuestionId } from '../../shared/base/ids.ts';
import { aBundleFile, bringIn } from './aBundle.ts';
import { anAssessmentIn, steppingClock } from './aWorkspace.ts';
import type { Dice } from './dice.ts';

/** Makes one change that nobody else makes. */
export function workOn(db: WritableDb, assessmentId: string, question: string, note: string, answer = 3): void {
  const change: Change = {
    entry: 'agreed',
    question: QuestionId.parse(question),
    value: { question: QuestionId.parse(question), answer, note },
  };
  const expectedRevision = readAssessment(db, assessmentId)?.revisions[entryKey(change)] ?? 0;
  applyEdit(db, { assessmentId, changes: [{ change, expectedRevision }], actor: 'test' });
}

/** What people do on several machines: they work, take back, keep, sign off and open again, and send each other bundles. */
function act(dice: Dice, machines: readonly WritableDb[], step: number): void {
  const db = dice.pick(machines);
  const listed = listAssessments(db);
  if (listed.length === 0 || dice.chance(0.05)) {
    anAssessmentIn(
      db,
      { title: `Made at ${step}` },
      { name: `Organisation ${dice.whole(1, 2)} of ${machines.indexOf(db)}` },
    );
    return;
  }
  const { id } = dice.pick(listed);
  const way = dice.whole(1, 10);
  if (way <= 6) workOn(db, id, dice.pick(['R1', 'R2', 'R3', 'R4']), `step ${step}`, dice.whole(1, 5));
  else if (way === 7) undo(db, { assessmentId: id, actor: 'test' });
  else if (way === 8) takeSnapshot(db, { assessmentId: id, name: `At ${step}`, actor: 'test' });
  else {
    const workflow = dice.pick(['draft', 'in-review', 'signed-off'] as const);
    setWorkflow(db, { assessmentId: id, actor: 'test', workflow, snapshotName: `Signed at ${step}` });
  }
}

/** Ten bundles of a world of machines that went on by themselves and brought in each other's bundles in between. */
export async function tenBundles(
  dice: Dice,
  newMachine: (clock: ReturnType<typeof steppingClock>) => WritableDb,
): Promise<readonly Uint8Array[]> {
  const machines = [1, 2, 3].map((n) => newMachine(steppingClock(`2026-11-0${n}T09:00:00.000Z`)));
  const bundles: Uint8Array[] = [];
  for (let step = 1; bundles.length < 10; step += 1) {
    for (let count = dice.whole(1, 4); count > 0; count -= 1) act(dice, machines, step * 10 + count);
    if (bundles.length > 0 && dice.chance(0.5)) await bringIn(dice.pick(machines), dice.pick(bundles));
    const from = dice.pick(machines);
    const listed = listAssessments(from);
    if (listed.length === 0) continue;
    const { id, organisationId } = dice.pick(listed);
    const selection = dice.pick([
      { scope: 'workspace' },
      { scope: 'organisation', organisationId },
      { scope: 'assessment', assessmentId: id },
    ] as const);
    bundles.push(await aBundleFile(from, selection));
  }
  return bundles;
}
