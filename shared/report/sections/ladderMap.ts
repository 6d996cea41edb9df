import { type MapColumn, maturityMap } from '../../charts/maturityMap.ts';
import { maturityTiles } from '../../charts/maturityTiles.ts';
import type { Paper } from '../branding.ts';
import type { Block } from '../model.ts';
import { letterRank } from '../outlook.ts';
import type { Entry, LadderReport } from '../reportContext.ts';
import { mapCell } from './mapCell.ts';

const mostColumns = 5;
const mostRows = 10;
const rowHeight: Readonly<Record<Paper, number>> = { a4: 29, letter: 25 };

/** Every criterion as a cell with its letter, one column a stage; as a small tile where stages are long or many. */
export function ladderMap(report: LadderReport): readonly Block[] {
  const { t, framework, texts } = report;
  const columns = framework.sections.map(
    ({ id }): MapColumn => ({
      name: texts.sections[id]?.name ?? id,
      cells: report.entries.filter((entry) => entry.sectionId === id).map((entry) => cellOf(report, entry)),
    }),
  );
  const isLarge = columns.length > mostColumns || columns.some(({ cells }) => cells.length > mostRows);
  return [
    { kind: 'heading', text: t('report.page.criteria') },
    {
      kind: 'figure',
      figure: isLarge ? maturityTiles(columns) : maturityMap(columns, rowHeight[report.input.options.paper]),
      alt: t('report.page.criteria'),
      caption: t('report.page.criteriaCaption'),
    },
  ];
}

function cellOf(report: LadderReport, entry: Entry): MapColumn['cells'][number] {
  const { t } = report;
  const { level } = entry.result;
  const opens = report.score.overall.unlock.some(({ question }) => question === entry.id);
  return {
    ...mapCell(report, entry),
    level: typeof level === 'string' ? letterRank(level) + 1 : null,
    ...(typeof level === 'string' ? { letter: level } : {}),
    blocks: opens ? t('report.mark.opens') : null,
  };
}
