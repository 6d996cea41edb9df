import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontMeasure } from '../../../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../../../electron/backend/exporters/pdf/fonts.ts';
import { officeMeasure } from '../../../../../electron/backend/exporters/pptx/officeMeasure.ts';
import {
  cutText,
  paragraphsOf,
  setText,
  splitText,
  styles,
} from '../../../../../electron/backend/exporters/pptx/setText.ts';
import type { Rich } from '../../../../../shared/report/model.ts';
import { fontsFolder } from '../../../../builders/fontsFolder.ts';

const measure = officeMeasure(fontMeasure(openFonts(fontsFolder())));
const packed = (text: string): string => text.replace(/\s+/gu, '');
const wordsOf = (rich: Rich): string => (typeof rich === 'string' ? rich : rich.map(({ text }) => text).join(''));

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('forecast', '髙﨑製作所の評価', 'ștefănescu', 'x'.repeat(60), '\n', 'A/B-C'),
);
const rich = fc.array(
  fc.record({
    text: fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    weight: fc.constantFrom(400, 600),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('a text that goes on over slides', () => {
  test('loses nothing and keeps its weights, wherever it breaks', () => {
    fc.assert(
      fc.property(rich, fc.integer({ min: 40, max: 400 }), fc.integer({ min: 1, max: 5 }), (given, width, count) => {
        const spans = given.map(({ text, weight }) => ({
          text,
          weight: weight === 600 ? (600 as const) : (400 as const),
        }));
        const set = setText(spans, styles.body, width, measure);
        const parts = splitText(set, count, width, measure);
        if (parts === null) return;
        const [first, rest] = parts;
        expect(packed(wordsOf(first.spans) + wordsOf(rest.spans))).toBe(packed(wordsOf(set.spans)));
        expect(first.lines.length).toBeLessThanOrEqual(count);
        const bold = (text: typeof set): string => packed(wordsOf(text.spans.filter(({ weight }) => weight === 600)));
        expect(bold(first) + bold(rest)).toBe(bold(set));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('is not parted where nothing would be before or after', () => {
    const set = setText('one two three', styles.body, 400, measure);
    expect(splitText(set, 0, 400, measure)).toBeNull();
    expect(splitText(set, 1, 400, measure)).toBeNull();
  });
});

describe('a text of a slide', () => {
  test('has a paragraph for each line that it breaks by itself', () => {
    const set = setText([{ text: 'one\ntwo' }, { text: ' more\n', weight: 600 }], styles.body, 400, measure);
    expect(paragraphsOf(set).map(({ runs }) => runs.map(({ text, bold }) => [text, bold]))).toEqual([
      [['one', false]],
      [
        ['two', false],
        [' more', true],
      ],
    ]);
  });

  test('is cut at a number of lines only when it has more', () => {
    const set = setText('one two three four five six seven eight', styles.body, 60, measure);
    expect(cutText(set, set.lines.length, 60, measure)).toBeNull();
    const cut = cutText(set, 2, 60, measure);
    expect(cut?.lines).toHaveLength(2);
    expect(wordsOf(cut?.spans ?? '')).toMatch(/^one.*…$/s);
  });

  test('takes more room in capitals than Noto Sans would', () => {
    const capitals = setText('TARGET LEVEL', styles.body, 400, measure).lines[0]?.width ?? 0;
    const plain = fontMeasure(openFonts(fontsFolder())).width('TARGET LEVEL', 'sans', 400, styles.body.size);
    expect(capitals).toBeGreaterThan(plain * 1.05);
  });
});
