import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { asItIs, readMoment } from '../../../../renderer/features/history/readMoment.ts';
import { AssessmentId, FrameworkId } from '../../../../shared/base/ids.ts';
import type { AssessmentHead } from '../../../../shared/contract/assessments.ts';
import type { StoredSnapshot } from '../../../../shared/contract/cycles.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { theWorkedPillars } from '../../../builders/theExamples.ts';
import { pillarEntry } from '../questionnaire/aQuestionnaire.ts';

const open = AssessmentId.parse('26293ec2-b9e2-4ad3-97db-4d513cf0d3e2');
const before = AssessmentId.parse('00000000-0000-4000-8000-000000000001');
const framework = { id: FrameworkId.parse('four-pillar'), version: '1.0.0', hash: 'sha256:0' };
const head: AssessmentHead = {
  id: open,
  revision: 3,
  framework,
  workflow: 'draft',
  createdAt: '2026-11-02T12:00:00.000Z',
  updatedAt: '2026-11-02T12:00:00.000Z',
  canUndo: false,
  canRedo: false,
};
const snapshot: StoredSnapshot = {
  head: {
    seq: 12,
    name: 'Spring',
    reason: 'named',
    createdAt: '2026-05-12T12:00:00.000Z',
    framework,
    method: 'four-pillar/0',
    status: 'complete',
    score: 2.6,
    level: 2,
    distance: 8,
    completeness: 0.968,
    content: '0'.repeat(64),
    log: '1'.repeat(64),
  },
  assessment: theWorkedPillars,
  scores: score(pillarEntry.framework, theWorkedPillars),
  plan: null,
};

type MomentApi = Parameters<typeof readMoment>[0];

/** A backend that has one snapshot, of `owner`, and otherwise answers with `problem`. */
function aBackend(owner: AssessmentId, problem: Error = new ORPCError('NOT_FOUND')): MomentApi {
  return {
    assessments: {
      snapshot: ({ assessmentId, seq }) =>
        assessmentId === owner && seq === 12 ? Promise.resolve(snapshot) : Promise.reject(problem),
      get: () => Promise.reject(problem),
    },
    frameworks: { get: () => Promise.reject(problem) },
  };
}

const previous = { name: 'Spring', answers: [], actions: [] };

describe('readMoment', () => {
  it('takes a snapshot as it was stored, method and score', async () => {
    const read = await readMoment(aBackend(open), open, { kind: 'snapshot', seq: 12 }, undefined, 'en');
    expect(read).toEqual({
      kind: 'read',
      moment: {
        assessmentId: open,
        framework,
        method: 'four-pillar/0',
        assessment: theWorkedPillars,
        score: snapshot.scores,
        plan: null,
      },
    });
  });

  it('finds the cycle before in its own assessment', async () => {
    const pointing = { ...previous, assessment: before, snapshot: 12 };
    const read = await readMoment(aBackend(before), open, { kind: 'previous' }, pointing, 'en');
    expect(read).toMatchObject({ kind: 'read', moment: { assessmentId: before } });
  });

  it('tells a cycle that never was here from one that was deleted, and from trouble', async () => {
    const pointing = { ...previous, assessment: before, snapshot: 12 };
    const why = async (api: MomentApi, said: typeof previous | typeof pointing) =>
      await readMoment(api, open, { kind: 'previous' }, said, 'en');
    expect(await why(aBackend(open), previous)).toEqual({ kind: 'missing', why: 'elsewhere' });
    expect(await why(aBackend(open), pointing)).toEqual({ kind: 'missing', why: 'deleted' });
    expect(await why(aBackend(open, new Error('no line')), pointing)).toEqual({ kind: 'missing', why: 'unreadable' });
  });

  it('scores and plans what is open now', () => {
    const now = asItIs(head, pillarEntry.framework, theWorkedPillars);
    expect(now.score).toEqual(snapshot.scores);
    expect(now.plan?.waves.length).toBeGreaterThan(0);
  });
});
