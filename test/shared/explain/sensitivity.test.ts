import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Letter } from '../../../shared/assessment/schema.ts';
import type { QuestionId, SectionId } from '../../../shared/base/ids.ts';
import { type Effect, sensitivity } from '../../../shared/explain/sensitivity.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { score } from '../../../shared/scoring/score.ts';
import { withAssessment } from '../../builders/arbitraryAssessment.ts';
import { arbitraryLadderFramework, arbitraryPillarFramework } from '../../builders/arbitraryFramework.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

/** The levels after the room agreed on another answer, by scoring everything anew. */
function rescored(
  framework: Framework,
  assessment: Assessment,
  { question, section }: { readonly question: QuestionId; readonly section: SectionId },
  answer: number | Letter,
): Omit<Effect, 'to'> {
  const agreed = [...(assessment.agreed ?? []).filter((entry) => entry.question !== question), { question, answer }];
  const after = score(framework, { ...assessment, agreed });
  if (after.kind === 'pillars') {
    return { section: after.sections.find(({ id }) => id === section)?.level ?? null, overall: after.overall.level };
  }
  if (after.kind === 'check') throw new Error('checks have tests of their own');
  return {
    section: Number(after.sections.find(({ id }) => id === section)?.attained),
    overall: after.overall.stage,
  };
}

describe('sensitivity', () => {
  it('names the answers that the worked organisation’s levels hang on', () => {
    const found = sensitivity(fourPillar, score(fourPillar, theWorkedPillars));
    const of = (id: string) => found.find(({ question }) => question === id);
    expect(found).toHaveLength(31);
    expect(found.slice(0, 6).map(({ question }) => question)).toEqual(['R4', 'T5', 'I1', 'I5', 'I6', 'I7']);
    expect(of('R4')).toMatchObject({
      from: 2,
      lower: { to: 1, section: 1, overall: 1 },
      higher: { to: 3, section: 3, overall: 2 },
      losesSection: true,
      losesOverall: true,
      gainsSection: true,
      gainsOverall: false,
      margin: 0,
      reach: 1,
    });
    expect(of('I4')).toMatchObject({ from: 1, lower: null, margin: null, reach: null });
    expect(of('P1')).toMatchObject({ losesSection: false, margin: 1 });
    expect(of('T6')).toBeUndefined();
  });

  it('names the one criterion that opens stage 3', () => {
    const found = sensitivity(revenueLadder, score(revenueLadder, theWorkedLadder));
    expect(found.filter(({ gainsOverall }) => gainsOverall)).toMatchObject([
      { question: '3.2', from: 'P', higher: { to: 'L', section: 1, overall: 3 }, reach: 1 },
    ]);
  });

  it('agrees with scoring the changed answer anew, and its margins with every answer on the way', () => {
    let effects = 0;
    const cases = fc.oneof<fc.Arbitrary<{ framework: Framework; assessment: Assessment }>[]>(
      withAssessment(arbitraryPillarFramework()),
      withAssessment(arbitraryLadderFramework()),
    );
    fc.assert(
      fc.property(cases, ({ framework, assessment }) => {
        for (const one of sensitivity(framework, score(framework, assessment))) {
          for (const effect of [one.lower, one.higher]) {
            if (effect === null) continue;
            effects += 1;
            const { to, ...levels } = effect;
            expect(levels).toEqual(rescored(framework, assessment, one, to));
          }
          expect(one.margin === 0).toBe(one.losesSection || one.losesOverall);
          expect(one.reach === 1).toBe(one.gainsSection || one.gainsOverall);
        }
      }),
      { numRuns: 300 },
    );
    expect(effects).toBeGreaterThan(1_000);
  });

  it('says nothing while there is no level', () => {
    expect(sensitivity(fourPillar, score(fourPillar, { organisation: { name: 'Fjord Analytics' } }))).toEqual([]);
    expect(() => sensitivity(revenueLadder, score(fourPillar, theWorkedPillars))).toThrow('does not belong');
  });
});
