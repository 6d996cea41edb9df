import { type MapColumn, maturityMap } from '../../charts/maturityMap.ts';
import { maturityTiles } from '../../charts/maturityTiles.ts';
import type { Paper } from '../branding.ts';
import type { Block } from '../model.ts';
import { changesOf, letterRank } from '../outlook.ts';
import type { CheckReport, Entry, LadderReport } from '../reportContext.ts';
import { mapCell } from './mapCell.ts';

const mostColumns = 5;
const mostRows = 10;
const rowHeight: Readonly<Record<Paper, number>> = { a4: 29, letter: 25 };

/** Every question of a ladder or a check as a cell with its answer, one column a section; as a small tile where sections are long or many. */
export function answersMap(report: LadderReport | CheckReport): readonly Block[] {
  const { t, framework, texts } = report;
  const ladder = report.kind === 'ladder';
  const title = t(ladder ? 'report.page.criteria' : 'report.check.map');
  const columns = framework.sections.map(
    ({ id }): MapColumn => ({
      name: texts.sections[id]?.name ?? id,
      cells: report.entries.filter((entry) => entry.sectionId === id).map((entry) => cellOf(report, entry)),
    }),
  );
  const isLarge = columns.length > mostColumns || columns.some(({ cells }) => cells.length > mostRows);
  return [
    { kind: 'heading', text: title },
    {
      kind: 'figure',
      figure: isLarge ? maturityTiles(columns) : maturityMap(columns, rowHeight[report.input.options.paper]),
      alt: title,
      caption: t(ladder ? 'report.page.criteriaCaption' : 'report.check.mapCaption'),
    },
  ];
}

function cellOf(report: LadderReport | CheckReport, entry: Entry): MapColumn['cells'][number] {
  const { t } = report;
  const { level } = entry.result;
  const opens = changesOf(report).some(({ question }) => question === entry.id);
  return {
    ...mapCell(report, entry),
    level: typeof level === 'string' ? letterRank(level) + 1 : level,
    ...(typeof level === 'string' ? { letter: level } : {}),
    blocks: opens ? t(report.kind === 'ladder' ? 'report.mark.opens' : 'report.mark.leads') : null,
  };
}
