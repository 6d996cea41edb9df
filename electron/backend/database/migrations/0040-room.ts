import type { Migration } from '../migrate.ts';

/** SQLite cannot change a CHECK: the table is made anew. */
const fields = `
CREATE TABLE fields_anew (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  name TEXT NOT NULL CHECK (name IN ('title', 'date', 'summary', 'decisions', 'parked', 'settings', 'previous', 'value', 'words', 'meetings', 'comments', 'steps', 'facilitation', 'report')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  PRIMARY KEY (assessment_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO fields_anew SELECT assessment_id, name, value, revision FROM fields;
DROP TABLE fields;
ALTER TABLE fields_anew RENAME TO fields;
`;

const votes = `
ALTER TABLE responses ADD COLUMN first_vote TEXT CHECK (json_valid(first_vote)); -- before the room voted once more
ALTER TABLE agreed ADD COLUMN dissent TEXT;
`;

/** What the room needs: both rounds of a vote, dissent, meetings, a colleague's comments, who signed what. */
export const room: Migration = {
  version: 40,
  apply(sqlite) {
    sqlite.exec(fields);
    sqlite.exec(votes);
  },
};
