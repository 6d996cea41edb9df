import { describe, expect, it } from 'vitest';
import { ownWordsOf, unused, withOwn } from '../../../../renderer/features/report/words/ownWordsEdits.ts';
import { sentenceAt } from '../../../../renderer/features/report/words/sentenceAt.ts';
import type { OwnWords } from '../../../../shared/assessment/schema.ts';
import type { Sentence } from '../../../../shared/report/model.ts';

const place = { key: 'summary.verdict', language: 'en' };
const generated = 'Typical practice is close to level 3.';
const own: OwnWords = { ...place, text: 'Nearly there.', from: generated };
const german: OwnWords = { ...own, language: 'de', text: 'Fast da.' };

describe('own words', () => {
  it('remember the sentence that they were written for', () => {
    expect(withOwn([german], place, { generated, text: ' Nearly there. ', readers: 'client' })).toEqual([german, own]);
    const hidden = withOwn([own], place, { generated, text: 'Nearly there.', readers: 'consultant' });
    expect(hidden).toEqual([{ ...own, visibility: 'consultant' }]);
  });

  it('are no longer stale once somebody kept them', () => {
    const kept = withOwn([own], place, { generated: 'Level 3.', text: own.text, readers: 'client' });
    expect(ownWordsOf(kept ?? [], place)?.from).toBe('Level 3.');
  });

  it('go away with the report’s own sentence, or with nothing', () => {
    expect(withOwn([own], place, { generated, text: generated, readers: 'client' })).toBeNull();
    expect(withOwn([own, german], place, { generated, text: ' ', readers: 'client' })).toEqual([german]);
  });

  it('are left over when the report does not make their sentence', () => {
    expect(unused([own, german], [], 'en')).toEqual([own]);
    const sentence: Sentence = { key: place.key, section: 'summary', generated, text: generated, state: 'generated' };
    expect(unused([own], [sentence], 'en')).toEqual([]);
  });
});

describe('a printed line', () => {
  const sentence = (key: string, section: string, text: string): Sentence => ({
    key,
    section,
    generated: text,
    text,
    state: 'generated',
  });
  const report = {
    sentences: [
      sentence('a', 'summary', 'Forecasting is not dependable yet. Eight answers to level 3.'),
      sentence('b', 'gaps', 'Forecasting is not dependable yet.'),
    ],
    pages: [
      { number: 1, section: 'summary' },
      { number: 2, section: 'roadmap' },
    ],
    bookmarks: [{ title: 'Gaps', page: 2, anchor: 'gaps' }],
  };

  it('leads to its sentence, and to that of its page where two say the same', () => {
    expect(sentenceAt(report, 'Eight answers  to level 3.', 1)).toBe('a');
    expect(sentenceAt(report, 'not dependable yet.', 1)).toBe('a');
    expect(sentenceAt(report, 'not dependable yet.', 2)).toBe('b');
  });

  it('leads nowhere when it is too short or nobody’s sentence', () => {
    expect(sentenceAt(report, 'level 3', 1)).toBeNull();
    expect(sentenceAt(report, 'Fjord Analytics', 1)).toBeNull();
  });
});
