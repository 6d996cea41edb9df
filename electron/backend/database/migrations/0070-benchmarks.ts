import type { Migration } from '../migrate.ts';

const own = `
-- The workspace's own file of benchmarks, in the place of the shipped one.
CREATE TABLE benchmarks (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  file TEXT NOT NULL CHECK (json_valid(file)),
  revision INTEGER NOT NULL CHECK (revision > 0)        -- the event of the workspace's chain that last changed it
) STRICT;
`;

/** What replacing the benchmarks without a build needs. */
export const benchmarks: Migration = {
  version: 70,
  apply(sqlite) {
    sqlite.exec(own);
  },
};
