import { z } from 'zod';
import { QuestionId, RoleId } from '../base/ids.ts';
import data from './roles.json' with { type: 'json' };

/** Those whom a role reports to that is under none of the catalogue. */
export const Superior = z.enum(['board', 'leadership', 'success-lead']);
export type Superior = z.output<typeof Superior>;

/** Where a role comes from: our own experience, or a list that somebody published. */
export const RoleSource = z.enum(['own', 'mailshake', 'vendor-neutral', 'encharge']);
export type RoleSource = z.output<typeof RoleSource>;

const ReportsTo = z.union([RoleId, Superior]);

/** A role of revenue operations. Its words are the locale's: `roles.name.RO03`, `roles.purpose.RO03`, `roles.when.RO03`. */
export const Role = z.strictObject({
  id: RoleId,
  reportsTo: ReportsTo,
  /** Where nobody holds the role it reports to; left out: the next one up. */
  orReportsTo: ReportsTo.optional(),
  /** Capabilities of the Four-Pillar questionnaire. */
  serves: z.array(QuestionId).min(1),
  sources: z.array(RoleSource).min(1),
});
export type Role = z.output<typeof Role>;

/** The catalogue, in order (content paper 5). */
export const roles: readonly Role[] = z.strictObject({ roles: z.array(Role) }).parse(data).roles;

const byId: ReadonlyMap<RoleId, Role> = new Map(roles.map((role) => [role.id, role]));

/** The role of an id; undefined for one that only a later Cairn knows. */
export function findRole(id: RoleId): Role | undefined {
  return byId.get(id);
}
