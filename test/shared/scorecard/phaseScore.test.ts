import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MetricId } from '../../../shared/base/ids.ts';
import {
  leastVisibility,
  phaseScore,
  practiceCount,
  type Sight,
  type Sighted,
} from '../../../shared/scorecard/phaseScore.ts';
import { phases } from '../../../shared/scorecard/phases.ts';

const metric = (name: string, sight: Sight, points: number | null = null): Sighted => ({
  metric: MetricId.parse(name),
  sight,
  points,
});
const silent = practiceCount({}, 'engage');

describe('the phases', () => {
  it('hold the 4 KPIs and 14 metrics of the paper, each once', () => {
    const all = phases.flatMap(({ kpis, metrics }) => [...kpis, ...metrics]);
    const paper = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M10', 'M11', 'M12', 'M13', 'M14', 'M15', 'M16', 'M24'];
    expect(all.toSorted()).toEqual([...paper, 'M28', 'M31', 'M32', 'M33']);
    expect(phases.flatMap(({ kpis }) => kpis)).toEqual(['M01', 'M10', 'M28', 'M31']);
  });
});

describe('the score of a phase', () => {
  it('is the mean of the points, an estimate at half weight, worked out by hand', () => {
    // (80 × 1 + 20 × 0.5 + 50 × 1) / 2.5 = 56; seen 2.5 of 4.
    const { score, visibility, weakest, pointed } = phaseScore(
      [
        metric('M11', 'measured', 80),
        metric('M12', 'estimated', 20),
        metric('M13', 'unknown'),
        metric('M14', 'measured', 50),
      ],
      silent,
    );
    expect(score).toBeCloseTo(56, 12);
    expect(visibility).toBe(0.625);
    expect(weakest).toBe('M12');
    expect(pointed).toBe(3);
  });

  it('stands from half of the metrics seen, and not under it', () => {
    const half = [metric('M28', 'measured', 60), metric('M31', 'unknown')];
    expect(phaseScore(half, silent)).toMatchObject({ score: 60, visibility: 0.5, noScore: null });
    const less = [metric('M28', 'estimated', 60), metric('M31', 'estimated', 40), metric('M33', 'unknown')];
    expect(phaseScore(less, silent)).toMatchObject({ score: null, visibility: 1 / 3, noScore: 'visibility' });
  });

  it('counts a metric as seen that has no points, and says so when none has any', () => {
    const seen = [metric('M01', 'measured'), metric('M02', 'measured'), metric('M03', 'open')];
    expect(phaseScore(seen, silent)).toMatchObject({ score: null, visibility: 2 / 3, noScore: 'points', pointed: 0 });
    expect(phaseScore([...seen, metric('M06', 'measured', 30)], silent)).toMatchObject({ score: 30, noScore: null });
  });

  it('does not see a metric whose raw figures give no number', () => {
    const metrics = [metric('M14', 'not-computable'), metric('M15', 'measured', 70)];
    expect(phaseScore(metrics, silent)).toMatchObject({ score: 70, visibility: 0.5, pointed: 1 });
  });

  it('has no numbers when nothing is known, and names the first of equals as the weakest', () => {
    expect(phaseScore([metric('M01', 'open'), metric('M02', 'unknown')], silent)).toMatchObject({
      score: null,
      visibility: 0,
      weakest: null,
    });
    expect(phaseScore([], silent)).toMatchObject({ score: null, visibility: 0, noScore: 'visibility' });
    const equals = [metric('M28', 'measured', 30), metric('M31', 'estimated', 30)];
    expect(phaseScore(equals, silent).weakest).toBe('M28');
    // One alone is the weakest of nothing.
    expect(phaseScore(equals.slice(0, 1), silent).weakest).toBeNull();
  });

  it('lies between the fewest and the most points, moves with them, and stands exactly when enough is seen', () => {
    const sight = fc.constantFrom<Sight>('measured', 'estimated', 'unknown', 'not-computable', 'open');
    const metrics = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 52 }), sight, fc.option(fc.double({ min: 0, max: 100, noNaN: true })))
        .map(([number, seen, points]) => metric(`M${String(number).padStart(2, '0')}`, seen, points)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(metrics, (all) => {
        const result = phaseScore(all, silent);
        const points = all.flatMap((one) =>
          one.points !== null && (one.sight === 'measured' || one.sight === 'estimated') ? [one.points] : [],
        );
        expect(result.visibility).toBeGreaterThanOrEqual(0);
        expect(result.visibility).toBeLessThanOrEqual(1);
        expect(result.score !== null).toBe(result.visibility >= leastVisibility && points.length > 0);
        expect(result.noScore === null).toBe(result.score !== null);
        if (result.score === null) return;
        expect(result.score).toBeGreaterThanOrEqual(Math.min(...points) - 1e-9);
        expect(result.score).toBeLessThanOrEqual(Math.max(...points) + 1e-9);
        const better = all.map((one) => (one.points === null ? one : { ...one, points: one.points + 1 }));
        expect(phaseScore(better, silent).score).toBeCloseTo(result.score + 1, 6);
      }),
    );
  });
});

describe('the practices of a phase', () => {
  it('are counted by answer, in their order', () => {
    const answers = { expand: { stack: true, owner: true, review: false } };
    expect(practiceCount(answers, 'expand')).toEqual({
      yes: ['owner', 'stack'],
      no: ['review'],
      open: ['definition'],
    });
    expect(practiceCount(answers, 'execute').open).toHaveLength(4);
  });

  it('never change the score', () => {
    const metrics = [metric('M28', 'measured', 60)];
    const all = practiceCount({ expand: { owner: false, definition: false, review: false, stack: false } }, 'expand');
    expect(phaseScore(metrics, all).score).toBe(phaseScore(metrics, silent).score);
  });
});
