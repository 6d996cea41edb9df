import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { connect } from '../../../../electron/backend/database/connect.ts';
import { newestVersion } from '../../../../electron/backend/database/migrate.ts';
import { migrations } from '../../../../electron/backend/database/migrations/migrations.ts';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { verifyReplay } from '../../../../electron/backend/database/verifyContent.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { exportAssessment } from '../../../../electron/backend/workspace/exportAssessment.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { verifyWorkspace } from '../../../../electron/backend/workspace/verifyWorkspace.ts';
import { parseAssessmentFile } from '../../../../shared/exchange/parseAssessmentFile.ts';
import { agreedChange } from '../../../builders/aChange.ts';
import { aFolder, done, reopened, steppingClock } from '../../../builders/aWorkspace.ts';
import { fileState } from '../../../builders/fileState.ts';
import { fourPillar } from '../../../builders/theFrameworks.ts';

/** A workspace of every schema version that was ever released, compressed, and the assessment that each of them holds. A file here is never
 * made anew: it stands for those that people have. */
const fixtures = join(import.meta.dirname, '../../../fixtures/workspaces');
const versions = migrations.map(({ version }) => version);

/** A copy of the file of a version, in an empty folder. */
function fileOf(version: number): string {
  const path = join(aFolder(), 'old.cairn');
  writeFileSync(path, brotliDecompressSync(readFileSync(join(fixtures, `version-${version}.cairn.br`))));
  return path;
}

function theAssessment() {
  const parsed = parseAssessmentFile(readFileSync(join(fixtures, 'assessment.cairn.json'), 'utf8'), [fourPillar]);
  if (!parsed.ok) throw new Error('the fixture cannot be read');
  return parsed.file.assessment;
}

describe('R9: files of other versions', () => {
  it('are kept here for every schema that was released', () => {
    const kept = readdirSync(fixtures).flatMap((name) => name.match(/^version-(\d+)\.cairn\.br$/)?.[1] ?? []);
    expect(kept.map(Number).sort((one, other) => one - other)).toEqual(versions);
  });

  it.each(versions)('of version %i opens whole, says the same and can be edited', (version) => {
    const path = fileOf(version);
    const before = readFileSync(path);
    const result = openDatabase(path, { clock: steppingClock() });
    if (!result.ok) throw new Error(JSON.stringify(result.trouble));
    const { db, opened } = result;
    const [listed] = listAssessments(db);
    if (listed === undefined) throw new Error('it is empty');
    expect(exportAssessment(db, listed.id)?.assessment).toEqual(theAssessment());
    expect(verifyReplay(db)).toEqual([]);
    const changes = [{ change: agreedChange('R8', 5), expectedRevision: 0 }];
    done(applyEdit(db, { assessmentId: listed.id, changes, actor: 'test' }));
    closeDatabase(db);
    expect(verifyWorkspace(path)).toMatchObject({ result: 'sound', assessments: 1 });

    expect(opened.migrated?.from ?? newestVersion(migrations)).toBe(version);
    if (opened.migrated === null) return;
    // What was there before the change is kept, and is an older file like any other.
    const backup = reopened(opened.migrated.backup);
    expect(exportAssessment(backup, listed.id)?.assessment).toEqual(theAssessment());
    expect(before.equals(readFileSync(path))).toBe(false);
  });

  it.each(versions)(
    'of version %i that says it is newer than this Cairn is refused, with every file as it was',
    (version) => {
      const path = fileOf(version);
      const sqlite = connect(path);
      const found = newestVersion(migrations) + 1;
      sqlite.pragma(`user_version = ${found}`);
      sqlite.close();
      writeFileSync(`${path}.head`, 'the record of a newer Cairn');
      const before = fileState(dirname(path));
      const facts = { path, found, supported: newestVersion(migrations) };
      for (let attempt = 0; attempt < 2; attempt += 1) {
        expect(openDatabase(path, { clock: steppingClock() })).toEqual({
          ok: false,
          trouble: { code: 'newer-version', facts },
        });
        expect(verifyWorkspace(path)).toMatchObject({ result: 'trouble', trouble: { code: 'newer-version' } });
      }
      expect(fileState(dirname(path))).toEqual(before);
    },
  );

  it('of an older version that is damaged is refused as it is', () => {
    const path = fileOf(20);
    const sqlite = connect(path);
    sqlite.exec("UPDATE agreed SET answer = '5'");
    sqlite.close();
    const before = fileState(dirname(path));
    expect(openDatabase(path, { clock: steppingClock() })).toMatchObject({ ok: false, trouble: { code: 'damaged' } });
    expect(fileState(dirname(path))).toEqual(before);
  });
});
