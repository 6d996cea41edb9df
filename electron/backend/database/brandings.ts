import { hash } from 'node:crypto';
import { BrandingChoice } from '../../../shared/report/branding.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { prepared } from './prepared.ts';
import type { Row } from './row.ts';
import { asRow, bytesOf, integerOf, textOf } from './row.ts';

/** A picture that Cairn encoded itself. */
export interface StoredLogo {
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** How the reports of an organisation look. */
export interface StoredBranding {
  readonly organisationId: string;
  readonly choice: BrandingChoice;
  readonly logo: StoredLogo | null;
  /** The event of the workspace's chain that last changed it; 0: nobody has set anything yet. */
  readonly revision: number;
}

/** The entry of a branding in the workspace's chain. */
export function brandingKey(organisationId: string): string {
  return `branding:${organisationId}`;
}

/** Stands for a branding in the workspace's content and in events: the picture enters as its hash. */
export function brandingElement({ choice, logo }: StoredBranding): unknown {
  if (logo === null) return { choice };
  const { png, width, height } = logo;
  return { choice, logo: { png: hash('sha256', png, 'hex'), width, height } };
}

function logoOf(row: Row): StoredLogo | null {
  if (row.logo === null) return null;
  return { png: bytesOf(row, 'logo'), width: integerOf(row, 'logo_width'), height: integerOf(row, 'logo_height') };
}

function toBranding(row: Row): StoredBranding {
  return {
    organisationId: textOf(row, 'organisation_id'),
    choice: BrandingChoice.parse(JSON.parse(textOf(row, 'choice'))),
    logo: logoOf(row),
    revision: integerOf(row, 'revision'),
  };
}

/** The branding of an organisation; an empty one when nobody has set anything yet. */
export function readBranding(db: ReadableDb, organisationId: string): StoredBranding {
  const row = prepared(db, 'SELECT * FROM brandings WHERE organisation_id = ?').get(organisationId);
  return row === undefined ? { organisationId, choice: {}, logo: null, revision: 0 } : toBranding(asRow(row));
}

/** The brandings that somebody has set, by organisation. */
export function allBrandings(db: ReadableDb): readonly StoredBranding[] {
  return prepared(db, 'SELECT * FROM brandings ORDER BY organisation_id')
    .all()
    .map((row) => toBranding(asRow(row)));
}

/** Stores a branding in the place of the one before; the caller has checked its logo. */
export function putBranding(db: WritableDb, { organisationId, choice, logo, revision }: StoredBranding): void {
  prepared(
    db,
    `INSERT INTO brandings (organisation_id, choice, logo, logo_width, logo_height, revision) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (organisation_id) DO UPDATE SET choice = excluded.choice, logo = excluded.logo,
       logo_width = excluded.logo_width, logo_height = excluded.logo_height, revision = excluded.revision`,
  ).run(organisationId, JSON.stringify(choice), logo?.png ?? null, logo?.width ?? null, logo?.height ?? null, revision);
}
