import { describe, expect, it } from 'vitest';
import type { CallProblem, ExportReason } from '../../../../renderer/api/problem.ts';
import {
  failureOfCall,
  failureOfShell,
  previewFailure,
} from '../../../../renderer/features/report/export/exportFailure.ts';
import {
  choiceFor,
  choicesFor,
  formatChoices,
  formatOf,
} from '../../../../renderer/features/report/export/formatChoice.ts';
import { pageSpans } from '../../../../renderer/features/report/pageSpans.ts';
import { pageNames } from '../../../../renderer/features/report/pages/pageNames.ts';
import {
  askedBy,
  choiceOf,
  sectionsOf,
  settingsOf,
  typedHour,
  withSection,
} from '../../../../renderer/features/report/reportOptions.ts';
import { ReportSettings } from '../../../../shared/assessment/change.ts';
import { ShellProblem } from '../../../../shared/contract/shell.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { type DataTableId, dataTableIds } from '../../../../shared/report/data/dataTable.ts';
import { sectionName } from '../../../../shared/report/sectionName.ts';

const t = createTranslate('en');

describe('report options', () => {
  it('are the usual ones until somebody chooses, and are not written then', () => {
    expect(choiceOf(null)).toMatchObject({
      edition: 'client',
      preset: 'full',
      paper: null,
      without: [],
      compareWith: null,
    });
    expect(settingsOf(choiceOf(null))).toBeNull();
    expect(settingsOf({ ...choiceOf(null), preparedFor: '  ' })).toBeNull();
  });

  it('come back as they were stored', () => {
    const settings = ReportSettings.parse({
      edition: 'consultant',
      preset: 'summary',
      paper: 'letter',
      preparedFor: 'Leadership team',
      preparedBy: '株式会社 髙﨑製作所',
      without: ['metrics'],
      language: 'en',
      compareWith: 12,
    });
    expect(settingsOf(choiceOf(settings))).toEqual(settings);
  });

  it('switch sections, and leave alone what this version does not know', () => {
    const off = withSection({ ...choiceOf(null), without: ['radar'] }, 'metrics', false);
    expect(off.without).toEqual(['radar', 'metrics']);
    expect(withSection(off, 'metrics', false).without).toEqual(['radar', 'metrics']);
    expect(withSection(off, 'metrics', true).without).toEqual(['radar']);
  });

  it('have no blockers for a ladder, whose unlock list stands with its stages', () => {
    expect(sectionsOf('pillars')).toContain('blockers');
    expect(sectionsOf('ladder')).not.toContain('blockers');
  });

  it('have review comments for the consultant alone', () => {
    expect(sectionsOf('pillars', 'consultant')).toContain('comments');
    expect(sectionsOf('pillars', 'client')).not.toContain('comments');
  });

  it('are asked only for what their preset prints', () => {
    expect(askedBy('sheet')).toEqual({ edition: false, value: false, full: false, levels: true, start: false });
    expect(askedBy('agenda')).toEqual({ edition: false, value: false, full: false, levels: false, start: true });
    expect(askedBy('minutes')).toEqual({ edition: true, value: false, full: false, levels: false, start: false });
    expect(askedBy('full')).toEqual({ edition: true, value: true, full: true, levels: false, start: false });
  });

  it('keep levels and the hour of the agenda, where they are not the usual', () => {
    const choice = { ...choiceOf(null), preset: 'sheet' as const, levels: false, startsAt: '09:00' };
    expect(settingsOf(choice)).toEqual({ preset: 'sheet', levels: false, startsAt: '09:00' });
    expect(choiceOf(settingsOf(choice))).toEqual(choice);
  });

  it.each([
    ['9', '09:00'],
    ['9:05', '09:05'],
    ['14.30', '14:30'],
    ['14h30', '14:30'],
    ['', ''],
    ['25:00', null],
    ['9:75', null],
    ['soon', null],
  ])('take the hour %j as %j', (typed, hour) => {
    expect(typedHour(typed)).toBe(hour);
  });
});

describe('the format', () => {
  it('is one of the pages for what is handed out before a meeting', () => {
    for (const preset of ['sheet', 'agenda'] as const) {
      expect(choicesFor(preset, dataTableIds)).toEqual(['pdf', 'docx']);
      expect(choiceFor(preset, dataTableIds, 'csv-answers')).toBe('pdf');
      expect(choiceFor(preset, dataTableIds, 'docx')).toBe('docx');
    }
    for (const preset of ['full', 'minutes', 'room'] as const)
      expect(choicesFor(preset, dataTableIds)).toEqual(formatChoices);
    expect(choiceFor('minutes', [], 'csv-answers')).toBe('csv-answers');
  });

  it('is a CSV of metrics, phases, roles or renewals only where these have rows', () => {
    const csv = (filled: readonly DataTableId[]) =>
      choicesFor('full', filled).filter((choice) => formatOf(choice).format === 'csv');
    expect(csv([])).toEqual(['csv-answers', 'csv-actions']);
    expect(csv(['report', 'answers', 'renewals', 'metrics'])).toEqual([
      'csv-answers',
      'csv-actions',
      'csv-metrics',
      'csv-renewals',
    ]);
    expect(choiceFor('full', ['roles'], 'csv-roles')).toBe('csv-roles');
    // The last role was taken away meanwhile.
    expect(choiceFor('full', [], 'csv-roles')).toBe('pdf');
  });

  it('that the preset of meanwhile is not made in has words of its own', () => {
    expect(failureOfCall({ code: 'INVALID', data: { path: 'format', message: '' } })).toBe('other-preset');
    expect(failureOfCall({ code: 'INVALID', data: { path: 'today', message: '' } })).toBe('other');
  });
});

describe('pages', () => {
  const pages = ['cover', 'summary', 'gaps', 'gaps', 'gaps'].map((section, index) => ({ section, number: index + 1 }));

  it('span their sections', () => {
    expect(pageSpans({ pages, bookmarks: [] }).get('gaps')).toEqual({ first: 3, last: 5 });
    expect(pageSpans({ pages, bookmarks: [] }).get('metrics')).toBeUndefined();
  });

  it('show a short section on the page of the one before it, which names the page', () => {
    const bookmarks = [
      { title: 'Gaps', page: 3, anchor: 'gaps' },
      { title: 'Roadmap', page: 3, anchor: 'roadmap' },
    ];
    expect(pageSpans({ pages: pages.slice(0, 3), bookmarks }).get('roadmap')).toEqual({ first: 3, last: 3 });
    expect(pageNames(bookmarks)(3)).toBe('Gaps');
  });

  it('are named by the bookmark they stand under', () => {
    const bookmarks = [
      { title: 'Roadmap of a firm', page: 1, anchor: 'cover' },
      { title: 'Summary', page: 2, anchor: 'a' },
      { title: 'Gaps', page: 3, anchor: 'b' },
    ];
    const names = [1, 2, 3, 4, 5].map(pageNames(bookmarks));
    expect(names).toEqual(['Roadmap of a firm', 'Summary', 'Gaps', 'Gaps', 'Gaps']);
    expect(pageNames([])(1)).toBe('');
  });

  it('have the names that the report gives its sections', () => {
    for (const kind of ['pillars', 'ladder'] as const) {
      for (const section of sectionsOf(kind)) expect(sectionName(t, section, kind)).not.toMatch(/^(report|preview)\./);
    }
    expect(sectionName(t, 'sections', 'pillars')).toBe('Pillars and maturity map');
    expect(sectionName(t, 'sections', 'ladder')).toBe('Revenue ladder');
  });
});

describe('failures', () => {
  it('each have a sentence', () => {
    const reasons: readonly ExportReason[] = ['time-out', 'crashed', 'disk-full', 'cancelled', 'leak'];
    const calls: readonly CallProblem[] = [
      ...reasons.map((reason) => ({ code: 'EXPORT_FAILED' as const, data: { reason, places: [] } })),
      { code: 'INVALID', data: { path: 'format', message: '' } },
      ...(['NOT_FOUND', 'UNREACHABLE', 'INTERNAL'] as const).map((code) => ({ code })),
    ];
    const shells = ShellProblem.options.map((problem) => failureOfShell(new Error(problem)));
    for (const failure of [...calls.map(failureOfCall), ...shells]) {
      expect(t(`preview.failure.${failure}`)).not.toBe(`preview.failure.${failure}`);
    }
    for (const call of calls) expect(t(`preview.notDrawn.${previewFailure(call)}`)).not.toMatch(/^preview\./);
  });

  it('tell what to do about a full disk and a place that cannot be written', () => {
    expect(failureOfShell(new Error('disk-full'))).toBe('disk-full');
    expect(failureOfShell(new Error('read-only'))).toBe('read-only');
    expect(failureOfShell(new Error('something else'))).toBe('other');
    expect(failureOfShell('no error at all')).toBe('other');
  });
});
