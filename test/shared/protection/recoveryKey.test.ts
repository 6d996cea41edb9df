import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatRecoveryKey,
  isRecoveryGroup,
  readRecoveryKey,
  recoveryBytes,
  recoveryGroups,
} from '../../../shared/protection/recoveryKey.ts';

const secret = fc.uint8Array({ minLength: recoveryBytes, maxLength: recoveryBytes });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a recovery key', () => {
  it('is read back as the bytes it was made of, however it is typed', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom('', ' ', '-', '\u2013', ' \n'), fc.boolean(), (bytes, between, lower) => {
        const groups = formatRecoveryKey(bytes);
        expect(groups).toHaveLength(recoveryGroups);
        const typed = groups.join(between);
        const read = readRecoveryKey(lower ? typed.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l') : typed);
        expect(read).toEqual({ state: 'whole', secret: Uint8Array.from(bytes) });
      }),
    );
  });

  it('says which group has a wrong digit, for every digit of every place', () => {
    const groups = formatRecoveryKey(Uint8Array.from({ length: recoveryBytes }, (_, i) => i * 13 + 7));
    for (const [index, group] of groups.entries()) {
      for (const [at, right] of [...group].entries()) {
        for (const digit of alphabet) {
          const typed = group.slice(0, at) + digit + group.slice(at + 1);
          expect(isRecoveryGroup(typed, index)).toBe(digit === right);
        }
      }
    }
  });

  it('notices digits and groups that changed places', () => {
    fc.assert(
      fc.property(secret, fc.nat(7), fc.nat(4), fc.nat(4), fc.nat(7), (bytes, index, from, to, other) => {
        const groups = [...formatRecoveryKey(bytes)];
        const digits = [...(groups[index] ?? '')];
        [digits[from], digits[to]] = [digits[to] ?? '', digits[from] ?? ''];
        const swapped = groups.with(index, digits.join(''));
        const isSame = swapped[index] === groups[index];
        expect(readRecoveryKey(swapped.join(' ')).state).toBe(isSame ? 'whole' : 'wrong');
        const moved = groups.with(index, groups[other] ?? '').with(other, groups[index] ?? '');
        expect(readRecoveryKey(moved.join(' ')).state).toBe(moved.join() === groups.join() ? 'whole' : 'wrong');
      }),
    );
  });

  it('has a length', () => {
    const typed = formatRecoveryKey(new Uint8Array(recoveryBytes)).join('');
    expect(readRecoveryKey(typed.slice(1))).toEqual({ state: 'length', digits: 39 });
    expect(readRecoveryKey(`${typed}0`)).toEqual({ state: 'length', digits: 41 });
    expect(readRecoveryKey('')).toEqual({ state: 'length', digits: 0 });
    expect(readRecoveryKey('Ü'.repeat(40)).state).toBe('wrong');
  });
});
