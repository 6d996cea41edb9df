import { describe, expect, it } from 'vitest';
import { emptyLine, entryOf, openEntries } from '../../../../../renderer/features/questionnaire/presentation/lines.ts';
import { isPresentable } from '../../../../../renderer/features/questionnaire/presentation/presentable.ts';
import { nextSize, sizeAfter } from '../../../../../renderer/features/questionnaire/presentation/sizes.ts';

describe('entryOf', () => {
  it('makes an entry that the room sees, of what was typed', () => {
    expect(entryOf({ text: ' Price list ', owner: ' Ana ', due: '2026-12-01' })).toEqual({
      text: 'Price list',
      owner: 'Ana',
      due: '2026-12-01',
    });
    expect(entryOf({ ...emptyLine, text: 'Price list', due: '2026-1' })).toEqual({ text: 'Price list' });
  });

  it('makes none of no words', () => {
    expect(entryOf({ text: '  ', owner: 'Ana', due: '2026-12-01' })).toBeNull();
  });
});

it('lists only what the room may see', () => {
  const seen = [{ text: 'a' }, { text: 'b', visibility: 'client' as const }];
  expect(openEntries([...seen, { text: 'c', visibility: 'consultant' as const }])).toEqual(seen);
  expect(openEntries(undefined)).toEqual([]);
});

it('lets notes, flags and last time rest on the projector', () => {
  expect((['flag', 'same-as-last-time'] as const).filter(isPresentable)).toEqual([]);
  expect((['choose', 'dont-know', 'not-applicable', 'undo', 'present'] as const).every(isPresentable)).toBe(true);
});

describe('sizes', () => {
  it('stays within what can be read and what fits', () => {
    expect([70, 100, 160].map((size) => nextSize(size, -1))).toEqual([70, 90, 150]);
    expect([70, 100, 160].map((size) => nextSize(size, 1))).toEqual([80, 110, 160]);
  });

  it('takes the keys that enlarge a page, on the block of digits too', () => {
    expect(sizeAfter({ key: '+', code: 'BracketRight' }, 100)).toBe(110);
    expect(sizeAfter({ key: '=', code: 'Equal' }, 100)).toBe(110);
    expect(sizeAfter({ key: 'x', code: 'NumpadSubtract' }, 100)).toBe(90);
    expect(sizeAfter({ key: '0', code: 'Digit0' }, 130)).toBe(100);
    expect(sizeAfter({ key: 'p', code: 'KeyP' }, 100)).toBeNull();
  });
});
