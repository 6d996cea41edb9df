import { describe, expect, it } from 'vitest';
import { withPractice } from '../../../shared/scorecard/withPractice.ts';

const at = { phase: 'engage', practice: 'owner' } as const;

describe('answering a practice', () => {
  it('keeps what was said of the others', () => {
    const answers = { engage: { review: false }, expand: { owner: true } };
    expect(withPractice(answers, at, true)).toEqual({
      engage: { owner: true, review: false },
      expand: { owner: true },
    });
    expect(withPractice({ engage: { owner: true, review: false } }, at, false)).toEqual({
      engage: { owner: false, review: false },
    });
  });

  it('leaves nothing behind when an answer is opened again', () => {
    expect(withPractice({ engage: { owner: true } }, at, null)).toBeNull();
    expect(withPractice({ engage: { owner: true }, expand: { stack: false } }, at, null)).toEqual({
      expand: { stack: false },
    });
    expect(withPractice(undefined, at, null)).toBeNull();
  });
});
