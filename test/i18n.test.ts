import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, languages, sourceLanguage } from '../shared/i18n/catalogue.ts';
import { createTranslate } from '../shared/i18n/translate.ts';

const root = join(import.meta.dirname, '..');

function leaves(words: unknown, prefix = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[prefix, words]];
  return Object.entries(words as Record<string, unknown>).flatMap(([key, value]) =>
    leaves(value, prefix === '' ? key : `${prefix}.${key}`),
  );
}

const words = new Map(leaves(catalogue[sourceLanguage]));
const plural = /_(zero|one|two|few|many|other)$/;
const keys = new Set([...words.keys()].flatMap((key) => [key, key.replace(plural, '')]));

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(file);
    else if (/\.tsx?$/.test(entry.name)) yield file;
  }
}

const namespaces = Object.keys(catalogue[sourceLanguage] ?? {}).join('|');
const keyLike = new RegExp(`['"\`]((?:${namespaces})\\.[A-Za-z0-9_.-]+)(\\$\\{)?`, 'g');

const used = ['shared', 'electron', 'renderer'].flatMap((folder) =>
  [...sources(folder)].flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(keyLike)].map(([, key = '', open]) => ({
      file,
      key,
      isPrefix: open !== undefined,
    })),
  ),
);

describe('words', () => {
  it('exist for every key that the sources name', () => {
    const known = (key: string, isPrefix: boolean): boolean =>
      keys.has(key) || (isPrefix && [...keys].some((one) => one.startsWith(key)));
    const missing = used.filter(
      ({ key, isPrefix }) => !known(key, isPrefix) && !key.endsWith('.ts') && !key.endsWith('.tsx'),
    );
    expect(missing).toEqual([]);
    expect(used.length).toBeGreaterThan(200);
  });

  it('are all used', () => {
    const prefixes = used.filter(({ isPrefix }) => isPrefix).map(({ key }) => key);
    const exact = new Set(used.map(({ key }) => key));
    const idle = [...words.keys()].filter((key) => {
      const base = key.replace(plural, '');
      return !exact.has(key) && !exact.has(base) && !prefixes.some((prefix) => key.startsWith(prefix));
    });
    expect(idle).toEqual([]);
  });

  it('are complete in every language that is offered', () => {
    for (const language of languages) {
      const there = new Set(leaves(catalogue[language]).map(([key]) => key.replace(plural, '')));
      expect([...keys].filter((key) => !there.has(key.replace(plural, '')))).toEqual([]);
    }
  });

  it('have a plural form for every count in English', () => {
    const counted = [...words.keys()].filter((key) => key.endsWith('_one')).map((key) => key.replace(plural, ''));
    expect(counted.filter((key) => !words.has(`${key}_other`))).toEqual([]);
  });

  it('are typographic: no straight quotes, no exclamation marks, no double spaces', () => {
    const bad = [...words].filter(([, text]) => /(\w'\w)|"|!| {2}|\.\.\./.test(text));
    expect(bad).toEqual([]);
  });

  it('fall back to English', () => {
    const [key = ''] = [...words.keys()];
    expect(createTranslate('xx')(key)).toBe(createTranslate('en')(key));
  });
});
