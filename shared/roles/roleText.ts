import type { RoleRecord } from '../assessment/roleRecords.ts';
import type { RoleId } from '../base/ids.ts';
import type { Figure } from '../charts/geometry.ts';
import { type ChartHead, type ChartRole, type RoleMark, roleChart } from '../charts/roleChart.ts';
import type { Translate } from '../i18n/translate.ts';
import { plain, share } from '../report/numbers.ts';
import { sentences } from '../report/words.ts';
import { isOutside, type LinePlace, reportingLine } from './reportingLine.ts';
import type { RoleMap } from './roleMap.ts';
import type { Superior } from './roles.ts';

/** "Coverage 62.5 %: 4 filled and 2 part-time of 8 needed; 9 not said yet"; why there is none while there is none. */
export function coverageText(t: Translate, map: RoleMap): string {
  const { coverage, filled, partTime, needed, open, notNeeded } = map;
  if (coverage === null) return t(notNeeded === 0 ? 'roles.coverage.none' : 'roles.coverage.noneNeeded');
  const values = { share: share(t, coverage), filled, partTime, needed, open };
  return t(open === 0 ? 'roles.coverage.lead' : 'roles.coverage.leadOpen', values);
}

/** "Board", "Head of revenue operations". */
export function superiorName(t: Translate, superior: RoleId | Superior): string {
  return t(isOutside(superior) ? `roles.superior.${superior}` : `roles.name.${superior}`);
}

/** How much of somebody's time goes to a role: "40 %". */
export function timeText(t: Translate, part: number): string {
  return t('report.format.percent', { value: plain(t, part * 100) });
}

/** "Part-time, 40 %". */
export function statusText(t: Translate, { status, share: part }: RoleRecord): string {
  const word = t(`roles.status.${status}`);
  return part === undefined || status === 'none'
    ? word
    : t('roles.chart.share', { status: word, share: timeText(t, part) });
}

const marks: Readonly<Record<RoleRecord['status'], RoleMark>> = {
  filled: 'full',
  'part-time': 'half',
  planned: 'empty',
  none: 'empty',
  'not-needed': 'empty',
};

/** The organisation chart of the roles that are needed; null while there is none. */
export function roleFigure(t: Translate, map: RoleMap): Figure | null {
  const places = reportingLine(map);
  if (places.length === 0) return null;
  const rows = places.flatMap((place): readonly (ChartRole | ChartHead)[] => [
    ...(isOutside(place.superior) && isFirst(places, place)
      ? [{ kind: 'head' as const, name: superiorName(t, place.superior) }]
      : []),
    boxOf(t, place),
  ]);
  return roleChart(rows);
}

function isFirst(places: readonly LinePlace[], place: LinePlace): boolean {
  return places.find(({ superior }) => superior === place.superior) === place;
}

function boxOf(t: Translate, { role, record, depth }: LinePlace): ChartRole {
  const { status } = record;
  const { person, deputy } = namedIn(record);
  const isGap = status === 'planned' || status === 'none';
  return {
    kind: 'role',
    name: t(`roles.name.${role.id}`),
    depth,
    mark: marks[status],
    status: statusText(t, record),
    person: person === '' ? t(isGap ? 'roles.chart.gap' : 'roles.chart.noPerson') : person,
    hasPerson: person !== '',
    deputy:
      deputy === '' ? (status === 'filled' ? t('roles.chart.noDeputy') : '') : t('roles.chart.deputy', { deputy }),
  };
}

/** Names that were left on a role which nobody holds say nothing about it. */
function namedIn({ status, person = '', deputy = '' }: RoleRecord): {
  readonly person: string;
  readonly deputy: string;
} {
  return status === 'none' ? { person: '', deputy: '' } : { person, deputy };
}

/** What the chart says, for those who do not see it. */
export function roleAlt(t: Translate, map: RoleMap): string {
  const lines = reportingLine(map).map(({ role, record, superior }) => {
    const { person, deputy } = namedIn(record);
    const values = {
      role: t(`roles.name.${role.id}`),
      status: statusText(t, record).toLowerCase(),
      superior: superiorName(t, superior),
      person,
      deputy,
    };
    if (person === '') return t('roles.chart.altLine', values);
    if (deputy !== '') return t('roles.chart.altDeputy', values);
    return t(record.status === 'filled' ? 'roles.chart.altSingle' : 'roles.chart.altHeld', values);
  });
  return t('roles.chart.alt', { lines: sentences(lines) });
}
