import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../shared/report/buildReport.ts';
import type { ReportModel } from '../../../shared/report/model.ts';
import { verdict } from '../../../shared/report/verdict.ts';
import { score } from '../../../shared/scoring/score.ts';
import {
  aCheckAssessment,
  aCheckReportInput,
  anEvenCheck,
  mixedCheck,
  renewals,
  sixElements,
} from '../../builders/aCheckReport.ts';
import { english } from '../../builders/aReport.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';

const half = (check: typeof renewals) => aCheckReportInput(check, aCheckAssessment(check, 0.5));
const full = (check: typeof renewals) => aCheckReportInput(check, aCheckAssessment(check, 1));

function headsOf(model: ReportModel, table: string): readonly string[] {
  return model.tables.find(({ id }) => id === table)?.columns.map(({ key }) => key) ?? [];
}

describe('the words of a verdict', () => {
  test('name it, count what holds, and lead to the next one', () => {
    const { framework, texts } = sixElements;
    const said = verdict(framework, texts, score(framework, aCheckAssessment(sixElements, 1)), english);
    expect(said.headline).toBe('Fragmented · 2 of 6 elements and 0 of 3 attributes hold');
    expect(said.sentence).toBe(
      'Seven of nine parts do not hold yet; one change of an answer leads to Forming: knowledge of the goal in the teams.',
    );
    expect(said.distance).toBe('One change to Forming');
  });

  test('say of few answers that the missing ones count as the lowest', () => {
    const { framework, texts } = renewals;
    const said = verdict(framework, texts, score(framework, aCheckAssessment(renewals, 0.5)), english);
    expect(said.headline).toBe('Not ready yet · 2 of 4 elements hold');
    expect(said.sentence).toMatch(
      /^Only 50\.0 % is answered, and what is missing counts as the lowest answer\. Analytics/,
    );
  });

  test('are those of the framework at the top', () => {
    const { framework, texts } = mixedCheck;
    const said = verdict(framework, texts, score(framework, anEvenCheck(mixedCheck, 3)), english);
    expect(said.sentence).toBe(texts.verdicts.all.meaning);
    expect(said.distance).toBe('');
  });
});

describe('the report of a check', () => {
  test('names itself after its questionnaire', () => {
    expect(buildReport(half(renewals)).meta.title).toBe('Renewals Readiness and roadmap');
  });

  test('says of every part its value and whether it holds', () => {
    const text = sectionTexts(buildReport(full(sixElements)), 'sections');
    for (const name of ['Strategy', 'Workflow', 'Technology', 'End to end', 'Visible']) expect(text).toContain(name);
    expect(text).toMatch(/Strategy 22 %, does not hold/);
    expect(text).toMatch(/Process 78 %, holds/);
  });

  test('shows the mean of levels where levels are given, and percentages where letters are', () => {
    const text = sectionTexts(buildReport(full(mixedCheck)), 'sections');
    expect(text).toMatch(/Detection \d+ %/);
    expect(text).toMatch(/Response \d\.\d,/);
  });

  test('names the capabilities that the lowest element has in the Four-Pillar questionnaire', () => {
    const input = half(sixElements);
    expect(sectionTexts(buildReport(input), 'summary')).toContain('P3 Shared goals and incentives');
    const { related: _, ...without } = input;
    expect(sectionTexts(buildReport(without), 'summary')).not.toContain('Four-Pillar');
  });

  test('describes levels without words of their own by what they stand between', () => {
    const input = aCheckReportInput(renewals, aCheckAssessment(renewals, 1), { preset: 'sheet' });
    const sheet = buildReport(input).sections.map(({ id }) => id);
    expect(sheet).toEqual(renewals.framework.sections.map(({ id }) => `sheet-${id}`));
    expect(sectionTexts(buildReport(input), 'sheet-processes')).toContain('More than level 1, but not all of level 3.');
  });

  test('lays out its tables by the scales that it has', () => {
    expect(headsOf(buildReport(full(renewals)), 'answers')).toContain('level');
    expect(headsOf(buildReport(full(sixElements)), 'answers')).toContain('letter');
    expect(headsOf(buildReport(full(mixedCheck)), 'answers')).toContain('letter');
    for (const check of [renewals, sixElements, mixedCheck]) {
      const model = buildReport(full(check));
      expect(headsOf(model, 'answers')).not.toContain('gate');
      expect(headsOf(model, 'scores')).toEqual(expect.arrayContaining(['role', 'percent', 'holds', 'verdictName']));
      expect(headsOf(model, 'waves')).toContain('verdictAfter');
    }
  });

  test('tells in its method how this check is scored', () => {
    const six = sectionTexts(buildReport(full(sixElements)), 'method');
    expect(six).toContain(
      'Operating: every element and every attribute that applies holds. Forming: at least three elements hold.',
    );
    expect(six).not.toContain('a mean of at least 3');
    expect(sectionTexts(buildReport(full(renewals)), 'method')).toContain('With levels, a mean of at least 3 holds');
  });
});
