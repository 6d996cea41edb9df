import { describe, expect, test } from 'vitest';
import type { Assessment, OwnWords } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import type { ReportModel, Sentence } from '../../../shared/report/model.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { textsOf } from '../../builders/reportTexts.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';

type Options = NonNullable<Parameters<typeof aPillarReportInput>[1]>;

const modelWith = (words: readonly OwnWords[], options: Options = {}, assessment: Assessment = theWorkedPillars) =>
  buildReport(aPillarReportInput({ ...assessment, words: [...words] }, options));

const plain = modelWith([]);

function sentenceOf(model: ReportModel, key: string): Sentence {
  const found = model.sentences.find((one) => one.key === key);
  if (found === undefined) throw new Error(`the report has no sentence ${key}`);
  return found;
}

/** Own words for every sentence of a report, each different. */
function wordsForAll(model: ReportModel): readonly OwnWords[] {
  return model.sentences.map(({ key, generated }, index) => ({
    key,
    language: 'en',
    text: `Own words number ${index} §`,
    from: generated,
  }));
}

describe('own words', () => {
  const generated = sentenceOf(plain, 'summary.sentence').generated;
  const own: OwnWords = { key: 'summary.sentence', language: 'en', text: 'We are close.', from: generated };

  test('stand in place of the sentence, and it can be restored', () => {
    const model = modelWith([own]);
    expect(sentenceOf(model, own.key)).toEqual({ ...sentenceOf(plain, own.key), text: 'We are close.', state: 'own' });
    expect(textsOf(model.sections)).toContain('We are close.');
    expect(textsOf(model.sections)).not.toContain(generated);
    expect(modelWith([]).sections).toEqual(plain.sections);
  });

  test('are stale as soon as the report would say something else, and are printed all the same', () => {
    const agreed = (theWorkedPillars.agreed ?? []).map((entry) => ({ ...entry, answer: 4 as const }));
    const model = modelWith([own], {}, { ...theWorkedPillars, agreed });
    const { state, text, generated: now } = sentenceOf(model, own.key);
    expect([state, text]).toEqual(['stale', 'We are close.']);
    expect(now).not.toBe(generated);
  });

  test('belong to a language and, where somebody says so, to the consultant’s edition', () => {
    expect(sentenceOf(modelWith([{ ...own, language: 'ro' }]), own.key).state).toBe('generated');
    const secret: OwnWords = { ...own, visibility: 'consultant' };
    expect(sentenceOf(modelWith([secret]), own.key).state).toBe('generated');
    const consultant = modelWith([secret], { edition: 'consultant' });
    expect(sentenceOf(consultant, own.key).text).toBe('We are close.');
  });

  test('for a sentence that the report does not make are printed nowhere', () => {
    const model = modelWith([{ ...own, key: 'actions.gone.why', text: 'Left over.' }]);
    expect(model).toEqual(plain);
  });
});

describe.each([
  ['the worked pillars', plain],
  ['nine voices', buildReport(aPillarReportInput(theNineVoices))],
  ['the ladder', buildReport(aLadderReportInput(theWorkedLadder))],
] as const)('every sentence of %s', (_, model) => {
  test('has a key of its own', () => {
    const keys = model.sentences.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(40);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('every page title can be put in other words', () => {
    const titled = model.sections.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'text' && block.role === 'title' && block.said === undefined ? [id] : [],
      ),
    );
    expect(titled).toEqual([]);
  });
});

test('own words for all sentences leave none of them generated, and every one is printed', () => {
  const words = wordsForAll(plain);
  const model = modelWith(words);
  expect(model.sentences.filter(({ state }) => state !== 'own')).toEqual([]);
  const texts = textsOf(model.sections);
  expect(words.filter(({ text }) => !texts.includes(text))).toEqual([]);
});
