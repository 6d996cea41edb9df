import { type Letter, Letters } from '../assessment/schema.ts';
import { toNineDecimals } from './rounding.ts';

/** Rank of a letter: N 0, P 1, L 2, F 3. */
export function rankOf(letter: Letter): number {
  return Letters.indexOf(letter);
}

/** Value of a letter, 0-1: N 0, P 1/3, L 2/3, F 1 (method 8b.3). */
export function valueOfLetter(letter: Letter): number {
  return rankOf(letter) / 3;
}

/** The band of a value 0-1, with ISO 33020's borders: up to 15 % N, up to 50 % P, up to 85 % L, over it F (method 8b.3). */
export function letterOf(value: number): Letter {
  const percent = toNineDecimals(100 * value);
  if (percent <= 15) return 'N';
  if (percent <= 50) return 'P';
  return percent <= 85 ? 'L' : 'F';
}
