import type { Organisation } from '../../../shared/assessment/schema.ts';
import type { ReadableDb } from '../database/handle.ts';
import { allOrganisations } from '../database/organisations.ts';

/** The organisations of a workspace by name, for the form of a new assessment. */
export function listOrganisations(db: ReadableDb): readonly Organisation[] {
  return allOrganisations(db).map(({ facts }) => facts);
}
