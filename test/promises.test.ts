import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Goals of the table of promises, each with the files that test it. */
const promises = [...readme.matchAll(/^\| ([RSC]\d+) \|.*\| (`test\/[^|]+`) \|$/gm)].map(
  ([, goal = '', files = '']) => [goal, [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)] as const,
);

const upTo = (letter: string, last: number) => Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);

describe('promises of the README', () => {
  it('are those that reliability and security set', () => {
    expect(promises.map(([goal]) => goal)).toEqual([...upTo('R', 13), ...upTo('S', 14), ...upTo('C', 2)]);
  });

  it.each(promises)('%s is tested under its name', (goal, files) => {
    const title = new RegExp(`['"\`]${goal}: `);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(readFileSync(join(root, file), 'utf8'), file).toMatch(title);
  });
});
