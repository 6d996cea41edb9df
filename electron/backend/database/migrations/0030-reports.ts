import type { Migration } from '../migrate.ts';

/** SQLite cannot change a CHECK: the table is made anew. */
const fields = `
CREATE TABLE fields_anew (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  name TEXT NOT NULL CHECK (name IN ('title', 'date', 'summary', 'decisions', 'parked', 'settings', 'previous', 'value', 'words', 'facilitation', 'report')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  PRIMARY KEY (assessment_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO fields_anew SELECT assessment_id, name, value, revision FROM fields;
DROP TABLE fields;
ALTER TABLE fields_anew RENAME TO fields;
`;

const readers = `
ALTER TABLE responses ADD COLUMN readers TEXT CHECK (json_valid(readers)); -- who may read which text
ALTER TABLE agreed ADD COLUMN readers TEXT CHECK (json_valid(readers));
ALTER TABLE actions ADD COLUMN readers TEXT CHECK (json_valid(readers));
ALTER TABLE actions ADD COLUMN spend REAL CHECK (spend >= 0);
`;

const looks = `
-- How the reports of an organisation look.
CREATE TABLE brandings (
  organisation_id TEXT PRIMARY KEY REFERENCES organisations (id),
  choice TEXT NOT NULL CHECK (json_valid(choice)),
  logo BLOB CHECK (length(logo) <= 2097152),            -- PNG, made by Cairn
  logo_width INTEGER CHECK (logo_width BETWEEN 1 AND 4096),
  logo_height INTEGER CHECK (logo_height BETWEEN 1 AND 4096),
  revision INTEGER NOT NULL CHECK (revision > 0),       -- the event of the workspace's chain that last changed it
  CHECK ((logo IS NULL) = (logo_width IS NULL) AND (logo IS NULL) = (logo_height IS NULL))
) STRICT;

-- Settings of reports that are used again, for every assessment.
CREATE TABLE report_presets (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  revision INTEGER NOT NULL CHECK (revision > 0)        -- the event of the workspace's chain that last changed it
) STRICT, WITHOUT ROWID;
`;

const exported = `
-- Files that were made, each with the snapshot of what it says.
CREATE TABLE exports (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  seq INTEGER NOT NULL CHECK (seq > 0),                 -- of the event that it belongs to
  created_at TEXT NOT NULL,
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  edition TEXT NOT NULL,
  preset TEXT NOT NULL,
  language TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  pages INTEGER NOT NULL CHECK (pages >= 0),            -- 0: the format has none
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),     -- of the file
  fingerprint TEXT NOT NULL,                            -- as it is printed
  snapshot INTEGER NOT NULL,
  PRIMARY KEY (assessment_id, seq),
  FOREIGN KEY (assessment_id, snapshot) REFERENCES snapshots (assessment_id, seq)
) STRICT, WITHOUT ROWID;
`;

/** What reports need: who may read which text, costs, the value calculators, own words, branding, presets, what was exported. */
export const reports: Migration = {
  version: 30,
  apply(sqlite) {
    sqlite.exec(fields);
    sqlite.exec(readers);
    sqlite.exec(looks);
    sqlite.exec(exported);
  },
};
