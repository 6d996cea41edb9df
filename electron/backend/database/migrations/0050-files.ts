import type { Migration } from '../migrate.ts';

/** SQLite cannot change a CHECK: the table is made anew. */
const fields = `
CREATE TABLE fields_anew (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  name TEXT NOT NULL CHECK (name IN ('title', 'date', 'summary', 'decisions', 'parked', 'settings', 'previous', 'value', 'words', 'meetings', 'comments', 'steps', 'files', 'facilitation', 'report')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  PRIMARY KEY (assessment_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO fields_anew SELECT assessment_id, name, value, revision FROM fields;
DROP TABLE fields;
ALTER TABLE fields_anew RENAME TO fields;
`;

const attachments = `
-- The bytes of evidence files, each once, whatever points at it.
CREATE TABLE attachments (
  sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
  type TEXT NOT NULL CHECK (type IN ('png', 'jpeg', 'other')), -- png, jpeg: a picture that was checked
  size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 10485760),
  width INTEGER CHECK (width BETWEEN 1 AND 4096),       -- pixels
  height INTEGER CHECK (height BETWEEN 1 AND 4096),
  revision INTEGER NOT NULL CHECK (revision > 0),       -- the event of the workspace's chain that brought it
  bytes BLOB NOT NULL CHECK (length(bytes) = size),
  CHECK ((type = 'other') = (width IS NULL) AND (type = 'other') = (height IS NULL))
) STRICT;
`;

/** What evidence files need: their list in each assessment, and their bytes. */
export const files: Migration = {
  version: 50,
  apply(sqlite) {
    sqlite.exec(fields);
    sqlite.exec(attachments);
  },
};
