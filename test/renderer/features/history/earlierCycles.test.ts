import { describe, expect, it } from 'vitest';
import { type CycleApi, earlierCycles } from '../../../../renderer/features/history/earlierCycles.ts';
import type { Previous } from '../../../../shared/assessment/schema.ts';
import { AssessmentId, FrameworkId } from '../../../../shared/base/ids.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { theWorkedPillars } from '../../../builders/theExamples.ts';
import { fourPillar } from '../../../builders/theFrameworks.ts';

const open = AssessmentId.parse('26293ec2-b9e2-4ad3-97db-4d513cf0d3e2');
const cycle = (number: number) => AssessmentId.parse(`00000000-0000-4000-8000-00000000000${number}`);

function pointing(to: AssessmentId | undefined, more: Partial<Previous> = {}): Previous {
  return {
    name: 'Before',
    answers: [],
    actions: [],
    ...(to === undefined ? {} : { assessment: to, snapshot: 12 }),
    ...more,
  };
}

/** A workspace with these assessments, each with one snapshot and what it follows on. */
function aWorkspaceWith(assessments: Readonly<Record<string, { distance: number; previous?: Previous }>>) {
  const asked: string[] = [];
  const api: CycleApi = {
    assessments: {
      snapshot: async ({ assessmentId, seq }) => {
        asked.push(assessmentId);
        const found = assessments[assessmentId];
        if (found === undefined) throw new Error('it is not here');
        const { distance, previous } = found;
        return {
          head: {
            seq,
            name: 'End',
            reason: 'cycle',
            createdAt: '2025-03-04T12:00:00.000Z',
            framework: { id: FrameworkId.parse('four-pillar'), version: '1.0.0', hash: 'sha256:0' },
            method: 'four-pillar/1',
            status: 'complete',
            score: 2.6,
            level: 2,
            distance,
            completeness: 1,
            content: '0'.repeat(64),
            log: '1'.repeat(64),
          },
          assessment: { ...theWorkedPillars, ...(previous === undefined ? {} : { previous }) },
          scores: score(fourPillar, theWorkedPillars),
          plan: null,
        };
      },
    },
  };
  return { api, asked };
}

describe('the cycles before an assessment', () => {
  it('are followed through every one that is here, oldest first', async () => {
    const { api } = aWorkspaceWith({
      [cycle(1)]: { distance: 6, previous: pointing(cycle(2), { score: 2.4, level: 2 }) },
      [cycle(2)]: { distance: 9, previous: pointing(undefined, { date: '2024-01-10', score: 1.9, level: 1 }) },
    });
    const previous = pointing(cycle(1), { date: '2026-05-12', score: 2.6, level: 2 });
    expect(await earlierCycles(api, open, previous)).toEqual([
      { on: '2024-01-10', score: 1.9, level: 1, distance: null },
      // It has no day of its own: the one of its snapshot.
      { on: '2025-03-04', score: 2.4, level: 2, distance: 9 },
      { on: '2026-05-12', score: 2.6, level: 2, distance: 6 },
    ]);
    expect(await earlierCycles(api, open, undefined)).toEqual([]);
  });

  it('end where one was deleted: what was carried along is kept', async () => {
    const { api } = aWorkspaceWith({});
    expect(await earlierCycles(api, open, pointing(cycle(1), { score: 2.6 }))).toEqual([
      { on: null, score: 2.6, level: null, distance: null },
    ]);
  });

  it('never go in a circle', async () => {
    const { api, asked } = aWorkspaceWith({
      [cycle(1)]: { distance: 6, previous: pointing(cycle(2)) },
      [cycle(2)]: { distance: 9, previous: pointing(cycle(1)) },
    });
    expect(await earlierCycles(api, open, pointing(cycle(1)))).toHaveLength(2);
    expect(asked).toEqual([cycle(1), cycle(2)]);
    const itself = aWorkspaceWith({ [cycle(1)]: { distance: 6, previous: pointing(open) } });
    expect(await earlierCycles(itself.api, open, pointing(cycle(1)))).toHaveLength(1);
  });
});
