import type { RoleRecord } from '../assessment/roleRecords.ts';
import type { RoleId } from '../base/ids.ts';

/** What may change about a record; undefined takes a part away. */
export type RolePatch = { readonly [Key in keyof Omit<RoleRecord, 'role'>]?: RoleRecord[Key] | undefined };

/** The records with a role's own changed, in the order of their ids. Without a status the record is gone; who is named first in a role that
 * had none fills it. */
export function withRole(records: readonly RoleRecord[], role: RoleId, patch: RolePatch): readonly RoleRecord[] {
  const old = records.find((record) => record.role === role);
  const { status, person, deputy, share, visibility } = { ...old, ...patch };
  const said = status ?? (old === undefined && isSaid(person) ? 'filled' : undefined);
  const own: readonly RoleRecord[] =
    said === undefined
      ? []
      : [
          {
            role,
            status: said,
            ...(isSaid(person) ? { person } : {}),
            ...(isSaid(deputy) ? { deputy } : {}),
            ...(share === undefined ? {} : { share }),
            ...(visibility === 'consultant' ? { visibility } : {}),
          },
        ];
  return [...records.filter((one) => one.role !== role), ...own].toSorted((a, b) => (a.role < b.role ? -1 : 1));
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
