import type { Migration } from '../migrate.ts';

/** SQLite cannot change a CHECK: the table is made anew. */
const fields = `
CREATE TABLE fields_anew (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  name TEXT NOT NULL CHECK (name IN ('title', 'date', 'summary', 'decisions', 'parked', 'settings', 'previous', 'facilitation', 'report')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  PRIMARY KEY (assessment_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO fields_anew SELECT assessment_id, name, value, revision FROM fields;
DROP TABLE fields;
ALTER TABLE fields_anew RENAME TO fields;
`;

const actions = `
ALTER TABLE actions ADD COLUMN factors TEXT CHECK (json_valid(factors));           -- set by hand
ALTER TABLE actions ADD COLUMN factor_notes TEXT CHECK (json_valid(factor_notes)); -- and why
ALTER TABLE actions ADD COLUMN parts TEXT CHECK (json_valid(parts));               -- person-days of each part of a split action
ALTER TABLE actions ADD COLUMN metric TEXT;
ALTER TABLE actions ADD COLUMN check_on TEXT;
`;

const snapshots = `
ALTER TABLE snapshots ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE snapshots ADD COLUMN "plan" TEXT CHECK (json_valid("plan"));                          -- NULL: made before plans were kept
ALTER TABLE snapshots ADD COLUMN content_hash BLOB CHECK (length(content_hash) = 32);             -- of the assessment's content
ALTER TABLE snapshots ADD COLUMN log_hash BLOB CHECK (length(log_hash) = 32);                     -- of the event before: signs the whole log up to there
`;

/** What cycles need: plans that are worked on, last time's answers, snapshots with a name. */
export const cycles: Migration = {
  version: 20,
  apply(sqlite) {
    sqlite.exec(fields);
    sqlite.exec(actions);
    sqlite.exec(snapshots);
  },
};
