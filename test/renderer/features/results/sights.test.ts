import { describe, expect, it } from 'vitest';
import { sightWords } from '../../../../renderer/features/results/SightList.tsx';
import type { QuestionId } from '../../../../shared/base/ids.ts';
import { ladderView, t, voicesView } from './worked.ts';

describe('who sees it better than whom', () => {
  const question = 'R2' as QuestionId;

  it('is a sentence', () => {
    expect(sightWords(t, voicesView(), { question, high: 'sales', low: 'marketing', distance: 1.75 })).toBe(
      'Sales sees R2 Lead hand-off and response 1.75 levels above marketing.',
    );
    expect(sightWords(t, voicesView(), { question, high: 'others', low: 'sales', distance: 1 })).toBe(
      'The other voices together see R2 Lead hand-off and response 1.00 levels above sales.',
    );
  });

  it('counts points of percent on a ladder', () => {
    const words = sightWords(t, ladderView(), {
      question: '1.1' as QuestionId,
      high: 'revops',
      low: 'others',
      distance: 66.67,
    });
    expect(words).toMatch(/67 points above the other voices together\.$/);
  });
});
