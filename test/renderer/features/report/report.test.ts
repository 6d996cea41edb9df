import { describe, expect, it } from 'vitest';
import { failureOfCall, failureOfShell } from '../../../../renderer/features/report/exportFailure.ts';
import { pageName, sectionName } from '../../../../renderer/features/report/pageNames.ts';
import { leftPage, pageSpans } from '../../../../renderer/features/report/pageSpans.ts';
import { choiceOf, sectionsOf, settingsOf, withSection } from '../../../../renderer/features/report/reportOptions.ts';
import { ReportSettings } from '../../../../shared/assessment/change.ts';
import { ShellProblem } from '../../../../shared/contract/shell.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import type { LaidOutPage, LaidOutReport } from '../../../../shared/report/layout/page.ts';

const t = createTranslate('en');

function aPage(number: number, section: string): LaidOutPage {
  return { number, section, items: [], links: [], anchors: [] };
}

describe('report options', () => {
  it('are the usual ones until somebody chooses, and are not written then', () => {
    expect(choiceOf(null)).toMatchObject({ edition: 'client', preset: 'full', paper: 'a4', without: [] });
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
});

describe('pages', () => {
  const pages = [aPage(1, 'cover'), aPage(2, 'summary'), aPage(3, 'gaps'), aPage(4, 'gaps'), aPage(5, 'gaps')];

  it('span their sections', () => {
    expect(pageSpans(pages).get('gaps')).toEqual({ first: 3, last: 5 });
    expect(pageSpans(pages).get('metrics')).toBeUndefined();
  });

  it('show a short section on the page of the one before it, which names the page', () => {
    const anchors = [
      { id: 'gaps', y: 66 },
      { id: 'roadmap', y: 300 },
    ];
    const shared: LaidOutPage = { ...aPage(3, 'gaps'), anchors };
    expect(pageSpans([shared]).get('roadmap')).toEqual({ first: 3, last: 3 });
    const bookmarks = [
      { title: 'Gaps', page: 3, anchor: 'gaps' },
      { title: 'Roadmap', page: 3, anchor: 'roadmap' },
    ];
    const report: LaidOutReport = {
      meta: {} as LaidOutReport['meta'],
      width: 1,
      height: 1,
      pages: [shared],
      bookmarks,
    };
    expect(pageName(t, report, shared)).toBe('Gaps');
  });

  it('turn in pairs and stay inside the report', () => {
    expect([1, 2, 3, 4, 5].map((page) => leftPage(page, 5, 2))).toEqual([1, 1, 3, 3, 5]);
    expect(leftPage(9, 5, 2)).toBe(5);
    expect(leftPage(-1, 5, 2)).toBe(1);
    expect(leftPage(4, 5, 1)).toBe(4);
    expect(leftPage(3, 0, 2)).toBe(1);
  });

  it('are named by the bookmark they stand under', () => {
    const bookmarks = [
      { title: 'Summary', page: 2, anchor: 'a' },
      { title: 'Gaps', page: 3, anchor: 'b' },
    ];
    const report: LaidOutReport = { meta: {} as LaidOutReport['meta'], width: 1, height: 1, pages, bookmarks };
    expect(pages.map((page) => pageName(t, report, page))).toEqual(['Cover', 'Summary', 'Gaps', 'Gaps', 'Gaps']);
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
    const calls = ['EXPORT_FAILED', 'NOT_FOUND', 'UNREACHABLE', 'INTERNAL'] as const;
    const shells = ShellProblem.options.map((problem) => failureOfShell(new Error(problem)));
    for (const failure of [...calls.map((code) => failureOfCall({ code })), ...shells]) {
      expect(t(`preview.failure.${failure}`)).not.toBe(`preview.failure.${failure}`);
    }
  });

  it('tell what to do about a full disk and a place that cannot be written', () => {
    expect(failureOfShell(new Error('disk-full'))).toBe('disk-full');
    expect(failureOfShell(new Error('read-only'))).toBe('read-only');
    expect(failureOfShell(new Error('something else'))).toBe('other');
    expect(failureOfShell('no error at all')).toBe('other');
  });
});
