import type { RoleRecord, RoleStatus } from '../assessment/roleRecords.ts';
import type { RoleId } from '../base/ids.ts';

/** What may change about a record; undefined takes a part away. */
export type RolePatch = { readonly [Key in keyof Omit<RoleRecord, 'role'>]?: RoleRecord[Key] | undefined };

/** The records with a role's own changed, in the order of their ids. Without a status the record is gone. A role that
 * had none takes the one that its first part says: a person fills it, a share is part-time, and a deputy alone stands in for who is to come. */
export function withRole(records: readonly RoleRecord[], role: RoleId, patch: RolePatch): readonly RoleRecord[] {
  const old = records.find((record) => record.role === role);
  const { status, person, deputy, share, visibility } = { ...old, ...patch };
  const said = status ?? (old === undefined ? statusSaidBy({ person, deputy, share }) : undefined);
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

function statusSaidBy({
  person,
  deputy,
  share,
}: Pick<RolePatch, 'person' | 'deputy' | 'share'>): RoleStatus | undefined {
  if (isSaid(person)) return 'filled';
  if (share !== undefined) return 'part-time';
  return isSaid(deputy) ? 'planned' : undefined;
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
