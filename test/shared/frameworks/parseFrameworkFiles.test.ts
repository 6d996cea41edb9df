import { describe, expect, it } from 'vitest';
import { type FrameworkFile, parseFrameworkFiles } from '../../../shared/frameworks/parseFrameworkFiles.ts';
import { incidentFiles } from '../../builders/frameworkFiles.ts';

const [structure, texts] = incidentFiles() as [FrameworkFile, FrameworkFile];

/** A line a problem: its place, then what is wrong. */
function problemsOf(...files: readonly FrameworkFile[]): readonly string[] {
  const parsed = parseFrameworkFiles(files);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
}

describe('the files of a questionnaire', () => {
  it('make it, in whatever order they were chosen', () => {
    const parsed = parseFrameworkFiles([texts, structure]);
    expect(parsed.ok && [parsed.framework.framework.id, Object.keys(parsed.framework.texts)]).toEqual([
      'incident-readiness',
      ['en'],
    ]);
    expect(parseFrameworkFiles([structure, texts])).toEqual(parsed);
  });

  it('are named when one is missing, left over or there twice', () => {
    expect(problemsOf(structure)).toEqual([
      'texts.en.json: or the texts of another language are missing: choose them too',
    ]);
    expect(problemsOf(texts)).toEqual(['framework.json: is missing: choose it together with its texts']);
    expect(problemsOf(structure, texts, { name: 'notes.json', content: '{}' })).toEqual([
      'notes.json: does not belong to a questionnaire: leave it out',
    ]);
    expect(problemsOf(structure, texts, texts)).toEqual(['texts.en.json: is chosen twice: leave one out']);
  });

  it('are named with the place where one is not JSON, or would lose something silently', () => {
    const [broken = ''] = problemsOf(structure, { name: 'texts.en.json', content: '{\n  "kind": check }' });
    expect(broken).toMatch(/^texts\.en\.json, line 2, column \d+: is not JSON from here on/);
    const deep: FrameworkFile = { name: 'framework.json', content: '['.repeat(50) };
    expect(problemsOf(deep, texts)[0]).toMatch(/^framework\.json, line 1, column \d+: nests deeper than 32/);
    const twice = structure.content.replace('"id":', '"id": "other", "id":');
    expect(problemsOf({ ...structure, content: twice }, texts)[0]).toMatch(/^framework\.json, id: /);
  });

  it('are checked as a whole, with every problem and its path', () => {
    const document = JSON.parse(structure.content) as Record<string, unknown>;
    const content = JSON.stringify({ ...document, version: '1.0', colour: 'red' });
    expect(problemsOf({ ...structure, content }, texts)).toEqual([
      'version: is not written as expected',
      'colour: is not known here: remove it or correct its name',
    ]);
    const metric = structure.content.replace('"metrics": []', '"metrics": ["M99"]');
    expect(problemsOf({ ...structure, content: metric }, texts)).toEqual([
      'sections[0].questions[0].metrics[0]: "M99" is not in the metric catalogue',
    ]);
  });
});
