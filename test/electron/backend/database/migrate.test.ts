import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  assertClimbing,
  type Migration,
  migrate,
  newestVersion,
  schemaVersion,
} from '../../../../electron/backend/database/migrate.ts';
import { start } from '../../../../electron/backend/database/migrations/0010-start.ts';
import { migrations } from '../../../../electron/backend/database/migrations/migrations.ts';

const tables = (sqlite: Database.Database) =>
  sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
const step = (version: number, sql: string): Migration => ({ version, apply: (sqlite) => void sqlite.exec(sql) });

describe('migrations', () => {
  it('climb', () => {
    expect(() => assertClimbing(migrations)).not.toThrow();
    expect(newestVersion(migrations)).toBe(70);
  });

  it.each([[[10, 10]], [[20, 10]], [[0]]])('%j is no order for them', (versions) => {
    expect(() => assertClimbing(versions.map((version) => step(version, '')))).toThrow('out of order');
  });

  it('0010 makes the tables of the first version', () => {
    const sqlite = new Database(':memory:');
    migrate(sqlite, [start]);
    expect(tables(sqlite)).toEqual([
      'actions',
      'agreed',
      'assessments',
      'chains',
      'events',
      'fields',
      'frameworks',
      'organisations',
      'participants',
      'removals',
      'responses',
      'snapshots',
      'targets',
      'workspace',
    ]);
  });

  it('run once', () => {
    const sqlite = new Database(':memory:');
    const list = [step(10, 'CREATE TABLE a (x)'), step(20, 'CREATE TABLE b (x)')];
    migrate(sqlite, list.slice(0, 1));
    migrate(sqlite, list);
    migrate(sqlite, list);
    expect(tables(sqlite)).toEqual(['a', 'b']);
    expect(schemaVersion(sqlite)).toBe(20);
  });

  it('leave version and tables as they were when one fails', () => {
    const sqlite = new Database(':memory:');
    migrate(sqlite, [step(10, 'CREATE TABLE a (x)')]);
    const failing = [step(10, ''), step(20, 'CREATE TABLE b (x)'), step(30, 'nonsense')];
    expect(() => migrate(sqlite, failing)).toThrow('nonsense');
    expect(tables(sqlite)).toEqual(['a']);
    expect(schemaVersion(sqlite)).toBe(10);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('may rebuild a table that others point at, but not lose the rows they point at', () => {
    const sqlite = new Database(':memory:');
    const first = step(
      10,
      'CREATE TABLE a (x PRIMARY KEY); CREATE TABLE b (x REFERENCES a (x)); INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)',
    );
    migrate(sqlite, [first]);
    const rebuild = step(
      20,
      'CREATE TABLE c (x PRIMARY KEY, y); INSERT INTO c SELECT x, 0 FROM a; DROP TABLE a; ALTER TABLE c RENAME TO a',
    );
    const lose = step(20, 'DELETE FROM a');
    expect(() => migrate(sqlite, [first, lose])).toThrow('without their parents');
    migrate(sqlite, [first, rebuild]);
    expect(sqlite.prepare('SELECT * FROM a').all()).toEqual([{ x: 1, y: 0 }]);
  });
});
