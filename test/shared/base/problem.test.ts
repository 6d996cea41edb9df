import { describe, expect, test } from 'vitest';
import { pathText } from '../../../shared/base/problem.ts';
import { quoted } from '../../../shared/base/quoted.ts';

describe('pathText', () => {
  test('reads like code', () => {
    expect(pathText(['sections', 1, 'questions', 3, 'actions', 0, 'id'])).toBe(
      'sections[1].questions[3].actions[0].id',
    );
    expect(pathText(['texts', 'en', 'questions', 'R4', 'levels', '3'])).toBe('texts.en.questions.R4.levels.3');
    expect(pathText(['questions', '3.2', 'why'])).toBe('questions["3.2"].why');
    expect(pathText([])).toBe('');
  });

  test('keeps a hostile key on one short line', () => {
    const path = pathText([`x\n\u2028\u202e"${'y'.repeat(100_000)}`]);
    expect(path).toMatch(/^\["x\\n\\u\{2028\}\\u\{202e\}\\"y+…"\]$/);
    expect(path.length).toBeLessThan(80);
  });
});

describe('quoted', () => {
  test('shows half a character without letting it out', () => {
    expect(quoted('a\ud800b')).toBe('"a\\ud800b"');
    expect(quoted('😀'.repeat(50))).toBe(`"${'😀'.repeat(40)}"`.replace(/"$/, '"'));
  });
});
