import { describe, expect, it } from 'vitest';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { describeChange } from '../../../shared/history/describeChange.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import type { Edition } from '../../../shared/report/model.ts';
import { aPillarReportInput, english, pillarTexts } from '../../builders/aReport.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

const open = [
  { role: 'RO01', status: 'filled', person: 'Ana Ruiz', deputy: 'Ben Osei' },
  { role: 'RO03', status: 'filled', person: 'Cem Aydin' },
  { role: 'RO07', status: 'none' },
];
const hidden = { role: 'RO02', status: 'filled', person: 'Gil Roth', visibility: 'consultant' };

function report(roles: readonly object[] | undefined, edition: Edition = 'client') {
  const { roles: _, ...rest } = theWorkedPillars;
  return buildReport(
    aPillarReportInput(Assessment.parse(roles === undefined ? rest : { ...rest, roles }), { edition }),
  );
}

describe('the page of roles', () => {
  it('says coverage, what is missing and who stands alone', () => {
    const said = sectionTexts(report(open), 'roles');
    expect(said).toContain('Coverage 66.7 %: 2 filled and 0 part-time of 3 needed; 14 not said yet');
    expect(said).toContain('Revenue analyst Nobody');
    expect(said).toContain('Revenue operations manager Cem Aydin');
  });

  it('is no page while nothing is said', () => {
    expect(sectionTexts(report(undefined), 'roles')).toBe('');
    expect(sectionTexts(report([]), 'roles')).toBe('');
  });

  it('says that nothing is missing', () => {
    expect(sectionTexts(report(open.slice(0, 1)), 'roles')).toContain('Every role that is needed is held by somebody.');
  });

  it('keeps from the client who holds a role that only the consultant may read', () => {
    expect(JSON.stringify(report([...open, hidden]))).not.toContain('Gil Roth');
    expect(sectionTexts(report([...open, hidden]), 'roles')).toContain('2 filled');
    expect(sectionTexts(report([...open, hidden], 'consultant'), 'roles')).toContain('Gil Roth');
  });
});

describe('the history of roles', () => {
  it('says who got which role', () => {
    const lines = describeChange(
      { key: 'roles', before: open.slice(0, 1), after: open.slice(0, 2) },
      { framework: fourPillar, texts: pillarTexts, t: english },
    );
    expect(lines.join('\n')).toContain('person set to Cem Aydin');
  });
});
