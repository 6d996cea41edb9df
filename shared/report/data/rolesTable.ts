import { isHidden } from '../../assessment/readersOf.ts';
import { type RoleStanding, roleMapOf } from '../../roles/roleMap.ts';
import { superiorName } from '../../roles/roleText.ts';
import type { Report } from '../reportContext.ts';
import type { DataTable } from './dataTable.ts';
import { shownRoles } from './shownRecords.ts';
import { onlyIf, tableOf } from './tableOf.ts';
import { editionWords, roleStatusWords } from './words.ts';

/** Who holds which role, one of the catalogue a row; none while nobody has said anything of a role. */
export function rolesTable(report: Report): DataTable {
  const { t, input } = report;
  const map = roleMapOf(shownRoles(report));
  const alone = new Set(map.singlePoints);
  return tableOf<RoleStanding>(
    report,
    'roles',
    [
      { key: 'roleId', type: 'text', width: 8, value: ({ role }) => role.id },
      { key: 'name', type: 'text', width: 34, value: ({ role }) => t(`roles.name.${role.id}`) },
      { key: 'reportsTo', type: 'text', width: 30, value: ({ role }) => superiorName(t, role.reportsTo) },
      { key: 'status', type: 'text', width: 14, words: roleStatusWords(t), value: ({ record }) => record?.status },
      { key: 'person', type: 'text', width: 24, value: ({ record }) => record?.person },
      { key: 'deputy', type: 'text', width: 24, value: ({ record }) => record?.deputy },
      { key: 'timeShare', type: 'share', width: 12, value: ({ record }) => record?.share },
      { key: 'singlePoint', type: 'flag', width: 12, value: ({ role }) => alone.has(role.id) },
      ...onlyIf<RoleStanding>(input.options.edition === 'consultant', [
        {
          key: 'readers',
          type: 'text',
          width: 20,
          words: editionWords(t),
          value: ({ record }) => (record === null ? null : isHidden(record) ? 'consultant' : 'client'),
        },
      ]),
    ],
    map.open === map.rows.length ? [] : map.rows,
  );
}
