import { describe, expect, it } from 'vitest';
import type { Aim, Assessment } from '../../../shared/assessment/schema.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { aimStanding } from '../../../shared/targets/aimStanding.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

function standing(framework: Framework, assessment: Assessment, aim: Aim, date?: string) {
  const scored = score(framework, assessment);
  return aimStanding(framework, scored, makePlan(framework, assessment, scored), aim, date);
}

/** Everything at a level but what is named. */
function allAt(level: number, others: Readonly<Record<string, number>> = {}): Assessment {
  const ids = fourPillar.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  return anAssessment({ agreed: agreedOn({ ...Object.fromEntries(ids.map((id) => [id, level])), ...others }) });
}

describe('the way to the aim', () => {
  it('counts the answers of the worked example, whose plan does not reach level 3', () => {
    const there = standing(fourPillar, theWorkedPillars, { level: 3, by: '2027-06-30' }, '2026-11-02');
    expect(there).toMatchObject({ kind: 'away', wave: null, inTime: null });
    expect(there.kind === 'away' ? there.changes : []).toHaveLength(8);
  });

  it('names the wave that brings it, and whether that is in time', () => {
    const near = allAt(3, { R4: 2 });
    expect(standing(fourPillar, near, { level: 3 })).toMatchObject({ kind: 'away', wave: 1, inTime: null });
    expect(standing(fourPillar, near, { level: 3, by: '2026-12-02' }, '2026-11-02')).toMatchObject({ inTime: true });
    expect(standing(fourPillar, near, { level: 3, by: '2026-12-01' }, '2026-11-02')).toMatchObject({ inTime: false });
  });

  it('knows when there is nothing to do, and when nothing can be said', () => {
    expect(standing(fourPillar, theWorkedPillars, { level: 2 })).toEqual({ kind: 'attained' });
    expect(standing(fourPillar, anAssessment(), { level: 3 })).toEqual({ kind: 'unknown' });
    expect(standing(fourPillar, anAssessment({ agreed: agreedOn({ R4: 3 }) }), { level: 3 })).toEqual({
      kind: 'unknown',
    });
  });

  it('works for stages', () => {
    expect(standing(revenueLadder, theWorkedLadder, { level: 2 })).toEqual({ kind: 'attained' });
    expect(standing(revenueLadder, theWorkedLadder, { level: 3 })).toMatchObject({
      kind: 'away',
      changes: [expect.objectContaining({ to: 'L' })],
      wave: 1,
    });
    expect(standing(revenueLadder, theWorkedLadder, { level: 4 })).toMatchObject({ kind: 'away', wave: null });
    expect(standing(revenueLadder, anAssessment(), { level: 1 })).toEqual({ kind: 'unknown' });
  });
});
