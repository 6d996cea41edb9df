import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '../renderer');
const components = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));

interface Sheet {
  /** What the component calls it: `styles`. */
  readonly name: string;
  readonly classes: ReadonlySet<string>;
}

/** The style sheets that a component imports. */
function sheetsOf(file: string, source: string): readonly Sheet[] {
  return [...source.matchAll(/import (\w+) from '(\.[\w./]+\.module\.css)'/g)].map(([, name = '', path = '']) => {
    const css = readFileSync(join(renderer, file, '..', path), 'utf8');
    return { name, classes: new Set([...css.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, found = '']) => found)) };
  });
}

/** The compiler takes any class of a style sheet for a string, so a renamed one would be lost in silence. */
describe('a component', () => {
  it('uses only classes that its style sheets define', () => {
    const lost = components.flatMap((file) => {
      const source = readFileSync(join(renderer, file), 'utf8');
      return sheetsOf(file, source).flatMap(({ name, classes }) =>
        [...source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))]
          .map(([, used = '']) => used)
          .filter((used) => !classes.has(used))
          .map((used) => `${file}: ${name}.${used}`),
      );
    });
    expect(components.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });
});
