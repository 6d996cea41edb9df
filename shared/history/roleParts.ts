import { z } from 'zod';
import { RoleRecord } from '../assessment/roleRecords.ts';
import type { RoleId } from '../base/ids.ts';
import { findRole } from '../roles/roles.ts';
import { timeText } from '../roles/roleText.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { type Part, partsOf, readAs, stateParts } from './part.ts';

/** What changed about the roles: who has which, who stands in, and for how much of the time. */
export function roleParts({ t }: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const listed = (value: unknown): ReadonlyMap<RoleId, RoleRecord> =>
    new Map((readAs(z.array(RoleRecord), value) ?? []).map((record) => [record.role, record]));
  const before = listed(from);
  const after = listed(to);
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((id) => {
    const role = findRole(id) === undefined ? id : t(`roles.name.${id}`);
    const was = before.get(id);
    const is = after.get(id);
    const words = (field: string, word: (record: RoleRecord) => string | null): readonly Part[] =>
      partsOf(
        t(`roles.field.${field}`, { role }),
        was === undefined ? null : word(was),
        is === undefined ? null : word(is),
      );
    const readers = ({ visibility = 'client' }: RoleRecord): string => t(`changes.visibility.${visibility}`);
    return [
      ...words('status', ({ status }) => t(`roles.status.${status}`)),
      ...words('person', ({ person }) => person ?? null),
      ...words('deputy', ({ deputy }) => deputy ?? null),
      ...words('share', ({ share: part }) => (part === undefined ? null : timeText(t, part))),
      ...(was === undefined || is === undefined ? [] : stateParts(readers(was), readers(is))),
    ];
  });
}
