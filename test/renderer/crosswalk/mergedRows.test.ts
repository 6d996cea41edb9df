import { describe, expect, it } from 'vitest';
import { mergedRow } from '../../../renderer/crosswalk/mergedRows.ts';
import { mergedSummary } from '../../../renderer/crosswalk/mergedSummary.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { equivalentFacts, equivalentsOf, sameWork } from '../../../shared/crosswalk/equivalents.ts';
import { mergePlans, type PlannedAction } from '../../../shared/crosswalk/mergePlans.ts';
import { reportContext } from '../../../shared/report/reportContext.ts';
import { anAssessment } from '../../builders/anAssessment.ts';
import { aPillarReportInput, english } from '../../builders/aReport.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';
import { aCounterpart } from './aCounterpart.ts';

const actionPairs = [{ here: 'I5-23', there: '3.7-1' }];
const i5 = 'I5-23' as ActionId;

describe('equivalentsOf', () => {
  it('is the newest plan that has the action, also for a part of it', () => {
    const counterparts = [
      aCounterpart({ actionPairs, actions: [{ id: '4.4-1' }], date: '2026-12-01' }),
      aCounterpart({
        actionPairs,
        actions: [
          { id: '3.7-1.1', wave: 2 },
          { id: '3.7-1.2', wave: 3 },
        ],
      }),
      aCounterpart({ actionPairs, actions: [{ id: '3.7-1' }], date: '2026-01-01' }),
    ];
    for (const id of [i5, 'I5-23.2' as ActionId]) {
      expect(equivalentsOf(id, counterparts).map(({ source, action }) => [source.date, action.id])).toEqual([
        ['2026-11-09', '3.7-1.1'],
      ]);
    }
    expect(equivalentsOf('I1-23' as ActionId, counterparts)).toEqual([]);
  });

  it('is named in words for a report', () => {
    const counterparts = [aCounterpart({ actionPairs, actions: [{ id: '3.7-1' }] })];
    const words = sameWork(english, ['I1-23' as ActionId, i5], counterparts);
    expect([...words]).toEqual([[i5, '3.7-1 in Revenue ladder']]);
  });

  it('says who has it there, when, and how it stands', () => {
    const facts = (action: object) => {
      const [found] = equivalentsOf(i5, [aCounterpart({ actionPairs, actions: [{ id: '3.7-1', ...action }] })]);
      return found === undefined ? null : equivalentFacts(english, found);
    };
    expect(facts({ owner: 'Head of success', wave: 2, status: 'doing' })).toBe('Head of success, wave 2, under way');
    expect(facts({ wave: null })).toBe('nobody yet, in no wave');
    expect(facts({ owner: 'Controller', wave: null, status: 'done' })).toBe('Controller, done');
  });
});

describe('mergedRow', () => {
  const here: PlannedAction = {
    id: i5,
    title: 'Report churn',
    about: ['I5'],
    days: 40,
    owner: 'Head of revenue operations',
    status: 'open',
    wave: 2,
  };
  const row = (there: object, own: Partial<PlannedAction> = {}) => {
    const source = aCounterpart({ actionPairs, actions: [{ id: '3.7-1', ...there }] });
    const plan = mergePlans([{ ...here, ...own }], source.actions, source.pairs.actions);
    const [line] = [...plan.waves.flatMap(({ actions }) => actions), ...plan.later];
    if (line === undefined) throw new Error('no line');
    return mergedRow(english, line, source);
  };

  it('has both ids and says how the two plans differ', () => {
    expect(row({ owner: 'Head of success', title: 'Report movements' })).toMatchObject({
      here: [i5],
      there: ['3.7-1'],
      title: 'Report churn',
      notes: ['There: Report movements', 'Wave 2 here, wave 1 there'],
      owner: 'Head of revenue operations; there Head of success',
      from: 'both',
      days: 40,
    });
    expect(row({ title: 'Report churn', wave: null }).notes).toEqual(['Wave 2 here, in no wave there']);
    expect(row({ title: 'Report churn' }, { wave: null }).notes).toEqual(['In no wave here, wave 1 there']);
    expect(row({ title: 'Report churn', wave: 2 }).notes).toEqual([]);
    expect(row({ title: 'Report churn', status: 'done', wave: null }).notes).toEqual(['Done there']);
  });

  it('names an owner once, and whoever there is', () => {
    expect(row({ owner: 'Head of revenue operations' }).owner).toBe('Head of revenue operations');
    expect(row({ owner: 'Controller' }, { owner: '' }).owner).toBe('Controller');
    expect(row({}, { owner: '' }).owner).toBe('');
  });
});

describe('mergedSummary', () => {
  const report = (assessment: typeof theWorkedPillars) => reportContext(aPillarReportInput(assessment));
  const summary = (assessment: typeof theWorkedPillars, source: ReturnType<typeof aCounterpart>) =>
    mergedSummary(english, report(assessment), {
      source,
      plan: mergePlans([], source.actions, source.pairs.actions),
      choose: () => {},
    });

  it('has words for a plan that is empty on either side', () => {
    expect(summary(theWorkedPillars, aCounterpart({}))).toContain('has no plan');
    expect(summary(anAssessment(), aCounterpart({ actions: [{ id: '3.7-1' }] }))).toContain('This plan is empty');
    expect(summary(theWorkedPillars, aCounterpart({ actions: [{ id: '3.7-1' }] }))).toContain('None of them');
  });
});
