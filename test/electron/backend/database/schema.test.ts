import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { expectedSchema } from '../../../../electron/backend/database/inspect.ts';
import { migrate } from '../../../../electron/backend/database/migrate.ts';
import { migrations } from '../../../../electron/backend/database/migrations/migrations.ts';
import { schemaText } from '../../../../electron/backend/database/verifyFile.ts';
import { aWorkspace } from '../../../builders/aWorkspace.ts';

/** Every change of the schema is one readable difference in the snapshot. `vitest -u` writes it anew; once a version is released, only
 * additions may appear there. */
describe('schema', () => {
  it('is that of the snapshot', async () => {
    await expect(expectedSchema(migrations)).toMatchFileSnapshot(
      '../../../../electron/backend/database/schema.snapshot.sql',
    );
  });

  it('is what a new workspace has', () => {
    expect(schemaText(aWorkspace())).toBe(expectedSchema(migrations));
  });

  it('has only strict tables', () => {
    const sqlite = new Database(':memory:');
    migrate(sqlite, migrations);
    const lax = sqlite.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0").pluck().all();
    expect(lax).toEqual(['sqlite_schema']);
  });

  it.each([
    ['an answer that is no JSON', "UPDATE agreed SET answer = 'three'"],
    ['a level out of range', 'UPDATE targets SET level = 6'],
    ['a workflow that is not known', "UPDATE assessments SET workflow = 'closed'"],
    ['an unknown field', "UPDATE fields SET name = 'colour'"],
    ['a number where text belongs', 'UPDATE participants SET position = 1.5'],
    ['a hash that is too short', "UPDATE events SET hash = x'00'"],
    ['an event out of its place', 'UPDATE events SET seq = 2'],
    ['a logo without its size', "INSERT INTO brandings VALUES ('o', '{}', x'00', NULL, NULL, 1)"],
    [
      'a file of nothing',
      "INSERT INTO exports VALUES ('a', 1, 't', 'n', 'pdf', 'client', 'full', 'en', 0, 1, zeroblob(32), 'f', 1)",
    ],
    [
      'two presets of one name',
      "INSERT INTO report_presets SELECT hex(randomblob(18)), 'x', '{}', 1 FROM (VALUES (1), (2))",
    ],
    ['a second file of benchmarks', "INSERT INTO benchmarks VALUES (2, '{}', 1)"],
    ['a second workspace row', "INSERT INTO workspace VALUES (2, 'x', 'x', 'x')"],
  ])('refuses %s', (_, sql) => {
    const sqlite = new Database(':memory:');
    migrate(sqlite, migrations);
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec(`
      INSERT INTO agreed (assessment_id, position, revision, question, answer) VALUES ('a', 0, 0, 'R4', '3');
      INSERT INTO targets VALUES ('a', 0, 0, 'R4', 3);
      INSERT INTO fields VALUES ('a', 'title', '""', 0);
      INSERT INTO participants (assessment_id, position, revision, participant) VALUES ('a', 0, 0, 'p1');
      INSERT INTO assessments VALUES ('a', 'o', 'f', '1.0.0', 'h', 'draft', 't', NULL, NULL, '[]');
      INSERT INTO events VALUES (4294967297, 1, 1, 't', 'a', 'edit', '{}', zeroblob(16), zeroblob(32), zeroblob(32), zeroblob(32), 0, 0);
    `);
    expect(() => sqlite.exec(sql)).toThrow(/constraint|cannot store/);
  });
});
