import type { RoleRecord } from '../../assessment/roleRecords.ts';
import { gapsOf } from '../../roles/reportingLine.ts';
import { type RoleMap, roleMapOf } from '../../roles/roleMap.ts';
import type { Role } from '../../roles/roles.ts';
import { coverageText, roleAlt, roleFigure, statusText } from '../../roles/roleText.ts';
import type { Block, Section } from '../model.ts';
import type { Report } from '../reportContext.ts';

/** Who holds which role, what is missing and who stands alone (content paper 1.16); null while nobody has said anything of a role. */
export function rolesSection({ t, input }: Report): Section | null {
  const map = roleMapOf(input.assessment.roles);
  if (map.open === map.rows.length) return null;
  const figure = roleFigure(t, map);
  return {
    id: 'roles',
    name: t('roles.title'),
    note: t('roles.report.note'),
    blocks: [
      { kind: 'text', role: 'title', text: coverageText(t, map), said: 'roleMap.title' },
      { kind: 'space', height: 6 },
      { kind: 'text', role: 'caption', text: t('roles.coverage.rule'), said: 'roleMap.rule' },
      { kind: 'space', height: 18 },
      ...(figure === null
        ? []
        : ([
            { kind: 'figure', figure, alt: roleAlt(t, map), caption: t('roles.chart.caption'), said: 'roleMap.chart' },
            { kind: 'space', height: 18 },
          ] satisfies readonly Block[])),
      ...(map.needed === 0 ? [] : [...gapBlocks(t, map), ...singlePointBlocks(t, map)]),
    ],
  };
}

function gapBlocks(t: Report['t'], map: RoleMap): readonly Block[] {
  const gaps = gapsOf(map);
  if (gaps.length === 0)
    return [{ kind: 'aside', head: t('roles.report.gaps'), text: t('roles.report.noGaps'), rule: 'hair' }];
  return [
    { kind: 'heading', text: t('roles.report.gaps') },
    {
      kind: 'table',
      columns: [
        { label: t('roles.report.role'), width: 140, weight: 600 },
        { label: t('roles.report.status'), width: 70 },
        { label: t('roles.report.purpose'), width: 288 },
      ],
      rows: gaps.map(({ role, record }) => ({
        kind: 'row',
        cells: [
          t(`roles.name.${role.id}`),
          record === null ? '' : statusText(t, record),
          t(`roles.purpose.${role.id}`),
        ],
      })),
    },
    { kind: 'space', height: 18 },
  ];
}

function singlePointBlocks(t: Report['t'], { rows, singlePoints }: RoleMap): readonly Block[] {
  const alone = rows.flatMap(({ role, record }): readonly { readonly role: Role; readonly record: RoleRecord }[] =>
    record !== null && singlePoints.includes(role.id) ? [{ role, record }] : [],
  );
  if (alone.length === 0) return [];
  return [
    { kind: 'heading', text: t('roles.report.singlePoints') },
    {
      kind: 'table',
      columns: [
        { label: t('roles.report.role'), width: 210, weight: 600 },
        { label: t('roles.report.person'), width: 150 },
        { label: t('roles.report.serves'), width: 138 },
      ],
      rows: alone.map(({ role, record }) => ({
        kind: 'row',
        cells: [
          t(`roles.name.${role.id}`),
          record.person ?? [{ text: t('roles.chart.noPerson'), paint: 'grey' }],
          role.serves.join(t('report.format.comma')),
        ],
      })),
    },
  ];
}
