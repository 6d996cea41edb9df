import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, Goals } from '../../../shared/assessment/schema.ts';
import { ActionId, GoalId, MetricId } from '../../../shared/base/ids.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { metrics } from '../../../shared/metrics/catalogue.ts';
import { goalMetrics } from '../../../shared/metrics/goalMetrics.ts';
import {
  fewestProposed,
  heldMetrics,
  type MetricProposal,
  metricProposal,
  mostProposed,
} from '../../../shared/metrics/proposal.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { arbitraryAssessment, arbitraryGoals } from '../../builders/arbitraryAssessment.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, renewals, revenueLadder, sixElement } from '../../builders/theFrameworks.ts';

function proposalOf(framework: Framework, assessment: Assessment): MetricProposal {
  const scored = score(framework, assessment);
  const plan = makePlan(framework, assessment, scored);
  return metricProposal({ framework, assessment, score: scored, plan, held: heldMetrics(assessment.metrics) });
}

const idsOf = ({ proposed }: MetricProposal) => proposed.map(({ metric }) => metric);
const withGoals = (assessment: Assessment, goals: Goals): Assessment => ({
  ...assessment,
  settings: { ...assessment.settings, goals },
});
const anyKind = fc
  .constantFrom<Framework>(fourPillar, revenueLadder, sixElement, renewals)
  .chain((framework) => arbitraryAssessment(framework).map((assessment) => ({ framework, assessment })));
const runs = { numRuns: 60 };

describe('what is proposed to watch', () => {
  it('begins with the goals by their points, then takes gaps and actions in turn', () => {
    const { proposed } = proposalOf(
      fourPillar,
      withGoals(theWorkedPillars, Goals.parse({ G1: 10, G2: 20, G4: 30, G6: 40 })),
    );
    expect(proposed.slice(0, 4)).toMatchObject([
      {
        metric: 'M11',
        reason: {
          kind: 'goals',
          goals: [
            { goal: 'G6', points: 40 },
            { goal: 'G2', points: 20 },
          ],
        },
      },
      {
        metric: 'M14',
        reason: {
          kind: 'goals',
          goals: [
            { goal: 'G4', points: 30 },
            { goal: 'G1', points: 10 },
          ],
        },
      },
      // The largest gap is that of I8, which names M11.
      { metric: 'M51', reason: { kind: 'action', action: 'I1-23', wave: 1 } },
      { metric: 'M10', reason: { kind: 'gap', gap: { question: 'P3', chosen: 2, next: 3 } } },
    ]);
  });

  it('takes the metric that a person gave an action, and none from words that are no metric', () => {
    const given = (metric: string) =>
      proposalOf(fourPillar, {
        ...theWorkedPillars,
        actions: [...(theWorkedPillars.actions ?? []), { id: ActionId.parse('I1-23'), metric }],
      });
    expect(given('M27').proposed).toContainEqual({
      metric: 'M27',
      reason: { kind: 'action', action: 'I1-23', wave: 1 },
    });
    expect(given('fewer complaints').proposed.map(({ reason }) => reason)).not.toContainEqual(
      expect.objectContaining({ action: 'I1-23' }),
    );
  });

  it('adds further metrics of the gaps up to eight, and no more', () => {
    const only = proposalOf(fourPillar, anAssessment({ agreed: agreedOn({ R6: 2, I3: 2, R1: 2 }) }));
    expect(idsOf(only)).toHaveLength(fewestProposed);
    expect(only.named).toBeGreaterThan(fewestProposed);
  });

  it('proposes nothing without goals, answers and actions', () => {
    for (const framework of [fourPillar, revenueLadder, sixElement, renewals]) {
      expect(proposalOf(framework, anAssessment())).toEqual({ proposed: [], named: 0, held: 0 });
    }
  });

  it('leaves out what is watched or has a number, and counts it; what nobody knows is proposed', () => {
    const before = proposalOf(revenueLadder, theWorkedLadder);
    const [first, second, third] = idsOf(before);
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few to try');
    const after = proposalOf(revenueLadder, {
      ...theWorkedLadder,
      metrics: [
        { metric: first, watched: true },
        { metric: second, values: [{ on: '2026-09-30', confidence: 'measured', value: 4 }] },
        { metric: third, values: [{ on: '2026-09-30', confidence: 'unknown' }] },
      ],
    });
    expect(idsOf(after)).not.toContain(first);
    expect(idsOf(after)).not.toContain(second);
    expect(idsOf(after)[0]).toBe(third);
    expect(after).toMatchObject({ named: before.named, held: 2 });
  });

  it('is eight to twelve different metrics that nobody holds, fewer only when no more is named', () => {
    fc.assert(
      fc.property(anyKind, ({ framework, assessment }) => {
        const proposal = proposalOf(framework, assessment);
        const ids = idsOf(proposal);
        const held = heldMetrics(assessment.metrics);
        expect(ids.length).toBeLessThanOrEqual(mostProposed);
        if (ids.length < fewestProposed) expect(ids).toHaveLength(proposal.named - proposal.held);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => held.has(id) || !metrics.has(id))).toEqual([]);
        expect(proposalOf(framework, structuredClone(assessment))).toEqual(proposal);
      }),
      runs,
    );
  });

  it('serves every goal that has points, and a goal that gets points drops the metric of no other', () => {
    const shared = fc.record({
      assessment: arbitraryAssessment(fourPillar),
      goals: arbitraryGoals(fourPillar.goals),
      more: fc.constantFrom(...fourPillar.goals),
    });
    fc.assert(
      fc.property(shared, ({ assessment, goals, more }) => {
        const firstOf = (goal: GoalId) => {
          const notApplied = new Set(
            score(fourPillar, assessment).questions.flatMap(({ id, state }) =>
              state === 'not-applicable' ? [id] : [],
            ),
          );
          return goalMetrics(fourPillar, goal, (question) => !notApplied.has(question))[0];
        };
        const held = heldMetrics(assessment.metrics);
        const added: Goals = { ...goals, [more]: 40 };
        const after = idsOf(proposalOf(fourPillar, withGoals(assessment, added)));
        for (const goal of fourPillar.goals) {
          const first = firstOf(goal);
          if ((added[goal] ?? 0) === 0 || first === undefined || held.has(first)) continue;
          expect(after).toContain(first);
        }
      }),
      runs,
    );
  });
});

describe('the metrics of a goal', () => {
  it('are ranked by how many capabilities name them, then by how far to the front', () => {
    const of = (goal: string) => goalMetrics(fourPillar, GoalId.parse(goal), () => true);
    expect(of('G4').slice(0, 2)).toEqual([MetricId.parse('M14'), MetricId.parse('M45')]);
    // Three capabilities name both; M14 stands first in two of their lists.
    expect(of('G1').slice(0, 2)).toEqual(['M14', 'M47']);
  });

  it('leave out capabilities that do not apply', () => {
    expect(goalMetrics(fourPillar, GoalId.parse('G3'), (question) => question !== 'P5')).toEqual(['M12', 'M41']);
  });
});
