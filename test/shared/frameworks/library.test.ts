import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { frameworkHash } from '../../../shared/frameworks/canonical.ts';
import { findFramework, library, textsFor } from '../../../shared/frameworks/library.ts';
import { lintFramework } from '../../../shared/frameworks/lint.ts';
import { lintWorld } from '../../../shared/frameworks/lintWorld.ts';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import { metrics } from '../../../shared/metrics/catalogue.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe.each(library.map((entry) => [entry.framework.id, entry] as const))('%s', (id, { framework, texts }) => {
  test('passes the lint with the rest of the library at hand', () => {
    const world = lintWorld(
      id,
      library.map((other) => other.framework),
      metrics.keys(),
    );
    expect(lintFramework(framework, Object.values(texts), world)).toEqual([]);
  });

  test('has 32 questions in four sections', () => {
    expect(questionsOf(framework)).toHaveLength(32);
    expect(framework.sections.map((section) => section.questions.length)).toEqual([8, 8, 8, 8]);
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
