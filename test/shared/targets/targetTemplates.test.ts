import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/assessment/applyChange.ts';
import type { Change } from '../../../shared/assessment/change.ts';
import { changeProblem } from '../../../shared/assessment/changeProblem.ts';
import { type Aim, type Assessment, Targets } from '../../../shared/assessment/schema.ts';
import type { QuestionId, SectionId } from '../../../shared/base/ids.ts';
import { scorePillars } from '../../../shared/scoring/scorePillars.ts';
import { targetEffect } from '../../../shared/targets/targetEffect.ts';
import { countOrigins, targetOrigin } from '../../../shared/targets/targetOrigin.ts';
import { applyTemplate, applyToSection, type TargetChoice } from '../../../shared/targets/targetTemplates.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { withAssessment } from '../../builders/arbitraryAssessment.ts';
import { arbitraryPillarFramework } from '../../builders/arbitraryFramework.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

function changed(assessment: Assessment, changes: readonly Change[]): Assessment {
  return changes.reduce(applyChange, { assessment, facilitation: null, report: null }).assessment;
}

/** The edit that brings back what stood before. */
function inverse(before: Assessment, changes: readonly Change[]): readonly Change[] {
  return changes.map((change): Change => {
    if (change.entry === 'settings') return { entry: 'settings', value: before.settings ?? null };
    if (change.entry === 'target') return { ...change, value: before.targets?.[change.question] ?? null };
    throw new Error(change.entry);
  });
}

const aim: Aim = { level: 3, by: '2027-06-30' };
const choices = fc.oneof(
  fc.constantFrom<TargetChoice>({ name: 'method' }, { name: 'next-level' }, { name: 'key-first' }),
  fc.integer({ min: 1, max: 5 }).map((level): TargetChoice => ({ name: 'aim', aim: { level } })),
);
const cases = fc.record({
  world: withAssessment(arbitraryPillarFramework()),
  choice: choices,
  alsoByHand: fc.boolean(),
});

const applied = (assessment: Assessment, choice: TargetChoice, alsoByHand = false) =>
  changed(assessment, applyTemplate(fourPillar, assessment, scorePillars(fourPillar, assessment), choice, alsoByHand));

const targetOf = (assessment: Assessment, id: string) => assessment.targets?.[id as QuestionId];

describe('templates of targets', () => {
  it('name one level above where every answer stands', () => {
    const after = applied(theWorkedPillars, { name: 'next-level' });
    expect([targetOf(after, 'R4'), targetOf(after, 'R7'), targetOf(after, 'I8')]).toEqual([3, 5, 2]);
    // Not applicable, and not known.
    expect([targetOf(after, 'T6'), targetOf(after, 'I4')]).toEqual([undefined, undefined]);
    // By hand in the file, and kept.
    expect([targetOf(after, 'P7'), targetOrigin(after, 'P7' as QuestionId)]).toEqual([2, 'by-hand']);
    expect(targetOrigin(after, 'R4' as QuestionId)).toBe('next-level');
  });

  it('bring key questions to 3 and let the others hold', () => {
    const after = applied(theWorkedPillars, { name: 'key-first' }, true);
    expect([targetOf(after, 'R4'), targetOf(after, 'T1'), targetOf(after, 'P2')]).toEqual([3, 4, 2]);
    expect(countOrigins(after, scorePillars(fourPillar, after).questions)).toEqual({
      method: 1,
      template: 30,
      'by-hand': 0,
    });
  });

  it('set the level that the board named, with its date', () => {
    const after = applied(theWorkedPillars, { name: 'aim', aim });
    expect(after.settings?.aim).toEqual(aim);
    expect([targetOf(after, 'R7'), targetOf(after, 'I4'), targetOf(after, 'I6')]).toEqual([3, 3, 2]);
    const again = applied(after, { name: 'method' });
    expect(again.targets).toEqual(theWorkedPillars.targets);
    expect(again.settings).toEqual({ ...theWorkedPillars.settings, aim });
  });

  it('say what they would do before they do it', () => {
    const scored = scorePillars(fourPillar, theWorkedPillars);
    const changes = applyTemplate(fourPillar, theWorkedPillars, scored, { name: 'key-first' }, false);
    const { moved, before, after } = targetEffect(fourPillar, theWorkedPillars, scored, changes);
    expect(moved.find(({ question }) => question === 'P2')).toEqual({ question: 'P2', from: 3, to: 2 });
    expect(moved.some(({ question }) => question === 'P1')).toBe(false);
    expect(before).toMatchObject({ questions: 9, days: 225 });
    expect(after.questions).toBe(3);
    expect(after.gap).toBe(3);
    expect(after.days).toBeLessThan(before.days);
  });

  it('set a whole section by hand', () => {
    const scored = scorePillars(fourPillar, theWorkedPillars);
    const platform = 'platform' as SectionId;
    const after = changed(theWorkedPillars, applyToSection(fourPillar, theWorkedPillars, scored, platform, 4));
    expect(Object.keys(after.targets ?? {}).filter((id) => id.startsWith('T'))).toEqual([
      'T1',
      'T2',
      'T3',
      'T4',
      'T5',
      'T7',
      'T8',
    ]);
    expect(targetOrigin(after, 'T1' as QuestionId)).toBe('by-hand');
    expect(applyToSection(fourPillar, after, scored, platform, 4)).toEqual([]);
    expect(changed(after, applyToSection(fourPillar, after, scored, platform, null)).targets).toEqual(
      theWorkedPillars.targets,
    );
  });

  it('do nothing where nothing applies or nothing is answered', () => {
    const out = anAssessment({
      agreed: agreedOn(
        Object.fromEntries(
          fourPillar.sections.flatMap(({ questions }) =>
            questions.map(({ id }) => [id, { notApplicable: 'sold off' }] as const),
          ),
        ),
      ),
    });
    expect(applied(out, { name: 'aim', aim }).targets).toBeUndefined();
    expect(applied(anAssessment(), { name: 'next-level' }).targets).toBeUndefined();
  });
});

describe('whatever the template', () => {
  it('gives whole levels from 1 to 5, never to what does not apply, and fits the framework', () => {
    fc.assert(
      fc.property(cases, ({ world: { framework, assessment }, choice, alsoByHand }) => {
        const scored = scorePillars(framework, assessment);
        const changes = applyTemplate(framework, assessment, scored, choice, alsoByHand);
        const states = new Map(scored.questions.map(({ id, state }) => [id, state]));
        for (const change of changes) {
          expect(changeProblem(framework, assessment, change)).toBeNull();
          if (change.entry === 'target' && change.value !== null) {
            expect(states.get(change.question)).not.toBe('not-applicable');
          }
        }
        const after = changed(assessment, changes);
        expect(Targets.safeParse(after.targets ?? {}).success).toBe(true);
        expect(scorePillars(framework, after).overall.level).toBe(scored.overall.level);
      }),
    );
  });

  it('has nothing left to do a second time, and is undone by its inverse', () => {
    fc.assert(
      fc.property(cases, ({ world: { framework, assessment }, choice, alsoByHand }) => {
        const scored = scorePillars(framework, assessment);
        const changes = applyTemplate(framework, assessment, scored, choice, alsoByHand);
        const after = changed(assessment, changes);
        const again = applyTemplate(framework, after, scorePillars(framework, after), choice, alsoByHand);
        expect(again).toEqual([]);
        const back = changed(after, inverse(assessment, changes));
        expect(back.targets ?? {}).toEqual(assessment.targets ?? {});
        expect(back.settings).toEqual(assessment.settings);
      }),
    );
  });

  it('keeps what was set by hand unless told otherwise', () => {
    fc.assert(
      fc.property(cases, ({ world: { framework, assessment }, choice }) => {
        const scored = scorePillars(framework, assessment);
        const after = changed(assessment, applyTemplate(framework, assessment, scored, choice, false));
        for (const [id, target] of Object.entries(assessment.targets ?? {})) {
          expect(targetOf(after, id)).toBe(target);
          expect(targetOrigin(after, id as QuestionId)).toBe('by-hand');
        }
      }),
    );
  });
});
