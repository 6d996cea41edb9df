import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../../shared/assessment/schema.ts';
import type { ActionId, QuestionId } from '../../../../shared/base/ids.ts';
import {
  type DataTable,
  type DataTableId,
  type DataValue,
  dataTableIds,
} from '../../../../shared/report/data/dataTable.ts';
import { dataTables } from '../../../../shared/report/data/dataTables.ts';
import { trackerTable } from '../../../../shared/report/data/trackerTable.ts';
import { wavesOf } from '../../../../shared/report/planned.ts';
import { reportContext } from '../../../../shared/report/reportContext.ts';
import type { ReportInput } from '../../../../shared/report/reportInput.ts';
import { aLadderReportInput, aPillarReportInput } from '../../../builders/aReport.ts';
import { arbitraryAssessment } from '../../../builders/arbitraryAssessment.ts';
import { fourVoicesEach } from '../../../builders/fourVoicesEach.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../../builders/theFrameworks.ts';

/** The tables without what takes texts out before a report is made: they hold back by themselves. */
function tablesOf(input: ReportInput): readonly DataTable[] {
  const report = reportContext(input);
  return dataTables(report, input.provenance, wavesOf(report));
}

function rowsOf(input: ReportInput, id: DataTableId): readonly Readonly<Record<string, DataValue>>[] {
  const table = tablesOf(input).find((one) => one.id === id);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(table?.columns.map(({ key }, at) => [key, row[at] ?? null]) ?? []),
  );
}

const isDay = (value: DataValue): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const fits: Readonly<Record<string, (value: DataValue) => boolean>> = {
  text: (value) => typeof value === 'string' && value.trim() !== '',
  integer: Number.isInteger,
  number: Number.isFinite,
  days: Number.isFinite,
  money: Number.isFinite,
  share: (value) => typeof value === 'number' && value >= -1e-9 && value <= 1 + 1e-9,
  day: isDay,
  flag: (value) => typeof value === 'boolean',
};

/** What a reader of the tables could stumble over. */
function problemsOf(tables: readonly DataTable[]): readonly string[] {
  return tables.flatMap(({ id, columns, rows }) => {
    const keys = columns.map(({ key }) => key);
    const labels = columns.map(({ label }) => label.toLowerCase());
    return [
      ...(new Set(keys).size === keys.length ? [] : [`${id}: keys twice`]),
      ...(new Set(labels).size === labels.length ? [] : [`${id}: labels twice: ${labels}`]),
      ...labels
        .filter((label) => label === '' || label.includes('report.data'))
        .map((label) => `${id}: label ${label}`),
      ...rows.flatMap((row) => [
        ...(row.length === columns.length ? [] : [`${id}: a row of ${row.length}`]),
        ...columns.flatMap(({ key, type, words }, at) => {
          const value = row[at] ?? null;
          const isKnown = words === undefined || Object.hasOwn(words, String(value));
          return value === null || (fits[type]?.(value) === true && isKnown) ? [] : [`${id}.${key}: ${value}`];
        }),
      ]),
    ];
  });
}

describe('tables of generated assessments', () => {
  test.each([
    ['pillars', arbitraryAssessment(fourPillar), aPillarReportInput],
    ['ladder', arbitraryAssessment(revenueLadder), aLadderReportInput],
  ] as const)('have the types that they say: %s', (_, assessments, inputOf) => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const tables = tablesOf(inputOf(assessment));
        expect(tables.map(({ id }) => id)).toEqual(dataTableIds);
        expect(problemsOf(tables)).toEqual([]);
        const actions = tables.find(({ id }) => id === 'actions');
        expect(actions === undefined ? null : problemsOf([trackerTable(actions)])).toEqual([]);
      }),
      { numRuns: 25, seed: 4 },
    );
  });
});

describe('tables of the examples', () => {
  test('say the score, the level and the level’s distance, unrounded', () => {
    const [overall, people] = rowsOf(aPillarReportInput(theWorkedPillars), 'scores');
    expect(overall).toMatchObject({
      sectionId: null,
      score: 2.602777777777778,
      level: 2,
      levelName: 'Emerging',
      distance: 8,
    });
    expect(people).toMatchObject({ sectionId: 'people', score: 2.5, rated: 8, completeness: 1, confidence: null });
  });

  test('rank gaps as the report does and name the planned action', () => {
    const [first] = rowsOf(aPillarReportInput(theWorkedPillars), 'gaps');
    expect(first).toMatchObject({ rank: 1, question: 'R6', gap: 1, weight: 2, weightedGap: 2, actions: 'R6-23' });
  });

  test('have a ladder’s stages, letters, gates and symptoms', () => {
    const input = aLadderReportInput(theWorkedLadder);
    expect(rowsOf(input, 'scores')[1]).toMatchObject({
      stage: 1,
      percent: 0.9166666666666665,
      rating: 'F',
      attained: true,
    });
    expect(rowsOf(input, 'gaps')[0]).toMatchObject({
      question: '3.2',
      gate: true,
      letter: 'P',
      needed: 'L',
      unlocks: true,
    });
    const answers = rowsOf(input, 'answers');
    expect(answers).toHaveLength(32 + revenueLadder.sections.flatMap(({ symptoms }) => symptoms).length);
    expect(answers.at(-1)).toMatchObject({ state: null, letter: null });
  });

  test('have a column for each function when several people answered, and none when the room agreed', () => {
    const [first] = rowsOf(aPillarReportInput(fourVoicesEach(theNineVoices)), 'answers');
    expect(first).toMatchObject({ respondents: 28, lowest: 2, highest: 4, band: 'agreed', marketing: 2 });
    expect(Object.keys(rowsOf(aPillarReportInput(theWorkedPillars), 'answers')[0] ?? {})).not.toContain('marketing');
  });

  test('have no column for a function with fewer than four voices', () => {
    const [first] = rowsOf(aPillarReportInput(theNineVoices), 'answers');
    expect(first).toMatchObject({ respondents: 7, lowest: 2, highest: 4, band: 'agreed', functionSpread: null });
    expect(Object.keys(first ?? {})).toContain('sales');
    for (const name of ['marketing', 'success', 'revops', 'finance'])
      expect(Object.keys(first ?? {})).not.toContain(name);
  });

  test('say what a plan costs once a rate is known', () => {
    const priced: Assessment = { ...theWorkedPillars, settings: { ...theWorkedPillars.settings, dayRate: 800 } };
    const [plain] = rowsOf(aPillarReportInput(theWorkedPillars), 'waves');
    expect(Object.keys(plain ?? {})).not.toContain('cost');
    expect(rowsOf(aPillarReportInput(priced), 'waves')[0]).toMatchObject({ loadDays: 60, cost: 48_000 });
    expect(rowsOf(aPillarReportInput(priced), 'report')[0]).toMatchObject({ loadDays: 225, cost: 180_000 });
  });

  test('keep what is done, dropped or left out beside the plan', () => {
    const edits = [
      { id: 'R6-23' as ActionId, status: 'done', doneOn: '2026-12-01' },
      { id: 'I8-12' as ActionId, notNow: 'After the merger' },
    ] as const;
    const rows = rowsOf(
      aPillarReportInput({ ...theWorkedPillars, actions: edits.map((edit) => ({ ...edit })) }),
      'actions',
    );
    expect(rows.find(({ id }) => id === 'R6-23')).toMatchObject({
      status: 'done',
      doneOn: '2026-12-01',
      wave: null,
      question: 'R6',
    });
    expect(rows.find(({ id }) => id === 'I8-12')).toMatchObject({
      later: 'After the merger',
      wave: null,
      status: 'open',
    });
  });
});

describe('readers', () => {
  const hidden: Assessment = {
    ...theWorkedPillars,
    agreed: [
      ...(theWorkedPillars.agreed ?? []).filter(({ question }) => question !== 'R4' && question !== 'P1'),
      {
        question: 'R4' as QuestionId,
        answer: 2,
        note: 'Zirkonia',
        rationale: 'Zunderholz',
        references: ['Zaunkoenig'],
        readers: { rationale: 'consultant', references: 'consultant' },
      },
      { question: 'P1' as QuestionId, answer: { notApplicable: 'Zylinder' }, readers: { reason: 'consultant' } },
    ],
    decisions: [{ text: 'Zapfsaeule', visibility: 'consultant' }],
    actions: [
      { id: 'R6-23' as ActionId, note: 'Zwiebelturm', metric: 'Zugvogel', readers: { metric: 'consultant' } },
      { id: 'I8-12' as ActionId, notNow: 'Zahnrad', readers: { notNow: 'consultant' } },
    ],
  };
  const secrets = [
    'Zirkonia',
    'Zunderholz',
    'Zaunkoenig',
    'Zylinder',
    'Zapfsaeule',
    'Zwiebelturm',
    'Zugvogel',
    'Zahnrad',
  ];
  const found = (edition: 'client' | 'consultant') => {
    const text = JSON.stringify(tablesOf(aPillarReportInput(hidden, { edition })));
    return secrets.filter((word) => text.includes(word));
  };

  test('keep the consultant’s texts out of the client’s tables, and in the consultant’s', () => {
    expect(found('client')).toEqual([]);
    expect(found('consultant')).toEqual(secrets);
  });
});
