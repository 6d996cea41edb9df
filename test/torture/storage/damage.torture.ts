import { beforeAll, describe, expect, it } from 'vitest';
import { aStoredWorkspace, openedBytes } from '../../builders/aStoredWorkspace.ts';
import { aFolder } from '../../builders/aWorkspace.ts';
import { type Dice, dice } from '../../builders/dice.ts';

const pageSize = 4_096;
let sound: Buffer;

beforeAll(() => {
  sound = aStoredWorkspace();
});

function flippedByte(chance: Dice): Buffer {
  const bytes = Buffer.from(sound);
  const at = chance.whole(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ chance.whole(1, 255);
  return bytes;
}

function flippedBit(chance: Dice): Buffer {
  const bytes = Buffer.from(sound);
  const at = chance.whole(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.whole(0, 7));
  return bytes;
}

function zeroed(chance: Dice, length: number): Buffer {
  const bytes = Buffer.from(sound);
  const at = chance.whole(0, bytes.length / length - 1) * length;
  return bytes.fill(0, at, at + length);
}

function swappedPages(chance: Dice): Buffer {
  const bytes = Buffer.from(sound);
  const [one, other] = [chance, chance].map((dice) => dice.whole(0, bytes.length / pageSize - 1) * pageSize);
  sound.copy(bytes, one, other, (other ?? 0) + pageSize);
  sound.copy(bytes, other, one, (one ?? 0) + pageSize);
  return bytes;
}

function changedHead(chance: Dice): Buffer {
  const bytes = Buffer.from(sound);
  const at = chance.whole(0, 99);
  bytes[at] = (bytes[at] ?? 0) ^ chance.whole(1, 255);
  return bytes;
}

const classes: readonly (readonly [string, number, (chance: Dice) => Buffer])[] = [
  ['a changed byte', 2_000, flippedByte],
  ['a changed bit', 2_000, flippedBit],
  ['an empty page', 300, (chance) => zeroed(chance, pageSize)],
  ['an empty sector', 500, (chance) => zeroed(chance, 512)],
  ['two pages in each other’s place', 300, swappedPages],
  ['a cut file', 300, (chance) => sound.subarray(0, chance.whole(0, sound.length - 1))],
  ['a changed byte of its head', 400, changedHead],
];

describe('R5: damage never goes unnoticed', () => {
  /** Refused by the hashes alone, after SQLite's own checks had found nothing. */
  let byHashes = 0;

  it.each(classes)('%s, %i times: refused, or harmless with the very same content', (_, times, damage) => {
    const folder = aFolder();
    const right = openedBytes(sound, folder);
    expect(right).toHaveProperty('content');
    const chance = dice(5 + times);
    const wrong: unknown[] = [];
    let refused = 0;
    for (let round = 0; round < times; round += 1) {
      const bytes = damage(chance);
      const found = openedBytes(bytes, folder);
      if ('content' in found) {
        if (JSON.stringify(found) !== JSON.stringify(right)) wrong.push({ round, found: 'other content' });
        continue;
      }
      refused += 1;
      if (found.facts.part === 'content' || found.facts.part === 'log') byHashes += 1;
      if (!/^(damaged|not-a-workspace|newer-version|locked-by-passphrase|no-protection)$/.test(found.refused)) {
        wrong.push({ round, found });
      }
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(times / 3);
  });

  it('would go unnoticed more than a thousand times without the hashes', () => {
    expect(byHashes).toBeGreaterThan(1_000);
  });
});
