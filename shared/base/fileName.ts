import { z } from 'zod';

/** Most UTF-16 code units of a file's name. */
export const longestFileName = 150;

/** Controls, marks that turn the direction of writing, invisible marks, and what separates folders. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff/\\]/gu;

function isPlain(name: string): boolean {
  return (
    name.isWellFormed() && name === name.normalize('NFC') && name.trim() === name && !/^\.*$/.test(name) && !has(name)
  );
}

function has(name: string): boolean {
  return name.search(unfit) >= 0;
}

/** The name of a file as people read it, never a path: composed characters (NFC), no controls, no marks that hide or turn what it says. */
export const FileName = z
  .string()
  .min(1)
  .max(longestFileName)
  .refine(isPlain, 'must be the plain name of a file, without folders, controls or hidden marks');
export type FileName = z.output<typeof FileName>;

function shortened(name: string): string {
  if (name.length <= longestFileName) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const kept: string[] = [];
  let room = longestFileName - ending.length - 1;
  for (const character of name.slice(0, name.length - ending.length)) {
    room -= character.length;
    if (room < 0) break;
    kept.push(character);
  }
  return `${kept.join('').trim()}…${ending}`;
}

/** What a file is called here, whatever it was called where it comes from; `other` when nothing of that can be kept. */
export function plainFileName(name: string, other: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const plain = shortened(last.normalize('NFC').replace(unfit, '').trim());
  return isPlain(plain) ? plain : other;
}
