import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import type { ReportInput } from '../../../shared/report/reportInput.ts';
import { aCheckAssessment, aCheckReportInput, sixElements } from '../../builders/aCheckReport.ts';
import { anAgreed, aParticipant, aResponse } from '../../builders/anAssessment.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';

/** An assessment with other answers to some questions. */
function answered(assessment: Assessment, answers: Readonly<Record<string, number | string>>): Assessment {
  const kept = (assessment.agreed ?? []).filter(({ question }) => !(question in answers));
  return {
    ...assessment,
    agreed: [...kept, ...Object.entries(answers).map(([id, answer]) => anAgreed(id, answer as number))],
  };
}

/** A report that compares with an earlier state of its assessment. */
function since(make: typeof aPillarReportInput, before: Assessment, after: Assessment, options = {}): ReportInput {
  const { assessment, score, plan } = make(before);
  const now = make(after, options);
  const { framework, method } = now.provenance;
  const moment = { name: 'Spring review', date: '2026-05-04', framework, method, assessment, score, plan };
  return { ...now, earlier: moment };
}

const words = (input: ReportInput): string => sectionTexts(buildReport(input), 'comparison');

describe('the comparison pages', () => {
  const earlier = answered(theWorkedPillars, { T5: 1, P2: 1, I4: 'dont-know' });
  const done = [{ id: 'I1-23', status: 'done' }] as unknown as NonNullable<Assessment['actions']>;
  const pillars = words(since(aPillarReportInput, earlier, { ...theWorkedPillars, actions: done }));

  test('are there when a moment is chosen, unless they are switched off', () => {
    expect(buildReport(aPillarReportInput(theWorkedPillars)).sections.map(({ id }) => id)).not.toContain('comparison');
    const off = since(aPillarReportInput, earlier, theWorkedPillars, { sections: { comparison: false } });
    expect(buildReport(off).sections.map(({ id }) => id)).not.toContain('comparison');
  });

  test('say the change like for like, with what it rests on, and name noise as noise', () => {
    expect(pillars).toContain('Like for like, on 30 of 32 questions rated both times: 2.54 → 2.60 (+0.07).');
    expect(pillars).toContain('within noise for one to three respondents');
    expect(pillars).toContain('People 2.38 2.50 +0.13 8 of 8');
    expect(pillars).toContain('Platform 2.86 3.00 +0.14 7 of 8');
  });

  test('list the answers that moved and the blockers that went, came and stayed', () => {
    expect(pillars).toContain('Two answers moved');
    expect(pillars).toContain('P2 Role clarity and cover');
    expect(pillars).toContain('Cleared since P2 Role clarity and cover (to 2) and T5 Data quality (to 2)');
    expect(pillars).toContain('Still in the way R4 Forecasting (to 3), I1 One set of metric definitions (to 3)');
    const gone = words(since(aPillarReportInput, theWorkedPillars, answered(theWorkedPillars, { T5: 3, R1: 1 })));
    expect(gone).toContain('Cleared since R4 Forecasting (to 3) and T5 Data quality (to 3)');
    expect(gone).toContain('New since R1 Lifecycle stages and definitions (to 2) and T5 Data quality (to 4)');
  });

  test('say what became of the plan, and put its projection beside the score and the plan of today', () => {
    expect(pillars).toContain('I1 Publish a dictionary of 12 to 20 metrics with owners done');
    expect(pillars).toMatch(/\d\.\d\d Projected then 2\.60 Score now \d\.\d\d Projected now/);
  });

  test('name a changed mix of respondents: people to the consultant, functions to the client', () => {
    const joined: Assessment = {
      ...theNineVoices,
      participants: [...(theNineVoices.participants ?? []), { ...aParticipant('p99', 'sales'), label: 'Nora' }],
      responses: [...(theNineVoices.responses ?? []), aResponse('p99', 'P1', 3)],
    };
    expect(words(since(aPillarReportInput, theNineVoices, joined))).toContain('New: Sales 1.');
    const consultant = since(aPillarReportInput, theNineVoices, joined, { edition: 'consultant' });
    expect(words(consultant)).toContain('New: Nora (Sales).');
  });

  test('compare the stages of a ladder', () => {
    const ladder = words(
      since(aLadderReportInput, answered(theWorkedLadder, { '3.2': 'N' }), answered(theWorkedLadder, { '3.2': 'L' })),
    );
    expect(ladder).toContain('stage 2 before, stage 3 now');
    expect(ladder).toContain('no → yes');
    expect(ladder).toContain('What the next stage waited for');
  });

  test('compare the verdicts of a check, its parts and its mean', () => {
    const of = (assessment: Assessment, options = {}) => aCheckReportInput(sixElements, assessment, options);
    const before = aCheckAssessment(sixElements, 1);
    const after = answered(before, { 'E1.1': 'F', 'E1.2': 'F', 'E1.3': 'F' });
    const check = words(since(of, before, after));
    for (const part of [
      'Like for like, on 17 of 18 questions rated both times: 46.3 % → 59.3 % (+13.0). From “Fragmented” to “Forming”.',
      'Strategy 22.2 % 100.0 % +77.8 3 of 3 no → yes',
      'Process 77.8 % 77.8 % 0.0 3 of 3 yes, as before',
      'attributes are not part of the whole',
      'What the next verdict waited for',
      'Cleared since E1.3 Goal known in teams (to F)',
      '59 % Mean of the elements now',
      'E1.1 Write one revenue plan for all revenue teams L reached, not marked done',
    ]) {
      expect(check).toContain(part);
    }
  });
});

test('a moment of another method is compared with a word of caution', () => {
  const input = since(aPillarReportInput, theWorkedPillars, theWorkedPillars);
  const { earlier } = input;
  if (earlier === undefined) throw new Error('there is an earlier moment');
  const other = { ...input, earlier: { ...earlier, method: 'four-pillar/0' } };
  expect(words(other)).not.toBe(words(input));
  expect(words(other)).toContain('four-pillar/0');
});
