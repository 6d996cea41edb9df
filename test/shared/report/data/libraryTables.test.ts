import { describe, expect, test } from 'vitest';
import { MetricRecord } from '../../../../shared/assessment/metricRecords.ts';
import { RoleRecord } from '../../../../shared/assessment/roleRecords.ts';
import type { Assessment } from '../../../../shared/assessment/schema.ts';
import type { DataTable, DataTableId, DataValue } from '../../../../shared/report/data/dataTable.ts';
import { dataTables } from '../../../../shared/report/data/dataTables.ts';
import { wavesOf } from '../../../../shared/report/planned.ts';
import { reportContext } from '../../../../shared/report/reportContext.ts';
import { aPillarReportInput } from '../../../builders/aReport.ts';
import { theWorkedPillars } from '../../../builders/theExamples.ts';

type Edition = 'client' | 'consultant';

/** Without what takes texts out before a report is made: the tables hold back by themselves. */
function tableOf(assessment: Assessment, id: DataTableId, edition: Edition): DataTable {
  const input = aPillarReportInput(assessment, { edition });
  const report = reportContext(input);
  const table = dataTables(report, input.provenance, wavesOf(report)).find((one) => one.id === id);
  if (table === undefined) throw new Error(`there is no table ${id}`);
  return table;
}

function rowsOf(
  assessment: Assessment,
  id: DataTableId,
  edition: Edition = 'client',
): readonly Readonly<Record<string, DataValue>>[] {
  const { columns, rows } = tableOf(assessment, id, edition);
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, row[at] ?? null])));
}

const metrics = [
  MetricRecord.parse({
    metric: 'M11',
    values: [
      { on: '2026-09-30', confidence: 'measured', inputs: { won: 12, lost: 38 }, source: 'CRM' },
      { on: '2026-06-30', confidence: 'estimated', value: 20 },
      { on: '2026-03-31', confidence: 'measured', inputs: { won: 0, lost: 0 } },
    ],
    target: { value: 28, by: '2027-06-30' },
    watched: true,
  }),
  MetricRecord.parse({ metric: 'M28', target: { value: 92 }, visibility: 'consultant' }),
  MetricRecord.parse({ metric: 'M05', values: [{ on: '2026-09-30', confidence: 'measured', value: 3 }] }),
];
const roles = [
  RoleRecord.parse({ role: 'RO01', status: 'filled', person: 'Ana Ruiz' }),
  RoleRecord.parse({ role: 'RO03', status: 'part-time', person: 'Bo Lind', deputy: 'Ana Ruiz', share: 0.4 }),
  RoleRecord.parse({ role: 'RO05', status: 'filled', person: 'Zirkonia', visibility: 'consultant' }),
];
const assessment: Assessment = {
  ...theWorkedPillars,
  metrics,
  roles,
  scorecard: { engage: { owner: true, review: false } },
};

describe('the table of metrics', () => {
  test('has a period a row, from the earliest, with what raw figures come to and why they come to none', () => {
    const rows = rowsOf(assessment, 'metrics').filter(({ metric }) => metric === 'M11');
    expect(rows.map(({ periodEnd, value, sight }) => [periodEnd, value, sight])).toEqual([
      ['2026-03-31', null, 'not-computable'],
      ['2026-06-30', 20, 'estimated'],
      ['2026-09-30', 24, 'measured'],
    ]);
    expect(rows[0]?.reason).toMatch(/\S/);
    expect(rows[2]).toMatchObject({
      name: 'Win rate',
      unit: 'percent',
      readFrom: 'CRM',
      metricTarget: 28,
      targetBy: '2027-06-30',
      watched: true,
    });
    // Method 7.9: 24 % between a median of 21 and a top of 30.
    expect(Number(rows[2]?.points).toFixed(1)).toBe('66.7');
  });

  test('holds what only the consultant may know, and a target without a value, for the consultant', () => {
    const hidden = (edition: Edition) =>
      rowsOf(assessment, 'metrics', edition).filter(({ metric }) => metric === 'M28');
    expect(hidden('client')).toEqual([]);
    expect(hidden('consultant')).toMatchObject([{ value: null, metricTarget: 92, readers: 'consultant' }]);
  });
});

describe('the table of roles', () => {
  test('has every role of the catalogue once one is said, and marks who stands alone', () => {
    const rows = rowsOf(assessment, 'roles');
    expect(rows).toHaveLength(17);
    expect(rows[0]).toMatchObject({ roleId: 'RO01', status: 'filled', person: 'Ana Ruiz', singlePoint: true });
    expect(rows[2]).toMatchObject({ status: 'part-time', deputy: 'Ana Ruiz', timeShare: 0.4, singlePoint: false });
    expect(rows[3]).toMatchObject({ status: null, person: null, singlePoint: false });
    expect(rowsOf(theWorkedPillars, 'roles')).toEqual([]);
  });

  test('says nothing of a role that only the consultant may know of to the client', () => {
    const hidden = (edition: Edition) => rowsOf(assessment, 'roles', edition)[4];
    expect(hidden('client')).toMatchObject({ roleId: 'RO05', status: null, person: null, singlePoint: false });
    expect(hidden('consultant')).toMatchObject({ status: 'filled', person: 'Zirkonia', readers: 'consultant' });
  });
});

describe('the table of phases', () => {
  test('has what the Phase Scorecard says', () => {
    const rows = rowsOf(assessment, 'phases');
    expect(rows.map(({ phase }) => phase)).toEqual(['engage', 'execute', 'expand']);
    expect(rows[0]?.practicesYes).toBe('Owner named');
    expect(rows[1]).toMatchObject({ practicesYes: null, practicesNo: null });
    expect(rowsOf(theWorkedPillars, 'phases')).toEqual([]);
  });

  test('counts no metric that only the consultant may know of for the client', () => {
    const [winRate] = metrics;
    if (winRate === undefined) throw new Error('no metric');
    const hidden: Assessment = { ...assessment, metrics: [{ ...winRate, visibility: 'consultant' }] };
    const sum = (edition: Edition) =>
      rowsOf(hidden, 'phases', edition).reduce((total, { visibility }) => total + Number(visibility), 0);
    expect(sum('client')).toBe(0);
    expect(sum('consultant')).toBeGreaterThan(0);
  });
});

test('the table of renewals is empty where the questionnaire asks for none', () => {
  const renewals = { due: [{ quarter: '2027-Q1', amount: 400_000 }], rate: 0.85 };
  expect(rowsOf({ ...theWorkedPillars, renewals }, 'renewals')).toEqual([]);
});
