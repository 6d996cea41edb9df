import { isHidden } from '../../assessment/readersOf.ts';
import type { EvidenceFile } from '../../assessment/schema.ts';
import { fileKind } from '../fileWords.ts';
import { wallTime } from '../hours.ts';
import { entryOf, type Report } from '../reportContext.ts';
import { shownFiles } from '../sections/filesSection.ts';
import type { DataTable } from './dataTable.ts';
import { onlyIf, tableOf } from './tableOf.ts';
import { editionWords } from './words.ts';

/** The evidence files, one a row. Their bytes stay in the workspace. */
export function filesTable(report: Report): DataTable {
  const { t, input } = report;
  const { edition, timeZone } = input.options;
  return tableOf<EvidenceFile>(
    report,
    'files',
    [
      { key: 'question', type: 'text', width: 10, value: ({ on }) => on.question },
      { key: 'name', type: 'text', width: 34, value: ({ on }) => entryOf(report, on.question)?.title },
      { key: 'file', type: 'text', width: 40, value: ({ name }) => name },
      { key: 'fileKind', type: 'text', width: 16, value: (file) => fileKind(t, file) },
      { key: 'bytes', type: 'integer', width: 12, value: ({ bytes }) => bytes },
      { key: 'sha256', type: 'text', width: 30, value: ({ sha256 }) => sha256 },
      { key: 'addedOn', type: 'day', width: 12, value: ({ addedAt }) => wallTime(addedAt, timeZone).day },
      ...onlyIf<EvidenceFile>(edition === 'consultant', [
        {
          key: 'readers',
          type: 'text',
          width: 20,
          words: editionWords(t),
          value: (file) => (isHidden(file) ? 'consultant' : 'client'),
        },
      ]),
    ],
    shownFiles(report),
  );
}
