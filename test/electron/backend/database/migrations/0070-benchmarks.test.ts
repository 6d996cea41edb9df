import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readBenchmarks } from '../../../../../electron/backend/database/benchmarks.ts';
import { closeDatabase } from '../../../../../electron/backend/database/closeDatabase.ts';
import { migrations } from '../../../../../electron/backend/database/migrations/migrations.ts';
import { openDatabase } from '../../../../../electron/backend/database/openDatabase.ts';
import { verifyContent, verifyReplay } from '../../../../../electron/backend/database/verifyContent.ts';
import { verifyLog } from '../../../../../electron/backend/database/verifyLog.ts';
import { replaceBenchmarks } from '../../../../../electron/backend/workspace/benchmarks.ts';
import { history } from '../../../../../electron/backend/workspace/history.ts';
import { importAssessment } from '../../../../../electron/backend/workspace/importAssessment.ts';
import { readAssessment } from '../../../../../electron/backend/workspace/readAssessment.ts';
import { aBenchmarkFile } from '../../../../builders/aBenchmarkFile.ts';
import { aFolder, aWorkspace, done, pinnedFourPillar, steppingClock } from '../../../../builders/aWorkspace.ts';
import { olderWorkspace } from '../../../../builders/olderWorkspace.ts';
import { theNineVoices } from '../../../../builders/theExamples.ts';

describe('a workspace of version 60', () => {
  it('comes along whole with its history, goes by the shipped benchmarks and takes its own', () => {
    const folder = aFolder();
    const [path, old] = [join(folder, 'now.cairn'), join(folder, 'old.cairn')];
    const first = aWorkspace(path);
    const { id, version } = pinnedFourPillar.framework;
    const file = { head: { framework: { id, version } }, assessment: theNineVoices };
    const { assessmentId } = done(importAssessment(first, { file, framework: pinnedFourPillar, actor: 'test' }));
    const draft = readAssessment(first, assessmentId)?.draft;
    const events = history(first, assessmentId, 10);
    closeDatabase(first);
    olderWorkspace(
      path,
      old,
      migrations.filter((migration) => migration.version <= 60),
    );

    const result = openDatabase(old, { clock: steppingClock('2026-11-03T09:00:00.000Z') });
    if (!result.ok) throw new Error(result.trouble.code);
    const { db, opened } = result;
    onTestFinished(() => closeDatabase(db));
    expect(opened).toMatchObject({ migrated: { from: 60, backup: expect.stringContaining('old') } });
    expect(readAssessment(db, assessmentId)?.draft).toEqual(draft);
    expect(history(db, assessmentId, 10)).toEqual(events);
    expect(readBenchmarks(db)).toBeNull();

    done(replaceBenchmarks(db, { file: aBenchmarkFile(), actor: 'test' }));
    expect(readBenchmarks(db)?.file).toEqual(aBenchmarkFile());
    expect([...verifyLog(db), ...verifyContent(db), ...verifyReplay(db)]).toEqual([]);
  });
});
