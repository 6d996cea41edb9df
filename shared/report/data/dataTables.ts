import type { WaveView } from '../planned.ts';
import type { Provenance } from '../provenance.ts';
import type { Report } from '../reportContext.ts';
import { actionsTable } from './actionsTable.ts';
import { answersTable } from './answersTable.ts';
import { type DataTable, longestCell } from './dataTable.ts';
import { decisionsTable } from './decisionsTable.ts';
import { filesTable } from './filesTable.ts';
import { gapsTable } from './gapsTable.ts';
import { metricsTable } from './metricsTable.ts';
import { phasesTable } from './phasesTable.ts';
import { renewalsTable } from './renewalsTable.ts';
import { reportTable } from './reportTable.ts';
import { rolesTable } from './rolesTable.ts';
import { scoresTable } from './scoresTable.ts';
import { wavesTable } from './wavesTable.ts';

/** Everything that a report says in numbers and lists, with types. Presets and sections change nothing in it, the edition does: what only
 * the consultant may read is in no table of the client's edition. */
export function dataTables(report: Report, provenance: Provenance, waves: readonly WaveView[]): readonly DataTable[] {
  const tables = [
    answersTable(report),
    scoresTable(report),
    gapsTable(report, waves),
    actionsTable(report, waves),
    wavesTable(report, waves),
    decisionsTable(report, waves),
    filesTable(report),
    renewalsTable(report),
    rolesTable(report),
    metricsTable(report),
    phasesTable(report),
  ];
  return [reportTable(report, provenance, waves, longTexts(tables)), ...tables];
}

/** How many texts no cell of a spreadsheet can hold. */
function longTexts(tables: readonly DataTable[]): number {
  return tables
    .flatMap(({ rows }) => rows.flat())
    .filter((value) => typeof value === 'string' && value.length > longestCell).length;
}
