import { describe, expect, test } from 'vitest';
import { fontMeasure } from '../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../electron/backend/exporters/pdf/fonts.ts';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { wallTime } from '../../../shared/report/hours.ts';
import { layoutReport } from '../../../shared/report/layout/layoutReport.ts';
import type { LaidOutReport } from '../../../shared/report/layout/page.ts';
import type { ReportInput, ReportOptions } from '../../../shared/report/reportInput.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { fontsFolder } from '../../builders/fontsFolder.ts';
import { pageProblems } from '../../builders/pageProblems.ts';
import { pageText, sectionTexts } from '../../builders/reportTexts.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';

const measure = fontMeasure(openFonts(fontsFolder()));
const meetingAt = (overrides: object = {}) => ({
  startedAt: '2026-11-02T08:00:00Z',
  endedAt: '2026-11-02T09:34:00Z',
  attendees: ['p1', 'p2', 'p5'],
  seconds: { people: 1_680, process: 1_500 },
  ...overrides,
});

/** Nine voices after a meeting: an agreed answer, a second round, dissent, a decision. */
const held = {
  ...theNineVoices,
  agreed: [
    { question: 'R1', answer: 3, rationale: 'Two regions work from it', dissent: 'Marketing sees it as not yet true' },
    { question: 'R2', answer: 2, dissent: 'said among us', readers: { dissent: 'consultant' } },
  ],
  responses: (theNineVoices.responses ?? []).map((one) => (one.question === 'R1' ? { ...one, firstVote: 1 } : one)),
  meetings: [meetingAt()],
  decisions: [{ text: 'One owner for the dictionary', owner: 'Ana Pop', due: '2026-12-01' }],
  parked: [{ text: 'Pricing of renewals', owner: 'CFO', due: '2026-11-20' }],
} as unknown as Assessment;

function minutes(assessment: Assessment, options: Partial<ReportOptions> = {}): string {
  return sectionTexts(buildReport(aPillarReportInput(assessment, { preset: 'minutes', ...options })), 'minutes');
}

function lay(input: ReportInput): LaidOutReport {
  const model = buildReport(input);
  const laid = layoutReport(model, measure);
  expect(pageProblems(laid, model)).toEqual([]);
  return laid;
}

describe('the minutes', () => {
  test('say when, who was there and who was not, and the time by section', () => {
    const text = minutes(held, { timeZone: 'Europe/Berlin' });
    expect(text).toContain('2 November 2026, 09:00 to 10:34');
    expect(text).toMatch(/94 minutes/);
    expect(text).toMatch(/3 people present/);
    expect(text.match(/Absent/g)).toHaveLength(6);
    expect(text).toMatch(/People \d+ 28/);
  });

  test('say both rounds, how many said what, the reason and what was said against it', () => {
    const text = minutes(held);
    expect(text).toContain('1, then ');
    expect(text).toContain('3 at 3');
    expect(text).toContain('Two regions work from it.');
    expect(text).toMatch(/Seen differently:\s+Marketing sees it as not yet true\./);
    expect(text).not.toContain('said among us');
    expect(minutes(held, { edition: 'consultant' })).toContain('Said among us.');
  });

  test('name owners and days, and nothing that nobody decided', () => {
    const text = minutes(held);
    expect(text).toContain('One owner for the dictionary Ana Pop 1 Dec 2026');
    expect(text).toContain('CFO, 20 Nov 2026');
    expect(text).not.toContain('from the plan');
  });

  test('show no spread of a single voice, which would be that person’s', () => {
    const [person] = theNineVoices.participants ?? [];
    const alone = {
      ...held,
      responses: (theNineVoices.responses ?? []).filter(
        ({ participant, question }) => participant === person?.id && question === 'R1',
      ),
    };
    expect(minutes(alone)).not.toMatch(/\d at \d/);
  });

  test('name nobody beside an answer', () => {
    const labels = (theNineVoices.participants ?? []).map(({ label = '' }) => label);
    const text = minutes({ ...held, meetings: [meetingAt()] as unknown as NonNullable<Assessment['meetings']> });
    const answers = text.slice(text.indexOf('Agreed answers'), text.indexOf('Not settled'));
    for (const label of labels.filter((one) => !['Finance', 'Revenue operations'].includes(one)))
      expect(answers).not.toContain(label);
  });

  test('have one to three pages after a full workshop', () => {
    for (const paper of ['a4', 'letter'] as const) {
      const laid = lay(aPillarReportInput(held, { preset: 'minutes', paper }));
      expect(laid.pages.length).toBeGreaterThanOrEqual(1);
      expect(laid.pages.length).toBeLessThanOrEqual(3);
    }
  });

  test('stand in the full report where a room sat, and can be switched off', () => {
    const ids = (assessment: Assessment, sections = {}) =>
      buildReport(aPillarReportInput(assessment, { sections })).sections.map(({ id }) => id);
    expect(ids(held)).toContain('minutes');
    expect(ids(held, { minutes: false })).not.toContain('minutes');
    expect(ids(theWorkedPillars)).not.toContain('minutes');
  });
});

describe('the question sheet', () => {
  test('begins each section on a page, marks key questions, and says who should be there', () => {
    const laid = lay(aPillarReportInput(held, { preset: 'sheet' }));
    const first = laid.pages.filter(({ anchors }) => anchors.length > 0);
    expect(first.map(({ section }) => section)).toEqual([
      'sheet-people',
      'sheet-process',
      'sheet-platform',
      'sheet-insights',
    ]);
    const text = laid.pages.map(pageText).join(' ');
    expect(text).toContain('P1 Revenue leadership and mandate (key question)');
    expect(text).toContain('Who should be in the room: revenue operations, sales, marketing and customer success');
    for (const section of first) expect(pageText(section)).toContain('Highest level where everything was true');
  });

  test('holds nothing that was answered or noted', () => {
    const blank = anAssessment({ organisation: held.organisation, title: held.title, date: held.date });
    for (const levels of [true, false]) {
      const sections = (assessment: Assessment) =>
        buildReport(aPillarReportInput(assessment, { preset: 'sheet', levels, edition: 'consultant' })).sections;
      expect(sections(held)).toEqual(sections(blank));
    }
  });

  test('is shorter without the levels, and has the letters of a ladder', () => {
    const pages = (levels: boolean) => lay(aPillarReportInput(held, { preset: 'sheet', levels })).pages.length;
    expect(pages(false)).toBeLessThan(pages(true));
    const ladder = lay(aLadderReportInput(theWorkedLadder, { preset: 'sheet', levels: false })).pages.map(pageText);
    expect(ladder[0]).toMatch(/N P L F/);
  });
});

describe('the agenda', () => {
  const crowd = (people: number) =>
    anAssessment({
      agreed: agreedOn({ P1: 3 }),
      participants: Array.from({ length: people }, (_, index) => ({
        id: `p${index}`,
        label: `Alexandra Person ${index + 1}`,
        function: (['sales', 'marketing', 'success', 'revops', 'finance'] as const)[index % 5],
      })) as unknown as NonNullable<Assessment['participants']>,
    });

  test.each([0, 1, 9, 40])('is one page for %i people', (people) => {
    for (const paper of ['a4', 'letter'] as const) {
      for (const facilitation of [{}, { minutes: 240, keyQuestionsFirst: true }]) {
        const options = { preset: 'agenda', paper, startsAt: '09:00' } as const;
        expect(lay({ ...aPillarReportInput(crowd(people), options), facilitation }).pages).toHaveLength(1);
        expect(lay({ ...aLadderReportInput(crowd(people), options), facilitation }).pages).toHaveLength(1);
      }
    }
  });

  test('goes on on a further page for a crowd', () => {
    const text = lay(aPillarReportInput(crowd(600), { preset: 'agenda' }))
      .pages.map(pageText)
      .join(' ');
    for (const number of [1, 300, 600]) expect(text).toContain(`Person ${number}`);
  });

  test('tells hours from a start, over midnight too, and minutes without one', () => {
    const texts = (options: Partial<ReportOptions>) => {
      const input = {
        ...aPillarReportInput(crowd(3), { preset: 'agenda', ...options }),
        facilitation: { minutes: 90 },
      };
      return sectionTexts(buildReport(input), 'agenda');
    };
    expect(texts({ startsAt: '09:00' })).toContain('09:00 to 10:45 (105 minutes)');
    expect(texts({ startsAt: '23:30' })).toContain('23:30 to 01:15');
    expect(texts({})).toContain('2 November 2026, 105 minutes');
    expect(texts({})).not.toMatch(/\d\d:\d\d/);
  });
});

describe('review comments', () => {
  const commented = {
    ...held,
    comments: [
      { id: 'c1', on: { question: 'R1' }, text: 'Ask for the last quarter', by: 'Mira', at: '2026-11-03T10:00:00Z' },
      { id: 'c2', on: { block: 'roadmap' }, text: 'Wave two is heavy', at: '2026-11-03T10:05:00Z' },
      {
        id: 'c3',
        on: { question: 'R2' },
        text: 'Settled long ago',
        at: '2026-11-03T10:05:00Z',
        resolved: { at: '2026-11-04T10:00:00Z' },
      },
    ],
  } as unknown as Assessment;

  test('that are open stand in the consultant’s edition alone, with place, who and when', () => {
    const text = sectionTexts(buildReport(aPillarReportInput(commented, { edition: 'consultant' })), 'comments');
    expect(text).toContain('R1 Lifecycle stages and definitions Ask for the last quarter Mira 3 Nov 2026');
    expect(text).toContain('Wave two is heavy no name');
    expect(text).not.toContain('Settled long ago');
    const client = buildReport(aPillarReportInput(commented));
    expect(client.sections.map(({ id }) => id)).not.toContain('comments');
    expect(JSON.stringify(client)).not.toContain('Wave two is heavy');
  });
});

test('a moment is told by the clock of its reader, and in UTC where the zone is unknown', () => {
  expect(wallTime('2026-11-02T23:30:00Z', 'Asia/Tokyo')).toEqual({ day: '2026-11-03', hour: '08:30' });
  expect(wallTime('2026-11-02T00:05:00Z')).toEqual({ day: '2026-11-02', hour: '00:05' });
  expect(wallTime('2026-11-02T00:05:00Z', 'Nowhere/None')).toEqual({ day: '2026-11-02', hour: '00:05' });
});
