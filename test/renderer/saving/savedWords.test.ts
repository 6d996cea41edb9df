import { describe, expect, it } from 'vitest';
import type { CallProblem } from '../../../renderer/api/problem.ts';
import { failedText, savedText } from '../../../renderer/saving/savedWords.ts';
import { createTranslate } from '../../../shared/i18n/translate.ts';

const t = createTranslate('en');

describe('the saved line', () => {
  it('gives the time of today and the day of any other', () => {
    const at = new Date(2026, 10, 2, 14, 32, 7);
    expect(savedText(t, 'en', at.toISOString(), '2026-11-02')).toBe('Saved 14:32:07');
    expect(savedText(t, 'en', at.toISOString(), '2026-11-03')).toBe('Saved Nov 2, 2026, 14:32');
  });

  it.each<[CallProblem, string]>([
    [{ code: 'UNREACHABLE' }, 'did not answer'],
    [{ code: 'READ_ONLY' }, 'signed off'],
    [{ code: 'NOT_FOUND' }, 'removed'],
    [{ code: 'TROUBLE', data: { code: 'disk-full' } }, 'disk is full'],
    [{ code: 'TROUBLE', data: { code: 'read-only' } }, 'cannot be written'],
    [{ code: 'INTERNAL' }, 'Not saved'],
  ])('says of %j what happened and that nothing typed is lost', (problem, words) => {
    const text = failedText(t, { kind: 'failed', problem, changes: [] });
    expect(text).toContain(words);
    expect(text).toContain('still here');
  });
});
