import { describe, expect, it } from 'vitest';
import { readSnapshotFacts } from '../../../../electron/backend/database/snapshots.ts';
import { brandingOf, editBranding } from '../../../../electron/backend/workspace/branding.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { removeAssessment } from '../../../../electron/backend/workspace/removeAssessment.ts';
import { setWorkflow } from '../../../../electron/backend/workspace/setWorkflow.ts';
import { takeSnapshot } from '../../../../electron/backend/workspace/takeSnapshot.ts';
import { undo } from '../../../../electron/backend/workspace/undo.ts';
import { aBundleFile, bringIn, contentOf, damagesIn, everythingIn } from '../../../builders/aBundle.ts';
import { anAssessmentIn, aWorkspace, done } from '../../../builders/aWorkspace.ts';
import { tenBundles, workOn } from '../../../builders/bundleWorld.ts';
import { type Dice, dice } from '../../../builders/dice.ts';

function shuffled<T>(dealt: Dice, items: readonly T[]): readonly T[] {
  const left = [...items];
  return items.map(() => left.splice(dealt.whole(0, left.length - 1), 1)[0] as T);
}

const notesOf = (db: ReturnType<typeof aWorkspace>, id: string) =>
  (readAssessment(db, id)?.draft.assessment.agreed ?? []).map(({ question, note }) => `${question}: ${note}`);

describe('bringing a bundle in', () => {
  it('brings what went on elsewhere forward, in one step of undo', async () => {
    const [there, here] = [aWorkspace(), aWorkspace()];
    const id = anAssessmentIn(there);
    workOn(there, id, 'R1', 'first');
    await bringIn(here, await aBundleFile(there));
    workOn(there, id, 'R1', 'second');
    workOn(there, id, 'R2', 'third');
    const [plan] = await bringIn(here, await aBundleFile(there));
    expect(plan?.standing).toBe('newer');
    expect(notesOf(here, id)).toEqual(['R1: second', 'R2: third']);
    expect(everythingIn(here)).toEqual(everythingIn(there));
    done(undo(here, { assessmentId: id, actor: 'test' }));
    expect(notesOf(here, id)).toEqual(['R1: first']);
    // What was taken back here is a change of its own.
    const [again] = await bringIn(here, await aBundleFile(there));
    expect(again?.standing).toBe('older');
    expect(notesOf(here, id)).toEqual(['R1: first']);
    expect(damagesIn(here)).toEqual([]);
  });

  it('leaves what is further on here as it is, and keeps the snapshots that only the bundle has', async () => {
    const [there, here] = [aWorkspace(), aWorkspace()];
    const id = anAssessmentIn(there);
    await bringIn(here, await aBundleFile(there));
    done(takeSnapshot(there, { assessmentId: id, name: 'Kept there', actor: 'test' }));
    workOn(here, id, 'R1', 'here');
    const [plan] = await bringIn(here, await aBundleFile(there));
    expect(plan?.standing).toBe('older');
    expect(notesOf(here, id)).toEqual(['R1: here']);
    expect(readSnapshotFacts(here, id).map(({ name }) => name)).toEqual(['Kept there']);
    expect(damagesIn(here)).toEqual([]);
  });

  it('keeps both where both went on, and knows each again', async () => {
    const [there, here] = [aWorkspace(), aWorkspace()];
    const id = anAssessmentIn(there);
    await bringIn(here, await aBundleFile(there));
    workOn(there, id, 'R1', 'there');
    workOn(here, id, 'R1', 'here');
    const [plan] = await bringIn(here, await aBundleFile(there));
    if (plan === undefined) throw new Error('nothing came');
    expect(plan).toMatchObject({ standing: 'diverged', origin: id });
    expect(notesOf(here, id)).toEqual(['R1: here']);
    expect(notesOf(here, plan.id)).toEqual(['R1: there']);
    workOn(there, id, 'R2', 'there too');
    const [next] = await bringIn(here, await aBundleFile(there));
    expect(next).toMatchObject({ standing: 'newer', id: plan.id });
    expect(notesOf(here, plan.id)).toEqual(['R1: there', 'R2: there too']);
    // Back where it came from, the other version is one of its own too.
    const back = await bringIn(there, await aBundleFile(here));
    expect(back.map(({ standing }) => standing).sort()).toEqual(['diverged', 'same']);
    expect(contentOf(there)).toEqual(contentOf(here));
    expect(damagesIn(here)).toEqual([]);
  });

  it('takes what says the same for the same, whoever typed it', async () => {
    const [there, here] = [aWorkspace(), aWorkspace()];
    const id = anAssessmentIn(there);
    await bringIn(here, await aBundleFile(there));
    workOn(there, id, 'R1', 'alike');
    workOn(here, id, 'R1', 'alike');
    const before = here.serialize();
    const [plan] = await bringIn(here, await aBundleFile(there));
    expect(plan?.standing).toBe('same');
    expect(here.serialize().equals(before)).toBe(true);
  });

  it('brings a signed-off assessment forward to where it was opened again, and back to signed off', async () => {
    const [there, here] = [aWorkspace(), aWorkspace()];
    const id = anAssessmentIn(there);
    const move = (workflow: 'draft' | 'signed-off') =>
      done(setWorkflow(there, { assessmentId: id, actor: 'test', workflow, snapshotName: 'Signed' }));
    move('signed-off');
    await bringIn(here, await aBundleFile(there));
    move('draft');
    workOn(there, id, 'R1', 'after all');
    move('signed-off');
    await bringIn(here, await aBundleFile(there));
    expect(everythingIn(here)).toEqual(everythingIn(there));
    expect(damagesIn(here)).toEqual([]);
  });

  it('lets a removed assessment rest, and keeps beside it what went on elsewhere', async () => {
    const [there, here] = [aWorkspace(), aWorkspace()];
    const id = anAssessmentIn(there);
    await bringIn(here, await aBundleFile(there));
    done(removeAssessment(here, { assessmentId: id, actor: 'test' }));
    await bringIn(here, await aBundleFile(there));
    expect(listAssessments(here)).toEqual([]);
    workOn(there, id, 'R1', 'there');
    await bringIn(here, await aBundleFile(there));
    expect(listAssessments(here)).toHaveLength(1);
    expect(listAssessments(here, 'removed')).toHaveLength(1);
  });

  it('brings facts and branding of an organisation forward, and leaves what was changed here alone', async () => {
    const [there, here] = [aWorkspace(), aWorkspace()];
    const id = anAssessmentIn(there);
    await bringIn(here, await aBundleFile(there));
    const brand = (db: typeof here, footer: string, expectedRevision: number) =>
      done(editBranding(db, { assessmentId: id, expectedRevision, actor: 'test', choice: { footer } })).revision;
    const first = brand(there, 'first', 0);
    await bringIn(here, await aBundleFile(there));
    expect(everythingIn(here).organisations).toEqual(everythingIn(there).organisations);
    brand(there, 'second', first);
    brand(here, 'here', revisionIn(here, id));
    await bringIn(here, await aBundleFile(there));
    expect(everythingIn(here).organisations[0]?.branding?.choice.footer).toBe('here');
    expect(damagesIn(here)).toEqual([]);
  });

  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'gives the same workspace for ten bundles in any order (%i)',
    async (seed) => {
      const dealt = dice(seed);
      const bundles = await tenBundles(dealt, (clock) => aWorkspace(undefined, clock));
      const contents: string[] = [];
      for (let order = 0; order < 4; order += 1) {
        const db = aWorkspace();
        for (const bundle of order === 0 ? bundles : shuffled(dealt, bundles)) await bringIn(db, bundle);
        expect(damagesIn(db)).toEqual([]);
        contents.push(contentOf(db).join('\n'));
      }
      expect(new Set(contents).size).toBe(1);
      expect(contents[0]?.split('\n').length).toBeGreaterThan(3);
    },
  );
});

function revisionIn(db: ReturnType<typeof aWorkspace>, assessmentId: string): number {
  return brandingOf(db, assessmentId)?.revision ?? 0;
}
