import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { importBundle } from '../../electron/backend/bundles/importBundle.ts';
import { readBundle } from '../../electron/backend/bundles/readBundle.ts';
import type { WritableDb } from '../../electron/backend/database/handle.ts';
import { readAssessment } from '../../electron/backend/workspace/readAssessment.ts';
import { assessmentFindings } from '../../shared/assessment/checkAssessment.ts';
import { damagesIn } from '../builders/aBundle.ts';
import { anAssessmentIn, aWorkspace } from '../builders/aWorkspace.ts';
import { bundleCorpus, muddled, packedBundle, rehashed } from '../builders/bundleCorpus.ts';
import { type Dice, dice } from '../builders/dice.ts';
import { mutate } from '../builders/mutate.ts';

const cases = 20_000;
/** Imports into one workspace before a fresh one takes its place. */
const importsEach = 150;

const shapes = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];
const shapeOf = () => JSON.stringify(shapes.map((one) => Reflect.ownKeys(one).map(String)));

/** A workspace that holds something, which no refused file may touch. */
function aTarget(): WritableDb {
  const db = aWorkspace();
  anAssessmentIn(db, { title: 'Was here' });
  return db;
}

/** Rows that were ever written through this connection. */
const writesIn = (db: WritableDb): unknown => db.prepare('SELECT total_changes()').pluck().get();

const stateOf = (db: WritableDb): string => hash('sha256', db.serialize(), 'hex');

function aCase(
  dealt: Dice,
  documents: readonly Uint8Array[],
): { readonly bytes: Uint8Array; readonly ways: readonly string[] } {
  if (dealt.chance(0.1)) return mutate(dealt, documents.map(packedBundle));
  if (dealt.chance(0.25)) return { bytes: packedBundle(muddled(dealt, dealt.pick(documents))), ways: ['muddle'] };
  const broken = mutate(dealt, documents);
  return { bytes: packedBundle(dealt.chance(0.5) ? rehashed(broken.bytes) : broken.bytes), ways: broken.ways };
}

describe('S6: a hostile bundle', () => {
  it(`is refused with its reason or fits in whole, ${cases} times`, async () => {
    const [least, some, most] = bundleCorpus(aWorkspace()).map((bundle) => Buffer.from(JSON.stringify(bundle)));
    if (least === undefined || some === undefined || most === undefined) throw new Error('the corpus has changed');
    const documents = [least, least, least, some, some, most];
    const before = shapeOf();
    let db = aTarget();
    const outcomes = { refused: 0, accepted: 0, turnedDown: 0 };
    const codes = new Set<string>();
    const wrong: string[] = [];
    let slowest = 0;
    let largest = 0;

    for (let seed = 1; seed <= cases; seed += 1) {
      const dealt = dice(seed);
      const { bytes, ways } = aCase(dealt, documents);
      const written = writesIn(db);
      const state = seed % 500 === 0 ? stateOf(db) : null;
      const cpu = process.cpuUsage();
      const rss = process.memoryUsage.rss();
      const read = await readBundle(bytes, null);
      largest = Math.max(largest, process.memoryUsage.rss() - rss);
      if (read.ok) {
        const imported = importBundle(db, { bundle: read.bundle, actor: 'test' });
        if (imported.ok) {
          outcomes.accepted += 1;
          for (const { id, from } of imported.value) {
            const draft = readAssessment(db, id)?.draft;
            if (draft === undefined || assessmentFindings(from.framework.framework, draft.assessment).length > 0) {
              wrong.push(`${seed} ${ways}: does not fit its questionnaire`);
            }
          }
          if (outcomes.accepted % importsEach === 0) {
            if (damagesIn(db).length > 0) wrong.push(`${seed}: ${JSON.stringify(damagesIn(db))}`);
            db.close();
            db = aTarget();
          }
        } else {
          outcomes.turnedDown += 1;
          if (state !== null && stateOf(db) !== state) wrong.push(`${seed} ${ways}: changed something`);
        }
      } else {
        outcomes.refused += 1;
        codes.add(read.problem.code);
        if (read.problem.message === '') wrong.push(`${seed} ${ways}: refused without a reason`);
        if (writesIn(db) !== written || (state !== null && stateOf(db) !== state))
          wrong.push(`${seed} ${ways}: changed something`);
      }
      const { user, system } = process.cpuUsage(cpu);
      slowest = Math.max(slowest, (user + system) / 1_000);
    }

    expect(wrong).toEqual([]);
    expect(shapeOf()).toBe(before);
    expect(slowest).toBeLessThan(2_000);
    expect(largest).toBeLessThan(300 * 1024 * 1024);
    // Both ways out are tried, and many reasons.
    expect(outcomes.refused).toBeGreaterThan(cases / 2);
    expect(outcomes.accepted).toBeGreaterThan(cases / 50);
    expect([...codes].sort()).toEqual(
      expect.arrayContaining(['damaged', 'invalid', 'not-a-bundle', 'not-json', 'too-deep', 'unknown-framework']),
    );
    expect(damagesIn(db)).toEqual([]);
  });
});
