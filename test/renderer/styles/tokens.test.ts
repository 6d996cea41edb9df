import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '../../../renderer');
const tokens = readFileSync(join(renderer, 'styles/tokens.css'), 'utf8');
const themes = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof themes)[number];

/** The colours of one theme: `#rrggbb` by token name without the dashes. */
function colours(theme: Theme): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme="${theme}"\\]\\s*\\{([^}]*)\\}`).exec(tokens)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(theme: Theme, front: string, back: string): number {
  const named = colours(theme);
  const [a, b] = [front, back].map((name) => luminance(named.get(name) ?? '#')).sort((x, y) => y - x);
  return ((a ?? Number.NaN) + 0.05) / ((b ?? Number.NaN) + 0.05);
}

const grounds = ['canvas', 'surface', 'sunken'];
const on = (fronts: readonly string[], backs: readonly string[]) =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const));

const texts = [
  ...on(['ink', 'ink-2', 'ink-3'], grounds),
  ...on(['attention', 'danger', 'ok'], ['canvas', 'surface']),
  ...on(['ink', 'ink-2', 'accent-text'], ['accent-soft']),
  ...on(['on-accent'], ['accent', 'accent-hover']),
  ['attention', 'attention-soft'],
  ['danger', 'danger-soft'],
  ...[1, 2, 3, 4, 5].map((level) => [`on-level-${level}`, `level-${level}`] as const),
  // The drawings shared with the PDF know two inks on fills only.
  ...on(['on-level-3'], ['level-1', 'level-2', 'level-3']),
  ...on(['on-level-4'], ['level-4', 'level-5']),
] as const;

const marks = [
  ...on(['line-control', 'level-edge', 'accent', 'score', 'ink'], ['canvas', 'surface']),
  ...on(['level-4', 'level-5'], ['canvas']),
  ...on(['ring'], [...grounds, 'accent-soft']),
  ...on(['accent'], ['accent-soft']),
] as const;

describe.each(themes)('the %s theme', (theme) => {
  it('defines every colour that the light theme defines', () => {
    expect([...colours(theme).keys()].sort()).toEqual([...colours('light').keys()].sort());
  });

  it.each(texts)('shows %s on %s at 4.5 : 1 or more', (front, back) => {
    expect(ratio(theme, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('shows the mark %s on %s at 3 : 1 or more', (front, back) => {
    expect(ratio(theme, front, back)).toBeGreaterThanOrEqual(3);
  });
});

describe('the kit', () => {
  const sheets = ['ui', 'charts'].flatMap((folder) =>
    readdirSync(join(renderer, folder))
      .filter((name) => name.endsWith('.css'))
      .map((name) => [`${folder}/${name}`, readFileSync(join(renderer, folder, name), 'utf8')] as const),
  );

  it.each(sheets)('takes every colour of %s from the tokens', (_name, css) => {
    expect(css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\(/gi)).toBeNull();
  });

  it.each(sheets)('uses only tokens that exist in %s', (_name, css) => {
    const given = new Set([...tokens.matchAll(/--([\w-]+):/g)].map(([, name]) => name));
    const asked = [...css.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name);
    // Base UI hands these to floating parts.
    const foreign = new Set(['available-width', 'available-height']);
    expect(asked.filter((name) => !given.has(name ?? '') && !foreign.has(name ?? ''))).toEqual([]);
  });
});
