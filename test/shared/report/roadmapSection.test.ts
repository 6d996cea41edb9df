import { describe, expect, test } from 'vitest';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import type { ReportModel } from '../../../shared/report/model.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';

/** The worked example with other edits of actions and settings. */
function report(actions: readonly object[] = [], settings: object = {}): ReportModel {
  const ids = new Set(actions.map((edit) => Reflect.get(edit, 'id')));
  const assessment = Assessment.parse({
    ...theWorkedPillars,
    settings: { ...theWorkedPillars.settings, ...settings },
    actions: [...(theWorkedPillars.actions ?? []).filter(({ id }) => !ids.has(id)), ...actions],
  });
  return buildReport(aPillarReportInput(assessment));
}

describe('the roadmap of a report', () => {
  test('names its route and what must be answered for it', () => {
    expect(sectionTexts(report(), 'roadmap')).toContain('Route: best value.');
    const soonest = sectionTexts(report([], { route: { kind: 'soonest', level: 3 } }), 'roadmap');
    expect(soonest).toContain('Route: level 3 Defined soonest.');
    expect(soonest).toContain('I4 must be answered first.');
    const ladder = { ...theWorkedLadder, settings: { route: { kind: 'soonest' as const, level: 3 } } };
    expect(sectionTexts(buildReport(aLadderReportInput(ladder)), 'roadmap')).toContain(
      'Route: stage 3 Subscription management soonest.',
    );
  });

  test('shows the parts of a split action with their own days and owners', () => {
    const split = report([
      { id: 'R6-23', parts: [25, 15], owner: 'Head of success' },
      { id: 'R6-23.2', owner: 'CFO', status: 'open' },
    ]);
    const roadmap = sectionTexts(split, 'roadmap');
    expect(roadmap).toContain(', part 1 of 2');
    expect(roadmap).toContain(', part 2 of 2');
    const cards = sectionTexts(split, 'actions');
    for (const text of ['25 days', '15 days', 'Head of success', 'CFO', 'R6 part 1']) expect(cards).toContain(text);
    const done = report([
      { id: 'R6-23', parts: [25, 15] },
      { id: 'R6-23.1', status: 'done', doneOn: '2026-11-20' },
    ]);
    expect(sectionTexts(done, 'notNow')).toContain(', part 1 of 2');
  });

  test('names the last part, or the step before, as what an action needs', () => {
    const split = sectionTexts(report([{ id: 'R6-23', parts: [25, 15] }]), 'actions');
    expect(split).toContain('T5 and R6 part 2');
    const chained = sectionTexts(report([], { route: { kind: 'soonest', level: 3 } }), 'roadmap');
    expect(chained).toContain('I8 to level 2');
  });

  test('prints the metric that somebody chose, and the day on which it is looked at', () => {
    const typed = { id: 'R4-23', metric: 'share of calls that were right', checkOn: '2027-03-01' };
    expect(sectionTexts(report([typed]), 'actions')).toContain('Share of calls that were right; check 1 Mar 2027');
    const known = { id: 'R4-23', metric: 'M28' };
    expect(sectionTexts(report([known]), 'actions')).toContain('(M28), not measured; check 31 Jan 2027');
  });

  test('prints the factors that were set by hand, and the reason to the consultant alone', () => {
    const edit = { id: 'R4-23', factors: { impact: 5, gap: 1 }, factorNotes: { impact: 'asked for by the board' } };
    expect(sectionTexts(report([edit]), 'method')).toContain('R4-23 impact 5 instead of 4.');
    const assessment = Assessment.parse({ ...theWorkedPillars, actions: [edit] });
    const consultant = buildReport(aPillarReportInput(assessment, { edition: 'consultant' }));
    expect(sectionTexts(consultant, 'method')).toContain('R4-23 impact 5 instead of 4 (asked for by the board).');
  });

  test('says once of many later steps what they wait for', () => {
    const low = Assessment.parse({
      ...theWorkedPillars,
      agreed: theWorkedPillars.agreed?.map(({ question }) => ({ question, answer: 1 })),
      targets: {},
      actions: [],
      settings: { capacityDays: [400] },
    });
    const text = sectionTexts(buildReport(aPillarReportInput(low)), 'notNow');
    expect(text).toContain('Eight capabilities, 2 to 3: P1, P4, R1, R4, T1, T5, I1 and I2');
    expect(text.split('Opens when the step before it is done')).toHaveLength(2);
  });

  test('says the owner limit that is set', () => {
    const owned = ['P2-23', 'P5-23'].map((id) => ({ id, owner: 'CRO', wave: 1 }));
    expect(sectionTexts(report(owned, { ownerLimit: 1 }), 'roadmap')).toContain(
      'One owner has more actions in one wave than the limit, one.',
    );
    const later = report(
      ['P2-23', 'P5-23'].map((id) => ({ id, owner: 'CRO' })),
      { ownerLimit: 1, capacityDays: [200] },
    );
    expect(sectionTexts(later, 'notNow')).toContain('Its owner has one action in each wave already');
  });
});
