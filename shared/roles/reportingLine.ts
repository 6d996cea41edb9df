import type { RoleRecord } from '../assessment/roleRecords.ts';
import type { RoleId } from '../base/ids.ts';
import type { RoleMap, RoleStanding } from './roleMap.ts';
import { findRole, type Role, Superior } from './roles.ts';

/** A place in the organisation: who it reports to here, and how many roles stand between it and whoever leads them all. */
export interface LinePlace {
  readonly role: Role;
  readonly record: RoleRecord;
  readonly superior: RoleId | Superior;
  readonly depth: number;
}

/** The roles that are needed, each right after the one it reports to, under those who lead them. A role whose superior nobody holds or plans
 * hangs on the next one up. */
export function reportingLine({ rows }: RoleMap): readonly LinePlace[] {
  const needed = rows.flatMap(({ role, record }) =>
    record === null || record.status === 'not-needed' ? [] : [{ role, record }],
  );
  const led = new Set(needed.flatMap(({ role, record }) => (record.status === 'none' ? [] : [role.id])));
  const under = (superior: RoleId | Superior, depth: number): readonly LinePlace[] =>
    needed
      .filter(({ role }) => superiorOf(role, led) === superior)
      .flatMap(({ role, record }) => [{ role, record, superior, depth }, ...under(role.id, depth + 1)]);
  return Superior.options.flatMap((superior) => under(superior, 0));
}

/** The first one up the line that is there: where the usual superior is not, the one named in its stead comes first. */
function superiorOf(role: Role, led: ReadonlySet<RoleId>): RoleId | Superior {
  const found = [role.reportsTo, role.orReportsTo].find((one) => one !== undefined && (isOutside(one) || led.has(one)));
  if (found !== undefined) return found;
  const next = isOutside(role.reportsTo) ? undefined : findRole(role.reportsTo);
  return next === undefined ? 'leadership' : superiorOf(next, led);
}

/** Whether a superior is none of the catalogue's roles. */
export function isOutside(superior: RoleId | Superior): superior is Superior {
  return Superior.safeParse(superior).success;
}

/** Roles that are needed and that nobody holds yet. */
export function gapsOf({ rows }: RoleMap): readonly RoleStanding[] {
  return rows.filter(({ record }) => record?.status === 'planned' || record?.status === 'none');
}
