import { describe, expect, it } from 'vitest';
import { Framework } from '../../../shared/frameworks/structure.ts';
import { metrics, metricTexts } from '../../../shared/metrics/catalogue.ts';

const frameworkFiles = import.meta.glob<unknown>('../../../shared/frameworks/library/*/framework.json', {
  eager: true,
  import: 'default',
});

describe('metric catalogue', () => {
  it('holds M01 to M52 in order', () => {
    const expected = Array.from({ length: 52 }, (_, index) => `M${String(index + 1).padStart(2, '0')}`);
    expect([...metrics.keys()]).toEqual(expected);
  });

  it('has words for every metric and for nothing else', () => {
    expect([...metricTexts('en').keys()]).toEqual([...metrics.keys()]);
  });

  it('gives every metric a name and a phrase of its own', () => {
    const texts = [...metricTexts('en').values()];
    expect(new Set(texts.map((text) => text.name)).size).toBe(metrics.size);
    expect(new Set(texts.map((text) => text.phrase)).size).toBe(metrics.size);
  });

  it('defines every metric in one full sentence', () => {
    for (const [id, text] of metricTexts('en')) {
      expect(text.definition, id).toMatch(/^[A-Z].*\.$/);
      expect(text.definition, id).not.toMatch(/\. [A-Z]/);
    }
  });

  it('falls back to English where a language is missing', () => {
    expect(metricTexts('ja')).toBe(metricTexts('en'));
  });

  it.each(Object.entries(frameworkFiles))('knows every metric that %s names', (_, file) => {
    const { sections } = Framework.parse(file);
    const questions = sections.flatMap((section) => [...section.questions]);
    const unknown = questions.flatMap((question) => question.metrics).filter((id) => !metrics.has(id));
    expect(questions.length).toBeGreaterThan(0);
    expect(unknown).toEqual([]);
  });
});
