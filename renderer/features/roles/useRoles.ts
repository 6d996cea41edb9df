import { useMemo } from 'react';
import type { RoleId } from '../../../shared/base/ids.ts';
import { type RoleMap, roleMapOf } from '../../../shared/roles/roleMap.ts';
import { type RolePatch, withRole } from '../../../shared/roles/withRole.ts';
import { useAssessment } from '../../api/useAssessment.ts';

export interface Roles {
  readonly map: RoleMap;
  /** People who are named anywhere in the assessment, to be offered. */
  readonly people: readonly string[];
  readonly readOnly: boolean;
  /** Changes a role's record on top of what is stored by then. */
  readonly patch: (role: RoleId, patch: RolePatch) => Promise<void>;
}

/** The roles of the open assessment, and their edits. */
export function useRoles(): Roles {
  const { session, edit, draft, readOnly } = useAssessment();
  const { roles, participants, actions } = draft.assessment;
  const map = useMemo(() => roleMapOf(roles), [roles]);
  const people = useMemo(() => {
    const named = [
      ...(roles ?? []).flatMap(({ person, deputy }) => [person, deputy]),
      ...(participants ?? []).map(({ label }) => label),
      ...(actions ?? []).map(({ owner }) => owner),
    ].map((name) => name?.trim() ?? '');
    return [...new Set(named)].filter((name) => name !== '');
  }, [roles, participants, actions]);
  return {
    map,
    people,
    readOnly,
    patch: (role, change) => {
      const after = withRole(session.state().draft.assessment.roles ?? [], role, change);
      return edit({ entry: 'roles', value: after.length === 0 ? null : [...after] });
    },
  };
}
