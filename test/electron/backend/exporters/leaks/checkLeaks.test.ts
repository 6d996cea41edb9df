import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { RenderOptions } from '../../../../../electron/backend/exporters/exporter.ts';
import { checkLeaks } from '../../../../../electron/backend/exporters/leaks/checkLeaks.ts';
import { readBack } from '../../../../../electron/backend/exporters/leaks/readBack.ts';
import { buildReport } from '../../../../../shared/report/buildReport.ts';
import type { ReportModel } from '../../../../../shared/report/model.ts';
import type { ReportInput } from '../../../../../shared/report/reportInput.ts';
import { aLadderReportInput, aPillarReportInput } from '../../../../builders/aReport.ts';
import { arbitraryAssessment } from '../../../../builders/arbitraryAssessment.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../../../builders/theExamples.ts';
import { aRendering, quickExporters } from '../../../../builders/theExporters.ts';
import { fourPillar } from '../../../../builders/theFrameworks.ts';
import { withTexts } from '../../../../builders/withSecrets.ts';

const places = { questions: ['R2', 'P4'], actions: ['I1-23', 'P2-23'], sentence: 'summary.sentence' } as const;
const secretive = withTexts(theWorkedPillars, (place) => `Never show this ${place}, it is ours`, 'consultant', places);
const input = aPillarReportInput(secretive);
/** The client's report as it would be if nothing took the consultant's texts out. */
const planted = buildReport(aPillarReportInput(secretive, { edition: 'consultant' }));
const exporterOf = (format: string) => quickExporters.find((one) => one.format === format) ?? fail();

async function leaksOf(format: string, model: ReportModel, of: ReportInput, options: RenderOptions = {}) {
  const exporter = exporterOf(format);
  const bytes = await exporter.render(aRendering(model), options, () => {});
  return checkLeaks(bytes, exporter.format, of, options.password);
}

describe.each(quickExporters.map(({ format }) => format))('a %s for the client', (format) => {
  it('with the consultant’s texts in it is caught', async () => {
    const leaks = await leaksOf(format, planted, input, { table: 'answers' });
    expect(leaks.map(({ part }) => part)).toEqual(expect.arrayContaining(['rationale', 'note']));
    // Tables for other programs have no comments.
    expect(leaks.some(({ part }) => part === 'comment')).toBe(['pdf', 'docx', 'pptx'].includes(format));
    expect(leaks.every(({ where }) => where !== '')).toBe(true);
    expect(JSON.stringify(leaks)).not.toContain('Never show');
  });

  it('as it is made raises no alarm', async () => {
    const made = [input, aPillarReportInput(theNineVoices), aLadderReportInput(theWorkedLadder)];
    for (const one of format === 'docx' ? made.slice(1) : made) {
      expect(await leaksOf(format, buildReport(one), one)).toEqual([]);
    }
  });
});

/** A consultant who wrote nothing but the given words, each of them as the note on an answer or a decision that is his own. */
function noting(words: readonly string[]): ReportInput {
  return aPillarReportInput({
    ...theWorkedPillars,
    decisions: words.map((text) => ({ text, visibility: 'consultant' })),
  });
}

describe('words that stand in every file of a kind', () => {
  it.each(quickExporters.map(({ format }) => format))('are no leak of a %s', async (format) => {
    const exporter = exporterOf(format);
    const bytes = await exporter.render(aRendering(buildReport(aPillarReportInput(theWorkedPillars))), {}, () => {});
    const all = (await readBack(bytes, exporter.format)).map(({ text }) => text).join('\n');
    // Nobody writes the name of a typeface and nothing else.
    const words = [...new Set(all.match(/\p{L}{4,}/gu) ?? [])].filter((word) => !/ゴシック|明體/u.test(word));
    expect(words.length).toBeGreaterThan(50);
    expect(await checkLeaks(bytes, exporter.format, noting(words))).toEqual([]);
  });

  it('and sentences that the report makes of names, owners and money are none either', async () => {
    const report = buildReport(aPillarReportInput(theWorkedPillars));
    const words = report.sentences.map(({ generated }) => `${generated} But nobody believes it.`);
    const leaks = await leaksOf('pdf', report, noting(words));
    expect(leaks).toEqual([]);
  });
});

describe('a PDF for the client', () => {
  const short = aPillarReportInput(secretive, { preset: 'summary' });
  const titled = (change: Partial<ReportModel['meta']>): ReportModel => {
    const model = buildReport(short);
    return { ...model, meta: { ...model.meta, ...change } };
  };
  const text = 'Never show this summary, it is ours';

  it('is looked into with its password', async () => {
    expect((await leaksOf('pdf', planted, input, { password: 'ü pass' })).length).toBeGreaterThan(3);
  });

  it.each([
    ['title', titled({ title: text })],
    ['author', titled({ author: text })],
    ['subject', titled({ subject: text })],
  ])('leaks through its %s, too', async (_, model) => {
    expect(await leaksOf('pdf', model, input)).toContainEqual({ part: 'summary', id: '', where: expect.any(String) });
  });

  it('leaks through its bookmarks, too', async () => {
    const model = buildReport(short);
    const [first, ...others] = model.sections;
    const sections = first === undefined ? [] : [{ ...first, name: text }, ...others];
    expect((await leaksOf('pdf', { ...model, sections }, input)).length).toBe(1);
  });

  it('raises no alarm for generated assessments', async () => {
    const samples = fc.sample(arbitraryAssessment(fourPillar), { numRuns: 3, seed: 11 });
    for (const sample of samples) {
      const made = aPillarReportInput(
        withTexts(sample, (place) => `Kept from clients: ${place}`, 'consultant', places),
      );
      expect(await leaksOf('pdf', buildReport(made), made)).toEqual([]);
    }
  });
});

describe('the consultant’s edition', () => {
  it('is not looked into', async () => {
    const made = aPillarReportInput(secretive, { edition: 'consultant' });
    expect(await checkLeaks(new Uint8Array(), 'pdf', made)).toEqual([]);
  });
});

describe('what is read back', () => {
  const workbook = zipSync({ 'xl/sharedStrings.xml': strToU8('<sst><si><t>inside a chart</t></si></sst>') });
  const files: Readonly<Record<string, string>> = {
    'word/document.xml': '<w:p><w:r><w:t>split over </w:t></w:r><w:r><w:t>ru</w:t></w:r><w:r><w:t>ns</w:t></w:r></w:p>',
    'ppt/notesSlides/notesSlide1.xml': '<a:p><a:r><a:t>a speaker’s note</a:t></a:r></a:p>',
    'docProps/custom.xml': '<property name="p"><vt:lpwstr>a property &amp; more</vt:lpwstr></property>',
    'ppt/slides/slide1.xml': '<p:cNvPr id="1" descr="words of a picture"/><!-- a comment -->',
    'ppt/slides/_rels/slide1.xml.rels': '<Relationship Target="https://example.org/a%20link"/>',
    'xl/worksheets/sheet1.xml':
      '<row><c t="inlineStr"><is><t>one</t></is></c><c t="inlineStr"><is><t>two</t></is></c></row>',
  };
  const bytes = zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx': workbook,
    'word/media/a name.png': new Uint8Array([1, 2, 3]),
  });

  it.each(['docx', 'pptx', 'xlsx'] as const)('is every text of a %s', async (format) => {
    const all = (await readBack(bytes, format)).map(({ text }) => text).join('\n');
    for (const text of [
      'split over runs',
      'a speaker’s note',
      'a property & more',
      'words of a picture',
      'a comment',
      'a%20link',
      'inside a chart',
      'a name.png',
    ]) {
      expect(all).toContain(text);
    }
    expect(all).toMatch(/one\s+two/);
    expect((await readBack(bytes, format)).map(({ where }) => where)).toContain(
      'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx/xl/sharedStrings.xml',
    );
  });

  it('is what a text file says, whatever it escapes', async () => {
    const text = '{"a":"one\\ntw\\u006f","b":[{"c":"thr\\"ee"}]}';
    const [said, keys] = await readBack(strToU8(text), 'json');
    expect(said?.text).toBe('one\ntwo\nthr"ee');
    expect(keys).toEqual({ where: 'file', text: 'a\nb\n0\nc', source: true });
    expect((await readBack(strToU8('a,b\r\n"x ""y""",z'), 'csv'))[0]?.text).toContain('"x ""y"""');
  });

  it.each(['pdf', 'docx', 'json'] as const)('fails for something that is no %s', async (format) => {
    await expect(readBack(strToU8('nothing of the kind'), format)).rejects.toThrow();
  });
});

function fail(): never {
  throw new Error('no such format');
}
