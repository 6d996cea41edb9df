import { Organisation } from '../../../shared/assessment/schema.ts';
import { canonicalJson } from '../../../shared/frameworks/canonical.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { prepared } from './prepared.ts';
import type { Row } from './row.ts';
import { asRow, integerOf, integerOrNull, textOf, textOrNull } from './row.ts';

/** An organisation with its identity in this workspace. */
export interface StoredOrganisation {
  readonly id: string;
  readonly facts: Organisation;
  /** The event of the workspace's chain that last changed it; 0: none since it came. */
  readonly revision: number;
}

/** The entry of an organisation in the workspace's chain. */
export function organisationKey(id: string): string {
  return `organisation:${id}`;
}

function toOrganisation(row: Row): StoredOrganisation {
  const columns = {
    name: textOf(row, 'name'),
    arrBand: textOrNull(row, 'arr_band'),
    employees: integerOrNull(row, 'employees'),
    salesMotion: textOrNull(row, 'sales_motion'),
    currency: textOrNull(row, 'currency'),
  };
  const facts = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
  return { id: textOf(row, 'id'), facts: Organisation.parse(facts), revision: integerOf(row, 'revision') };
}

export function readOrganisation(db: ReadableDb, id: string): StoredOrganisation | null {
  const row = prepared(db, 'SELECT * FROM organisations WHERE id = ?').get(id);
  return row === undefined ? null : toOrganisation(asRow(row));
}

export function allOrganisations(db: ReadableDb): readonly StoredOrganisation[] {
  return prepared(db, 'SELECT * FROM organisations ORDER BY name, id')
    .all()
    .map((row) => toOrganisation(asRow(row)));
}

/** Organisations of exactly this name, those of most assessments first. */
export function organisationsNamed(db: ReadableDb, name: string): readonly StoredOrganisation[] {
  return prepared(
    db,
    `SELECT o.* FROM organisations o WHERE o.name = ?
     ORDER BY (SELECT count(*) FROM assessments a WHERE a.organisation_id = o.id) DESC, o.id`,
  )
    .all(name)
    .map((row) => toOrganisation(asRow(row)));
}

export function putOrganisation(db: WritableDb, { id, facts, revision }: StoredOrganisation): void {
  prepared(
    db,
    `INSERT INTO organisations (id, name, arr_band, employees, sales_motion, currency, revision) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, arr_band = excluded.arr_band, employees = excluded.employees,
       sales_motion = excluded.sales_motion, currency = excluded.currency, revision = excluded.revision`,
  ).run(
    id,
    facts.name,
    facts.arrBand ?? null,
    facts.employees ?? null,
    facts.salesMotion ?? null,
    facts.currency ?? null,
    revision,
  );
}

/** True when both say the same, property for property. */
export function sameFacts(one: Organisation, other: Organisation): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
