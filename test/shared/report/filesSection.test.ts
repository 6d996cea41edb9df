import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { fileKind, fileSize } from '../../../shared/report/fileWords.ts';
import type { ReportOptions } from '../../../shared/report/reportInput.ts';
import { aPillarReportInput, english } from '../../builders/aReport.ts';
import { anEvidenceFile } from '../../builders/evidence.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';

const open = anEvidenceFile({ name: 'Lead report, week 43.png', bytes: 1_300_000 }, 2);
const closed = anEvidenceFile({
  id: 'f2',
  on: { question: 'R1' },
  name: 'Board pack.pdf',
  visibility: 'consultant',
  addedAt: '2026-11-02T23:30:00Z',
});
const shown: Assessment = { ...theWorkedPillars, files: [open, closed] };
const report = (options: Partial<ReportOptions>, assessment = shown) =>
  buildReport(aPillarReportInput(assessment, options));

describe('evidence files', () => {
  test('stand in the appendix with question, kind, size, fingerprint and day, in the order of the questions', () => {
    for (const preset of ['full', 'appendix'] as const) {
      const text = sectionTexts(report({ preset, edition: 'consultant', timeZone: 'Europe/Bucharest' }), 'files');
      const [r1, r4] = [text.indexOf('Board pack.pdf'), text.indexOf('Lead report, week 43.png')];
      expect(r1).toBeGreaterThan(-1);
      expect(r4).toBeGreaterThan(r1);
      expect(text).toContain(`PNG picture 1.2 MB ${open.sha256.slice(0, 12)} 2 Nov 2026`);
      expect(text).toContain(`PDF file 1 KB ${closed.sha256.slice(0, 12)} 3 Nov 2026`);
      expect(text).toContain('Board pack.pdf  consultant only');
      expect(text).not.toContain(open.sha256);
    }
  });

  test('are told the client only when the client may know of them', () => {
    const client = report({});
    expect(sectionTexts(client, 'files')).toContain('Lead report, week 43.png');
    expect(JSON.stringify(client)).not.toContain('Board pack');
    expect(JSON.stringify(client)).not.toContain(closed.sha256.slice(0, 12));
    const silent = report({}, { ...shown, files: [closed] });
    expect(silent.sections.map(({ id }) => id)).not.toContain('files');
  });

  test('are rows of a table for programs', () => {
    const rows = (edition: 'client' | 'consultant') =>
      report({ edition }).tables.find(({ id }) => id === 'files')?.rows;
    expect(rows('client')).toHaveLength(1);
    expect(rows('consultant')?.[0]).toEqual([
      'R1',
      'R1 Lifecycle stages and definitions',
      'Board pack.pdf',
      'PDF file',
      closed.bytes,
      closed.sha256,
      '2026-11-02',
      'consultant',
    ]);
  });

  test('have kinds and sizes in words', () => {
    expect(fileKind(english, { type: 'jpeg', name: 'x.png' })).toBe('JPEG picture');
    expect(fileKind(english, { type: 'other', name: 'Pipeline.tar.gz' })).toBe('GZ file');
    expect(fileKind(english, { type: 'other', name: 'no ending' })).toBe('file');
    expect([1, 1_023, 1_024, 10_240, 1_048_576, 10_485_760].map((bytes) => fileSize(english, bytes))).toEqual([
      '1 KB',
      '1 KB',
      '1 KB',
      '10 KB',
      '1.0 MB',
      '10.0 MB',
    ]);
  });
});
