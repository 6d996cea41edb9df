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

/** What reports need: who may read which text, costs, the value calculators, own words. */
export const reports: Migration = {
  version: 30,
  apply(sqlite) {
    sqlite.exec(fields);
    sqlite.exec(readers);
  },
};
