import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { catalogue } from '../../../shared/i18n/catalogue.ts';
import { firstCatalogue } from '../../../shared/i18n/firstCatalogue.ts';
import { sourceLanguage, translateWith } from '../../../shared/i18n/translateWith.ts';

const root = join(import.meta.dirname, '../../..');
const comment = /\/\*[\s\S]*?\*\/|^\s*\/\/[^\n]*/gm;
const staticImport = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+\.tsx?)'/gm;
const words = leaves(catalogue[sourceLanguage]);
const first = new Set(leaves(firstCatalogue.en));

function leaves(there: unknown, prefix = ''): readonly string[] {
  if (typeof there === 'string') return [prefix.replace(/_(one|other)$/, '')];
  return Object.entries(there as Record<string, unknown>).flatMap(([key, value]) =>
    leaves(value, prefix === '' ? key : `${prefix}.${key}`),
  );
}

/** The page's own sources that are there before a further screen is opened. */
function firstSources(): readonly string[] {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    for (const [, next = ''] of readFileSync(file, 'utf8').matchAll(staticImport)) follow(join(dirname(file), next));
  };
  follow(join(root, 'renderer/app/main.tsx'));
  return [...seen].filter((file) => relative(root, file).startsWith('renderer/'));
}

/** Every key of the catalogue that a source names, whole or with holes. */
function keysOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8').replace(comment, '');
  const plain = [...text.matchAll(/'([a-z]+\.[\w.-]+)'/g)].map(([, key = '']) => key);
  const holed = [...text.matchAll(/`([a-z]+\.[^`]*\$\{[^`]*)`/g)].map(([, key = '']) => {
    const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${parts.join('[^.]+')}$`);
  });
  return words.filter((key) => plain.includes(key) || holed.some((pattern) => pattern.test(key)));
}

it('holds every word that the app says before a further screen is opened', () => {
  const sources = firstSources();
  const lacking = sources.flatMap((file) =>
    keysOf(file)
      .filter((key) => !first.has(key))
      .map((key) => `${relative(root, file)}: ${key}`),
  );
  expect(lacking).toEqual([]);
  expect(sources.flatMap(keysOf).length).toBeGreaterThan(80);
});

it('says the same as the whole catalogue', () => {
  const early = translateWith(firstCatalogue, sourceLanguage);
  const whole = translateWith(catalogue, sourceLanguage);
  const values = { count: 2, first: 'a', last: 'b', number: 3, level: 4 };
  expect([...first].filter((key) => early(key, values) !== whole(key, values))).toEqual([]);
});
