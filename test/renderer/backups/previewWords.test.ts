import { describe, expect, it } from 'vitest';
import { latestWords } from '../../../renderer/backups/latestWords.ts';
import { previewWords } from '../../../renderer/backups/previewWords.ts';
import type { Backup, BackupList, BackupPreview } from '../../../shared/contract/backups.ts';
import { createTranslate } from '../../../shared/i18n/translate.ts';

const t = createTranslate('en');
const backup: Backup = {
  id: '2026-11-22T10-15-03.123Z-41-timer',
  time: '2026-11-22T10:15:03.123Z',
  seq: 41,
  bytes: 1_400_000,
  reason: 'timer',
  condition: 'good',
  holds: { organisations: 1, assessments: [], changedAt: '2026-11-22T10:14:00.000Z' },
};
const preview = (changes: Partial<BackupPreview>): string => {
  const whole: BackupPreview = {
    backup,
    compared: 'workspace',
    lost: null,
    regained: null,
    assessments: [],
    ...changes,
  };
  return previewWords(whole, t, 'en').join(' ');
};
const edits = (count: number) => ({
  edits: count,
  from: '2026-11-22T10:20:00.000Z',
  until: '2026-11-22T10:29:00.000Z',
  minutes: 15,
});

describe('what restoring a backup would do', () => {
  it('counts the edits that it takes away, and says when they were made', () => {
    expect(preview({ lost: edits(3) })).toMatch(/takes 3 edits away, made between 22 Nov 2026, .*:20 and .*:29/);
    expect(preview({ lost: edits(1) })).toMatch(/takes 1 edit away, made 22 Nov 2026/);
  });

  it('says that nothing is lost only when that is known', () => {
    expect(preview({ lost: edits(0) })).toContain('takes nothing away');
    expect(preview({ lost: null })).toContain('cannot be told');
    expect(preview({ compared: 'nothing', lost: edits(0) })).not.toContain('takes nothing away');
  });

  it('says what comes back, and with what the backup was compared', () => {
    expect(preview({ compared: 'record', lost: edits(0), regained: 5 })).toMatch(
      /record of edits.*brings 5 edits back/,
    );
    expect(preview({ lost: edits(0), regained: 0 })).not.toContain('back');
  });
});

describe('how old the newest backup is', () => {
  const list = (changes: Partial<BackupList>): BackupList => ({
    backups: [backup],
    newestGood: null,
    bytes: 1_400_000,
    nextAt: null,
    warning: null,
    undo: null,
    kept: [],
    ...changes,
  });

  it('is said with whether it was checked and what is still to come', () => {
    expect(latestWords(list({}), t, 'en')).toMatch(/from 22 Nov 2026, .* passed every check\. Everything is in it\./);
    const unchecked = list({ backups: [{ ...backup, condition: 'unchecked' }], nextAt: '2026-11-22T10:30:00.000Z' });
    expect(latestWords(unchecked, t, 'en')).toMatch(/^The newest one is from .*:15\. The next one is due at .*:30\.$/);
    expect(latestWords(list({ backups: [] }), t, 'en')).toContain('none yet');
  });
});
