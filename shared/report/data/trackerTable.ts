import type { DataColumn, DataTable, DataValue } from './dataTable.ts';

/** The table of actions as issue trackers read it. First come the columns that their importers know, with the names and values that they
 * know: Summary (Jira and Azure DevOps take it for the title, Asana and Trello for the name of the task or card), Description, Assignee,
 * Due Date (ISO), Priority (High, Medium, Low: wave 1, wave 2, later), Status (To Do, In Progress, Done, Cancelled), Labels (no spaces
 * inside one, as Jira asks) and Section (Asana's section, Trello's list, Azure's area). Then come Cairn's own columns that none of them
 * says already. */
export function trackerTable(actions: DataTable): DataTable {
  const at = new Map(actions.columns.map(({ key }, index) => [key, index]));
  const labels = new Map(actions.columns.map(({ key, label }) => [key, label]));
  const value = (row: readonly DataValue[], key: string): DataValue => row[at.get(key) ?? -1] ?? null;
  const text = (row: readonly DataValue[], key: string): string => String(value(row, key) ?? '');
  const described = (row: readonly DataValue[]): string =>
    ['firstStep', 'doneWhen', 'metric', 'needs', 'clears', 'note']
      .flatMap((key) => (text(row, key) === '' ? [] : [`${labels.get(key)}: ${text(row, key)}`]))
      .join('\n');
  const own = actions.columns.filter(({ key }) => !said.has(key));
  return {
    ...actions,
    columns: [...trackerColumns, ...own.map(renamed)],
    rows: actions.rows.map((row) => [
      `${text(row, 'id')} ${text(row, 'title')}`,
      described(row),
      value(row, 'owner'),
      value(row, 'due'),
      priorityOf(value(row, 'wave')),
      statuses[text(row, 'status')] ?? 'To Do',
      labelsOf(text(row, 'question'), value(row, 'wave')),
      value(row, 'section'),
      ...own.map(({ key }) => value(row, key)),
    ]),
  };
}

const trackerColumns: readonly DataColumn[] = [
  { key: 'summary', label: 'Summary', type: 'text', width: 40 },
  { key: 'description', label: 'Description', type: 'text', width: 60 },
  { key: 'assignee', label: 'Assignee', type: 'text', width: 22 },
  { key: 'dueDate', label: 'Due Date', type: 'day', width: 12 },
  { key: 'trackerPriority', label: 'Priority', type: 'text', width: 10 },
  { key: 'trackerStatus', label: 'Status', type: 'text', width: 12 },
  { key: 'labels', label: 'Labels', type: 'text', width: 24 },
  { key: 'trackerSection', label: 'Section', type: 'text', width: 18 },
];

/** Keys whose values the columns for trackers have already. */
const said = new Set([
  'title',
  'owner',
  'due',
  'status',
  'section',
  'firstStep',
  'doneWhen',
  'metric',
  'needs',
  'note',
]);

const statuses: Readonly<Record<string, string>> = {
  open: 'To Do',
  doing: 'In Progress',
  done: 'Done',
  dropped: 'Cancelled',
};

function priorityOf(wave: DataValue): string {
  if (wave === 1) return 'High';
  return wave === 2 ? 'Medium' : 'Low';
}

function labelsOf(questions: string, wave: DataValue): string {
  return ['cairn', ...(wave === null ? [] : [`wave-${wave}`]), ...questions.split(/[,\s]+/u)]
    .filter((label) => label !== '')
    .join(' ');
}

/** Importers tell columns apart by name, in any case of letters. */
function renamed(column: DataColumn): DataColumn {
  const taken = trackerColumns.some(({ label }) => label.toLowerCase() === column.label.toLowerCase());
  return taken ? { ...column, label: `${column.label} (Cairn)` } : column;
}
