import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, languages } from '../shared/i18n/catalogue.ts';
import { createTranslate } from '../shared/i18n/translate.ts';
import { sourceLanguage } from '../shared/i18n/translateWith.ts';

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
const plainKey = new RegExp(`['"]((?:${namespaces})\\.[A-Za-z0-9_.-]+)['"]`, 'g');
const keyTemplate = new RegExp(`\`((?:${namespaces})\\.[^\`]*)\``, 'g');
const comment = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
/** Strings that look like keys and are names of files. */
const isFileName = (key: string): boolean => /\.(json|ts|tsx|css)$|^app\.asar/.test(key);

/** A key with holes, as the pattern of the keys it can become: a hole never spans two steps of a key. */
function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('[^.]+')}$`);
}

const texts = ['shared', 'electron', 'renderer'].flatMap((folder) =>
  [...sources(folder)].map((file) => ({ file, text: readFileSync(join(root, file), 'utf8').replace(comment, '') })),
);
const named = texts.flatMap(({ file, text }) =>
  [...text.matchAll(plainKey)].flatMap(([, key = '']) => (isFileName(key) ? [] : [{ file, key }])),
);
const templates = texts.flatMap(({ file, text }) =>
  [...text.matchAll(keyTemplate)].map(([, template = '']) => ({ file, template, pattern: patternOf(template) })),
);

describe('words', () => {
  it('exist for every key that the sources name', () => {
    expect(named.filter(({ key }) => !keys.has(key))).toEqual([]);
    expect(named.length).toBeGreaterThan(200);
  });

  it('exist for every key that the sources put together', () => {
    const lost = templates.filter(({ pattern }) => ![...keys].some((key) => pattern.test(key)));
    expect(lost.map(({ file, template }) => ({ file, template }))).toEqual([]);
  });

  it('are all used', () => {
    const exact = new Set(named.map(({ key }) => key));
    const idle = [...words.keys()].filter((key) => {
      const base = key.replace(plural, '');
      return ![key, base].some((one) => exact.has(one) || templates.some(({ pattern }) => pattern.test(one)));
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
