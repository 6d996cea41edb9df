import type { RoleRecord, RoleStatus } from '../assessment/roleRecords.ts';
import type { RoleId } from '../base/ids.ts';
import { type Role, roles } from './roles.ts';

export interface RoleStanding {
  readonly role: Role;
  readonly record: RoleRecord | null;
}

/** Who holds which role, and what is missing (content paper 1.16). */
export interface RoleMap {
  readonly rows: readonly RoleStanding[];
  readonly filled: number;
  readonly partTime: number;
  readonly planned: number;
  readonly none: number;
  readonly notNeeded: number;
  /** Roles that nobody has said anything about: left out of the quotient. */
  readonly open: number;
  readonly needed: number;
  /** (filled + 0.5 part-time) / needed; null while none is needed. */
  readonly coverage: number | null;
  /** Filled without a deputy. */
  readonly singlePoints: readonly RoleId[];
}

/** What the records say of every role of the catalogue; those of a later Cairn count for nothing. */
export function roleMapOf(records: readonly RoleRecord[] | undefined): RoleMap {
  const byRole = new Map((records ?? []).map((record) => [record.role, record]));
  const rows = roles.map((role) => ({ role, record: byRole.get(role.id) ?? null }));
  const count = (status: RoleStatus): number => rows.filter(({ record }) => record?.status === status).length;
  const filled = count('filled');
  const partTime = count('part-time');
  const planned = count('planned');
  const none = count('none');
  const needed = filled + partTime + planned + none;
  return {
    rows,
    filled,
    partTime,
    planned,
    none,
    notNeeded: count('not-needed'),
    open: rows.filter(({ record }) => record === null).length,
    needed,
    coverage: needed === 0 ? null : (filled + 0.5 * partTime) / needed,
    singlePoints: rows.flatMap(({ role, record }) =>
      record?.status === 'filled' && (record.deputy ?? '').trim() === '' ? [role.id] : [],
    ),
  };
}
