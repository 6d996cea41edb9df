import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { frameworkHash } from '../../../shared/frameworks/canonical.ts';
import { findFramework, library, textsFor } from '../../../shared/frameworks/library.ts';
import { lintFramework } from '../../../shared/frameworks/lint.ts';
import { lintWorld } from '../../../shared/frameworks/lintWorld.ts';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import { metrics } from '../../../shared/metrics/catalogue.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Questions of each section (content paper 1.1, 1.2, 1.5, 1.10). */
const sizes: Readonly<Record<string, readonly number[]>> = {
  'four-pillar': [8, 8, 8, 8],
  'revenue-ladder': [8, 8, 8, 8],
  'six-element': [3, 3, 3, 3, 3, 3, 3, 3, 3],
  renewals: [5, 5, 5, 5],
};

describe.each(library.map((entry) => [entry.framework.id, entry] as const))('%s', (id, { framework, texts }) => {
  test('passes the lint with the rest of the library at hand', () => {
    const world = lintWorld(
      id,
      library.map((other) => other.framework),
      metrics.keys(),
    );
    expect(lintFramework(framework, Object.values(texts), world)).toEqual([]);
  });

  test('has the questions of its paper, section by section', () => {
    const counts = framework.sections.map((section) => section.questions.length);
    expect(counts).toEqual(sizes[id]);
    expect(questionsOf(framework)).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
  });

  test('has a hash that follows every word of its source texts', () => {
    const source = textsFor({ framework, texts }, framework.sourceLanguage);
    const hash = frameworkHash(framework, source, sha256);
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(frameworkHash(framework, { ...source, title: `${source.title}.` }, sha256)).not.toBe(hash);
  });
});

describe('library', () => {
  test('finds a framework by id and version only', () => {
    expect(findFramework('four-pillar', '1.0.0')?.framework.kind).toBe('pillars');
    expect(findFramework('four-pillar', '9.0.0')).toBeUndefined();
    expect(findFramework('constructor', '1.0.0')).toBeUndefined();
  });

  test('falls back to the language without region, then to the source language', () => {
    const ladder = findFramework('revenue-ladder', '1.0.0');
    if (ladder === undefined) throw new Error('the ladder is not in the library');
    expect(textsFor(ladder, 'en-GB').language).toBe('en');
    expect(textsFor(ladder, 'ja').language).toBe('en');
    expect(textsFor(ladder, 'constructor').language).toBe('en');
  });
});
