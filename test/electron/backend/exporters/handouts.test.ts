import { describe, expect, test } from 'vitest';
import { readBack } from '../../../../electron/backend/exporters/leaks/readBack.ts';
import type { Assessment } from '../../../../shared/assessment/schema.ts';
import { buildReport } from '../../../../shared/report/buildReport.ts';
import { formatsOf, type ReportFormat } from '../../../../shared/report/formats.ts';
import type { Edition } from '../../../../shared/report/model.ts';
import { agreedOn, anAssessment } from '../../../builders/anAssessment.ts';
import { aPillarReportInput } from '../../../builders/aReport.ts';
import { theNineVoices } from '../../../builders/theExamples.ts';
import { aRendering, quickExporters } from '../../../builders/theExporters.ts';
import { withTexts } from '../../../builders/withSecrets.ts';

const marks: string[] = [];
/** Nine people have answered, the room has settled two questions, and every text that can be typed is open to the client. */
const answered: Assessment = withTexts(
  theNineVoices,
  (place) => {
    const mark = `Qzx${marks.length}vkj`;
    marks.push(mark);
    return `${place} ${mark}`;
  },
  'client',
  { questions: ['R1', 'R2'], actions: ['R4-12', 'P1-12'], sentence: 'headline' },
);
const { organisation, title, date, participants, settings } = answered;
/** The same meeting before anybody said anything. */
const blank = anAssessment({
  organisation,
  ...(title === undefined ? {} : { title }),
  ...(date === undefined ? {} : { date }),
  ...(participants === undefined ? {} : { participants }),
  ...(settings === undefined ? {} : { settings }),
});

/** An agenda leaves out what does not apply and tells nobody why. */
const before = {
  sheet: blank,
  agenda: { ...blank, agreed: agreedOn({ R2: { notApplicable: 'Out of scope' } }) },
} as const;

type Handout = 'sheet' | 'agenda';

async function made(assessment: Assessment, preset: Handout, format: ReportFormat, edition: Edition) {
  const input = aPillarReportInput(assessment, { preset, edition, startsAt: '09:00' });
  const exporter = quickExporters.find((one) => one.format === format);
  if (exporter === undefined) throw new Error(`no exporter writes ${format}`);
  return exporter.render(aRendering(buildReport(input)), format === 'csv' ? { table: 'answers' } : {}, () => {});
}

describe.each(['sheet', 'agenda'] as const)('the finished %s', (preset) => {
  test.each(
    formatsOf(preset).flatMap((format) =>
      (['client', 'consultant'] as const).map((edition) => [format, edition] as const),
    ),
  )('holds nothing that was answered or noted, in no hidden place: %s for the %s', async (format, edition) => {
    const bytes = await made(answered, preset, format, edition);
    const parts = await readBack(bytes, format);
    const text = parts.map((part) => part.text).join('\n');
    expect(text).toContain(organisation.name);
    expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
    // Pictures, tables, alternatives, bookmarks, document properties: all as if nobody had answered, to the byte.
    expect(Buffer.from(bytes).equals(Buffer.from(await made(before[preset], preset, format, edition)))).toBe(true);
  });

  test('would hold the answers as data, which is why no data is made of it', async () => {
    for (const format of ['xlsx', 'csv', 'json'] as const) {
      const parts = await readBack(await made(answered, preset, format, 'client'), format);
      const text = parts.map((part) => part.text).join('\n');
      expect(marks.some((mark) => text.includes(mark))).toBe(true);
      expect(formatsOf(preset)).not.toContain(format);
    }
  });
});
