import type { Parked } from '../../assessment/schema.ts';
import { shortDate } from '../dates.ts';
import type { TableBlock } from '../model.ts';
import type { Report } from '../reportContext.ts';

/** Topics that were parked, with who takes each up and when. */
export function parkedTable({ t }: Report, parked: readonly Parked[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { label: '', width: 26, weight: 600 },
      { label: t('report.notNow.topic'), width: 296 },
      { label: t('report.room.takenUp'), width: 176 },
    ],
    rows: parked.map(({ text, owner, due }, index) => {
      const taken = [owner?.trim() ?? '', due === undefined ? '' : shortDate(t, due)].filter((part) => part !== '');
      const by =
        taken.length === 0
          ? [{ text: t('report.open'), paint: 'grey' as const }]
          : taken.join(t('report.format.comma'));
      return { kind: 'row', cells: [String(index + 1), text, by] };
    }),
  };
}
