import { describe, expect, test } from 'vitest';
import { fontMeasure } from '../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../electron/backend/exporters/pdf/fonts.ts';
import type { Answer, Assessment } from '../../../shared/assessment/schema.ts';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import type { Paper } from '../../../shared/report/branding.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { layoutReport } from '../../../shared/report/layout/layoutReport.ts';
import type { LaidOutReport } from '../../../shared/report/layout/page.ts';
import type { Preset } from '../../../shared/report/model.ts';
import type { ReportInput } from '../../../shared/report/reportInput.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { aLadderReportInput, aPillarReportInput, aReportInput } from '../../builders/aReport.ts';
import { fontsFolder } from '../../builders/fontsFolder.ts';
import { manyQuestions } from '../../builders/manyQuestions.ts';
import { pageProblems } from '../../builders/pageProblems.ts';
import { pageText } from '../../builders/reportTexts.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

const measure = fontMeasure(openFonts(fontsFolder()));
const many = manyQuestions(75);

/** Answers to every question, low ones among them. */
function answers({ kind, ...framework }: Framework): NonNullable<Assessment['agreed']> {
  const given: readonly Answer[] = kind === 'pillars' ? [1, 2, 3, 2] : ['N', 'P', 'L', 'F'];
  const ids = questionsOf({ kind, ...framework } as Framework).map(({ id }) => id);
  return agreedOn(Object.fromEntries(ids.map((id, index) => [id, given[index % given.length] ?? 'dont-know'])));
}

/** More of everything than any page holds. */
function overfull(framework: Framework): Assessment {
  const functions = ['sales', 'marketing', 'success', 'revops', 'finance'] as const;
  return anAssessment({
    organisation: {
      name: 'Internationale Beteiligungsgesellschaft für Verkehrs-, Energie- und Wassertechnik GmbH & Co. KG',
    },
    agreed: answers(framework),
    settings: { capacityDays: [900, 900, 900, 900] } as NonNullable<Assessment['settings']>,
    decisions: Array.from({ length: 60 }, (_, index) => ({
      text: `Decide number ${index + 1} about everything that the plan of the year asks for, in all regions`,
      owner: 'The leadership team and the board',
      ifNot: 'Nothing that depends on it can begin before the next planning cycle',
    })),
    parked: Array.from({ length: 40 }, (_, index) => ({ text: `Topic ${index + 1}`, owner: 'Somebody' })),
    participants: Array.from({ length: 200 }, (_, index) => ({
      id: `p${index}`,
      label: `Person ${index + 1}`,
      function: functions[index % 5] ?? 'sales',
    })) as unknown as NonNullable<Assessment['participants']>,
  });
}

const packs: readonly { readonly preset: Preset; readonly pages: number }[] = [
  { preset: 'board', pages: 3 },
  { preset: 'room', pages: 4 },
];
const cases: readonly { readonly name: string; readonly of: (preset: Preset, paper: Paper) => ReportInput }[] = [
  { name: 'the worked pillars', of: (preset, paper) => aPillarReportInput(theWorkedPillars, { preset, paper }) },
  { name: 'nine voices', of: (preset, paper) => aPillarReportInput(theNineVoices, { preset, paper }) },
  { name: 'the worked ladder', of: (preset, paper) => aLadderReportInput(theWorkedLadder, { preset, paper }) },
  { name: 'empty pillars', of: (preset, paper) => aPillarReportInput(anAssessment(), { preset, paper }) },
  { name: 'an empty ladder', of: (preset, paper) => aLadderReportInput(anAssessment(), { preset, paper }) },
  {
    name: 'one answer',
    of: (preset, paper) => aPillarReportInput(anAssessment({ agreed: agreedOn({ P1: 3 }) }), { preset, paper }),
  },
  {
    name: 'one answer of a ladder',
    of: (preset, paper) => aLadderReportInput(anAssessment({ agreed: agreedOn({ '1.1': 'L' }) }), { preset, paper }),
  },
  { name: 'overfull pillars', of: (preset, paper) => aPillarReportInput(overfull(fourPillar), { preset, paper }) },
  { name: 'an overfull ladder', of: (preset, paper) => aLadderReportInput(overfull(revenueLadder), { preset, paper }) },
  {
    name: '300 questions',
    of: (preset, paper) =>
      aReportInput(many.framework, many.texts.en ?? fail(), overfull(many.framework), { preset, paper }),
  },
];

function fail(): never {
  throw new Error('no texts');
}

function lay(input: ReportInput): { readonly laid: LaidOutReport; readonly problems: readonly string[] } {
  const model = buildReport(input);
  const laid = layoutReport(model, measure);
  return { laid, problems: pageProblems(laid, model) };
}

describe.each(packs)('the $preset pack', ({ preset, pages }) => {
  test.each(cases)(`has ${pages} sound pages for $name`, ({ of }) => {
    for (const paper of ['a4', 'letter'] as const) {
      const { laid, problems } = lay(of(preset, paper));
      expect(problems).toEqual([]);
      expect(laid.pages).toHaveLength(pages);
    }
  });
});

describe('what does not fit', () => {
  test('is named with its count', () => {
    const board = lay(aPillarReportInput(overfull(fourPillar), { preset: 'board' })).laid.pages.map(pageText);
    expect(board[1]).toMatch(/\d+ actions have no room here/);
    const shown = [...(board[2] ?? '').matchAll(/Decide number (\d+)/g)].length;
    const left = Number(/(\d+) more decisions have no room here/.exec(board[2] ?? '')?.[1]);
    // Three more follow from the plan.
    expect(shown).toBeGreaterThan(3);
    expect(shown + left).toBeGreaterThanOrEqual(60);
    const room = lay(aPillarReportInput(overfull(fourPillar), { preset: 'room' })).laid.pages.map(pageText);
    const people = [...(room[1] ?? '').matchAll(/Person \d+/g)].length;
    expect(people + Number(/And (\d+) more people/.exec(room[1] ?? '')?.[1])).toBe(200);
    expect(room[3]).toMatch(/\d+ more parked topics have no room here/);
  });
});

describe('the room copy', () => {
  const { laid } = lay(aPillarReportInput(theWorkedPillars, { preset: 'room' }));
  test('says on every page, above and below, that nobody has reviewed it', () => {
    for (const page of laid.pages) {
      expect(pageText(page)).toContain('Room copy, not yet reviewed');
      expect(pageText(page)).toMatch(/Room copy · .* · Not yet reviewed/);
    }
  });
});

describe('the board pack', () => {
  test('puts the cost beside each decision: days alone, or money from the own rate and spend', () => {
    const decisions = [
      { text: 'Release the first wave', actions: ['I1-23'], spend: 5_000, ifNot: 'Nothing starts' },
    ] as unknown as NonNullable<Assessment['decisions']>;
    const text = (settings: object) =>
      pageText(
        lay(
          aPillarReportInput(
            { ...theWorkedPillars, decisions, settings: { ...theWorkedPillars.settings, ...settings } },
            { preset: 'board' },
          ),
        ).laid.pages[2] ?? { number: 0, section: '', items: [], links: [], anchors: [], marks: [] },
      );
    expect(text({})).toContain('15 days and 5,000');
    expect(text({ dayRate: 800 })).toContain('15 days, 17,000');
    expect(text({})).toContain('Nothing starts');
    expect(text({})).toContain('Not quantified: no own figures were entered for it.');
  });
});

test('roadmap and appendix alone hold their parts and nothing else', () => {
  const ids = (preset: Preset) =>
    buildReport(aPillarReportInput(theWorkedPillars, { preset })).sections.map(({ id }) => id);
  expect(ids('roadmap')).toEqual(['roadmap', 'actions', 'notNow', 'metrics']);
  expect(ids('appendix')).toEqual(['method', 'passports', 'answers']);
  expect(ids('summary')).toEqual(['summary']);
});
