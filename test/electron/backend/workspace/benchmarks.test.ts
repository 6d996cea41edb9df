import { describe, expect, it } from 'vitest';
import { readBenchmarks } from '../../../../electron/backend/database/benchmarks.ts';
import { verifyContent, verifyReplay } from '../../../../electron/backend/database/verifyContent.ts';
import { verifyLog } from '../../../../electron/backend/database/verifyLog.ts';
import { replaceBenchmarks, shipBenchmarks } from '../../../../electron/backend/workspace/benchmarks.ts';
import { aBenchmarkFile } from '../../../builders/aBenchmarkFile.ts';
import { aWorkspace, done } from '../../../builders/aWorkspace.ts';

describe('the benchmarks of a workspace', () => {
  it('are replaced whole, and given up for the shipped ones', () => {
    const db = aWorkspace();
    expect(readBenchmarks(db)).toBeNull();
    const first = done(replaceBenchmarks(db, { file: aBenchmarkFile(), actor: 'test' }));
    expect(readBenchmarks(db)).toEqual(first);
    const later = aBenchmarkFile({ asOf: '2026-11-01' });
    expect(done(replaceBenchmarks(db, { file: later, actor: 'test' })).revision).toBe(first.revision + 1);
    expect(readBenchmarks(db)?.file).toEqual(later);
    expect(done(shipBenchmarks(db, { actor: 'test' }))).toBe(true);
    expect(done(shipBenchmarks(db, { actor: 'test' }))).toBe(false);
    expect(readBenchmarks(db)).toBeNull();
    done(replaceBenchmarks(db, { file: later, actor: 'test' }));
    expect([...verifyLog(db), ...verifyContent(db), ...verifyReplay(db)]).toEqual([]);
  });
});
