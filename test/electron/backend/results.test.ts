import { describe, expect, it } from 'vitest';
import { hashOf, libraryEntries, libraryEntry } from '../../../electron/backend/frameworkEntries.ts';
import { reportInput, type Subject } from '../../../electron/backend/reportInput.ts';
import { createReports } from '../../../electron/backend/reports.ts';
import { levelName, stageName } from '../../../electron/backend/resultNames.ts';
import type { ReportSettings } from '../../../shared/assessment/change.ts';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { library } from '../../../shared/frameworks/library.ts';
import { shippedBenchmarks } from '../../../shared/metrics/benchmarks.ts';
import { reportSections } from '../../../shared/report/reportInput.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { pinnedFourPillar } from '../../builders/aWorkspace.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';

function entryOf(id: string): FrameworkEntry {
  const entry = libraryEntry(id, '1.0.0', 'en');
  if (entry === null) throw new Error('the library has changed');
  return entry;
}
const pillars = entryOf('four-pillar');
const ladder = entryOf('revenue-ladder');

describe('the names of results', () => {
  it('are those of levels 1 to 5, and none for anything else', () => {
    const names = [1, 2, 3, 4, 5].map((level) => levelName(pillars.texts, level));
    expect(new Set(names).size).toBe(5);
    expect(names[1]).toBe('Emerging');
    expect([null, 0, 6, 2.5, Number.NaN].map((level) => levelName(pillars.texts, level))).toEqual(Array(5).fill(null));
    expect(levelName(ladder.texts, 2)).toBeNull();
  });

  it('are those of stages, with one for below the first, and none for no stage', () => {
    const names = [0, 1, 2, 3, 4].map((stage) => stageName(ladder.framework, ladder.texts, stage));
    expect(new Set(names).size).toBe(5);
    expect(names.every((name) => name !== null && name !== '')).toBe(true);
    expect(stageName(ladder.framework, ladder.texts, null)).toBeNull();
    expect(stageName(pillars.framework, pillars.texts, 2)).toBeNull();
  });
});

describe('the bundled questionnaires', () => {
  it('carry the same hash that a workspace pins, whatever the language', () => {
    expect(library.map(hashOf)).toEqual(libraryEntries('de').map(({ hash }) => hash));
    expect(pillars.hash).toBe(pinnedFourPillar.hash);
    expect(pillars.hash).not.toBe(ladder.hash);
  });

  it('are found by exactly their id and version', () => {
    expect(libraryEntry('four-pillar', '1.0.1', 'en')).toBeNull();
    expect(libraryEntry('Four-Pillar', '1.0.0', 'en')).toBeNull();
    expect(libraryEntry('four-pillar', '1.0.0', 'xx')?.texts).toEqual(pillars.texts);
  });
});

const subject = (settings: ReportSettings): Subject => ({
  entry: pillars,
  assessment: theWorkedPillars,
  settings,
  language: 'en',
  date: '2026-11-02',
  benchmarks: shippedBenchmarks,
});

describe('what a report is made of', () => {
  it('is the score and the plan of the screens, with the defaults of its options', () => {
    const input = reportInput(subject({}), '0.0.0-test');
    const scored = score(pillars.framework, theWorkedPillars);
    expect(input.score).toEqual(scored);
    expect(input.plan).toEqual(makePlan(pillars.framework, theWorkedPillars, scored));
    expect(input.options).toEqual({
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      edition: 'client',
      preset: 'full',
      paper: 'a4',
      language: 'en',
      date: '2026-11-02',
      sections: Object.fromEntries(reportSections.map((section) => [section, true])),
    });
    expect([...input.metrics.values()].every(({ name }) => name !== '')).toBe(true);
  });

  it('leaves out the sections that are switched off, and knows nothing of others', () => {
    const [off = ''] = reportSections;
    const settings: ReportSettings = { without: [off, 'unknown'], preparedFor: 'The board', edition: 'consultant' };
    const { options } = reportInput(subject(settings), '0.0.0-test');
    const sections = options.sections ?? {};
    expect(Object.entries(sections).filter(([, isOn]) => !isOn)).toEqual([[off, false]]);
    expect(Object.keys(sections)).toEqual([...reportSections]);
    expect(options).toMatchObject({ preparedFor: 'The board', edition: 'consultant' });
    expect(options).not.toHaveProperty('preparedBy');
  });

  it('cannot be drawn without its worker, and says so', async () => {
    const reports = createReports('/no/such/build');
    await expect(reports.render(reportInput(subject({}), '0.0.0-test'), 'pdf')).rejects.toMatchObject({
      name: 'ReportFailure',
    });
    await reports.close();
  });
});
