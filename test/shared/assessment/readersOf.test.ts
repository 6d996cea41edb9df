import { describe, expect, it } from 'vitest';
import { readersOf, readersWith } from '../../../shared/assessment/readersOf.ts';

describe('readersOf', () => {
  it('keeps notes from the client and opens everything else, unless somebody said otherwise', () => {
    expect(readersOf(undefined, 'rationale')).toBe('client');
    expect(readersOf({}, 'note')).toBe('consultant');
    expect(readersOf({ readers: {} }, 'factorNotes')).toBe('consultant');
    expect(readersOf({ readers: { rationale: 'consultant' } }, 'rationale')).toBe('consultant');
    expect(readersOf({ readers: { note: 'client' } }, 'note')).toBe('client');
  });
});

describe('readersWith', () => {
  it('names only what is not the usual', () => {
    expect(readersWith({}, 'rationale', 'consultant')).toEqual({ rationale: 'consultant' });
    expect(readersWith({ readers: { rationale: 'consultant' } }, 'rationale', 'client')).toBeUndefined();
    expect(readersWith({}, 'note', 'consultant')).toBeUndefined();
    expect(
      readersWith<'rationale' | 'references'>({ readers: { rationale: 'consultant' } }, 'references', 'consultant'),
    ).toEqual({
      rationale: 'consultant',
      references: 'consultant',
    });
    expect(readersWith(undefined, 'note', 'client')).toEqual({ note: 'client' });
  });
});
