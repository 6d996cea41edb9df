import type { Migration } from '../migrate.ts';

/** SQLite cannot change a CHECK: the table is made anew. */
const fields = `
CREATE TABLE fields_anew (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  name TEXT NOT NULL CHECK (name IN ('title', 'date', 'summary', 'decisions', 'parked', 'settings', 'previous', 'value', 'words', 'meetings', 'comments', 'steps', 'files', 'metrics', 'roles', 'scorecard', 'renewals', 'facilitation', 'report')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  PRIMARY KEY (assessment_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO fields_anew SELECT assessment_id, name, value, revision FROM fields;
DROP TABLE fields;
ALTER TABLE fields_anew RENAME TO fields;
`;

/** What the wider library needs: values of metrics, who holds which role, the Phase Scorecard's answers, the figures of renewals. */
export const library: Migration = {
  version: 60,
  apply(sqlite) {
    sqlite.exec(fields);
  },
};
