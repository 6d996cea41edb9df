import { describe, expect, test } from 'vitest';
import { Previous } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { aCheckReportInput, anEvenCheck, sixElements } from '../../builders/aCheckReport.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';

const previous = Previous.parse({
  name: 'Spring review',
  date: '2026-05-04',
  score: 2.41,
  level: 1,
  projected: 2.87,
  answers: [
    { question: 'P1', answer: 2 },
    { question: 'P2', answer: 2 },
    { question: 'R4', answer: 3 },
    { question: 'I4', answer: 2 },
    { question: 'I5', answer: 'dont-know' },
    { question: 'T6', answer: { notApplicable: 'billing is run by the parent company' } },
  ],
  actions: [
    { id: 'R4-23', title: 'Forecast twice', question: 'R4', status: 'dropped' },
    { id: 'P1-12', title: 'Write a charter', question: 'P1', owner: 'Ana', status: 'done', doneOn: '2026-08-04' },
    { id: 'P2-12', title: 'Name deputies', question: 'P2', status: 'doing' },
  ],
});

const since = (over: Partial<typeof theWorkedPillars> = {}) =>
  sectionTexts(buildReport(aPillarReportInput({ ...theWorkedPillars, previous, ...over })), 'since');

describe('since last time', () => {
  test('stands in the report of a further cycle only', () => {
    const ids = (assessment: typeof theWorkedPillars) =>
      buildReport(aPillarReportInput(assessment)).sections.map(({ id }) => id);
    expect(ids(theWorkedPillars)).not.toContain('since');
    expect(ids({ ...theWorkedPillars, previous }).slice(0, 3)).toEqual(['summary', 'since', 'sections']);
  });

  test('says what became of actions, answers and projection', () => {
    const text = since();
    for (const part of [
      'One of three actions done, two answers moved',
      'Compared with Spring review of 4 May 2026.',
      '2.41, level 1',
      '2.87',
      '2.60, level 2',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('lists the actions from done to dropped, and the answers with their steps', () => {
    const text = since();
    const places = ['Write a charter', 'done 4 Aug 2026', 'Name deputies', 'under way', 'Forecast twice', 'dropped'];
    const found = places.map((place) => text.indexOf(place));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found[0]).toBeGreaterThan(0);
    expect(text).toMatch(/Revenue leadership and mandate\D+2\D+3\D+one step up/);
    expect(text).toMatch(/Forecasting\D+3\D+2\D+one step down/);
    // Known then and not now, unknown then and known now: changed, but by no step.
    expect(text.split('not comparable')).toHaveLength(3);
    expect(text).not.toContain('Role clarity');
  });

  test('counts nothing that is not confirmed yet', () => {
    const agreed = theWorkedPillars.agreed?.filter(({ question }) => question === 'P2');
    const text = since({ agreed: agreed ?? [] });
    expect(text).toContain('no answer moved');
    expect(text).toContain('Five of its six answers are not confirmed yet and count in nothing here.');
    expect(text).not.toContain('Answers that changed');
    expect(text).toMatch(/no score yet\s+now/);
  });

  test('names the stages of a ladder', () => {
    const before = Previous.parse({
      name: 'Spring ladder',
      level: 1,
      answers: [{ question: '3.2', answer: 'N' }],
      actions: [],
    });
    const model = buildReport(aLadderReportInput({ ...theWorkedLadder, previous: before }));
    const text = sectionTexts(model, 'since');
    for (const part of ['One answer moved', 'Compared with Spring ladder.', 'Stage 1', 'Stage 2', 'one step up']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Actions of the plan before');
  });

  test('names the verdicts of a check', () => {
    const before = Previous.parse({
      name: 'Spring check',
      date: '2026-05-04',
      level: 0,
      answers: [
        { question: 'E1.1', answer: 'N' },
        { question: 'E2.1', answer: 'F' },
      ],
      actions: [{ id: 'E1.1-NL', title: 'Write one plan', question: 'E1.1', status: 'done', doneOn: '2026-08-04' }],
    });
    const assessment = anEvenCheck(sixElements, 2);
    const text = sectionTexts(
      buildReport(aCheckReportInput(sixElements, { ...assessment, previous: before })),
      'since',
    );
    for (const part of [
      'One of one action done, two answers moved',
      'Compared with Spring check of 4 May 2026.',
      'E1.1 Write one plan',
      'done 4 Aug 2026',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/Fragmented last time Operating now/);
    expect(text).toMatch(/One revenue plan\D+N\D+L\D+two steps up/);
  });
});
