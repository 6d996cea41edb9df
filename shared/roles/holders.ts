import { isHidden } from '../assessment/readersOf.ts';
import type { RoleRecord } from '../assessment/roleRecords.ts';
import type { RoleId } from '../base/ids.ts';
import type { Translate } from '../i18n/translate.ts';
import { list, sentences } from '../report/words.ts';
import { findRole } from './roles.ts';

/** Somebody who may own work, with the roles that speak for it. */
export interface Holder {
  readonly name: string;
  readonly holds: readonly RoleId[];
  readonly standsInFor: readonly RoleId[];
}

/** Everybody who holds a role or stands in for it, in the order of the catalogue. What only the consultant may read names nobody here: an
 * owner is printed for all. */
export function holders(records: readonly RoleRecord[] | undefined): readonly Holder[] {
  const found = new Map<string, { holds: RoleId[]; standsInFor: RoleId[] }>();
  const of = (text: string | undefined): { holds: RoleId[]; standsInFor: RoleId[] } | null => {
    const name = text?.trim() ?? '';
    if (name === '') return null;
    const known = found.get(name) ?? { holds: [], standsInFor: [] };
    found.set(name, known);
    return known;
  };
  const open = (records ?? []).filter(
    (record) => !isHidden(record) && findRole(record.role) !== undefined && isAtWork(record),
  );
  for (const { role, person, deputy } of open) {
    of(person)?.holds.push(role);
    of(deputy)?.standsInFor.push(role);
  }
  return [...found].map(([name, known]) => ({ name, ...known }));
}

function isAtWork({ status }: RoleRecord): boolean {
  return status === 'filled' || status === 'part-time';
}

/** "Revenue operations manager. Stands in for Revenue analyst." */
export function holderWords(t: Translate, { holds, standsInFor }: Holder): string {
  const names = (ids: readonly RoleId[]): string =>
    list(
      t,
      ids.map((id) => t(`roles.name.${id}`)),
    );
  if (standsInFor.length === 0) return names(holds);
  const deputy = t('roles.holder.standsInFor', { roles: names(standsInFor) });
  return holds.length === 0 ? deputy : sentences([t('roles.holder.holds', { roles: names(holds) }), deputy]);
}
