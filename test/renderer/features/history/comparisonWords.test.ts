import { describe, expect, it } from 'vitest';
import { missingWords } from '../../../../renderer/features/history/missingWords.ts';
import { movedMap } from '../../../../renderer/features/history/movedMap.ts';
import { restoreTrouble } from '../../../../renderer/features/history/restoreLines.ts';
import { ActionId, ParticipantId } from '../../../../shared/base/ids.ts';
import type { Comparison } from '../../../../shared/compare/comparison.ts';
import {
  changeWords,
  comparisonNotes,
  comparisonSentence,
  levelSentence,
  likeForLikeSentence,
  refusalWords,
  respondentSentences,
} from '../../../../shared/compare/comparisonWords.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { agreedOn, anAssessment } from '../../../builders/anAssessment.ts';
import { fourPillar } from '../../../builders/theFrameworks.ts';
import { ladderEntry, pillarEntry } from '../questionnaire/aQuestionnaire.ts';

const t = createTranslate('en');

function aComparison(overrides: Partial<Comparison> = {}): Comparison {
  const pair = { before: null, after: null };
  return {
    kind: 'comparison',
    method: { before: 'four-pillar/1', after: 'four-pillar/1' },
    otherTexts: false,
    weighted: true,
    overall: null,
    score: pair,
    level: pair,
    distance: pair,
    completeness: pair,
    sections: [],
    questions: [],
    respondents: { before: 0, after: 0, joined: [], left: [], functionChanged: [] },
    actions: [],
    projected: null,
    ...overrides,
  };
}

const action = (number: number, status: 'done' | 'open') => ({
  id: ActionId.parse(`own-${number}`),
  title: null,
  status,
});

describe('comparisonSentence', () => {
  it('says what was done, what moved, what was expected and what is', () => {
    const comparison = aComparison({
      actions: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => action(number, number <= 6 ? 'done' : 'open')),
      score: { before: 2.6, after: 2.75 },
      projected: 2.87,
    });
    expect(comparisonSentence(t, 'pillars', comparison, true)).toBe(
      '6 of 9 actions done, no answer moved, 2.60 before, projected 2.87, now 2.75.',
    );
  });

  it('says so when there is no score yet, and speaks of a past moment as past', () => {
    const early = aComparison({ score: { before: 2.6, after: null } });
    expect(comparisonSentence(t, 'pillars', early, true)).toBe(
      'No answer moved, 2.60 before, now without a score yet.',
    );
    expect(comparisonSentence(t, 'pillars', early, false)).toBe('No answer moved, 2.60 before, then without a score.');
  });

  it('speaks of stages on a ladder', () => {
    const comparison = aComparison({ level: { before: 2, after: 3 } });
    expect(comparisonSentence(t, 'ladder', comparison, true)).toBe('No answer moved, stage 2 before, stage 3 now.');
    expect(levelSentence(t, ladderEntry.texts, comparison)).toBe('From stage 2 to stage 3.');
  });
});

describe('levelSentence', () => {
  it('gives the distance where the level stayed', () => {
    const comparison = aComparison({ level: { before: 2, after: 2 }, distance: { before: 8, after: 6 } });
    expect(levelSentence(t, pillarEntry.texts, comparison)).toBe(
      'The attained one is level 2 Emerging, as before. Answers to the next one: 8 before, 6 afterwards.',
    );
    expect(levelSentence(t, pillarEntry.texts, aComparison())).toBeNull();
  });
});

describe('likeForLikeSentence', () => {
  const like = { common: 28, total: 32, before: 2.6, after: 2.73, change: 0.13, isNoise: true };

  it('names coverage, change and noise', () => {
    expect(likeForLikeSentence(t, 'pillars', like)).toBe(
      'Like for like, on 28 of 32 questions rated both times: 2.60 → 2.73 (+0.13). So small a change is within noise for one to three respondents.',
    );
    expect(likeForLikeSentence(t, 'pillars', { ...like, isNoise: false })).not.toContain('noise');
  });

  it('says so when nothing was rated both times', () => {
    const none = { common: 0, total: 32, before: null, after: null, change: null, isNoise: false };
    expect(likeForLikeSentence(t, 'pillars', none)).toBe(
      'None of the 32 questions was rated both times, so there is no like-for-like change.',
    );
  });
});

describe('changeWords', () => {
  it('has a sign unless nothing is left of the change', () => {
    expect([0.13, -0.25, 0, 0.001, -0.001, null].map((change) => changeWords(t, 'pillars', change))).toEqual([
      '+0.13',
      '−0.25',
      '0.00',
      '0.00',
      '0.00',
      '–',
    ]);
  });
});

describe('what must be known', () => {
  it('names other methods, texts and weights', () => {
    expect(comparisonNotes(t, aComparison())).toEqual([]);
    const other = aComparison({ method: { before: 'a/1', after: 'a/2' }, otherTexts: true, weighted: false });
    expect(comparisonNotes(t, other)).toHaveLength(3);
  });

  it('names who came and who left', () => {
    const ana = { id: ParticipantId.parse('p1'), label: 'Ana', function: 'sales' } as const;
    const respondents = {
      before: 2,
      after: 2,
      joined: [ana],
      left: [{ ...ana, id: ParticipantId.parse('p2'), label: null }],
      functionChanged: [{ ...ana, was: 'marketing' } as const],
    };
    expect(respondentSentences(t, aComparison({ respondents }))).toEqual([
      '2 people answered before, 2 afterwards.',
      'New: Ana (Sales).',
      'No longer: p2 (Sales).',
      'Ana changed from Marketing to Sales.',
      'With other people, part of a change can come from who was asked.',
    ]);
    const same = { before: 3, after: 3, joined: [], left: [], functionChanged: [] };
    expect(respondentSentences(t, aComparison({ respondents: same }))).toEqual([
      'The same 3 people answered both times.',
    ]);
  });
});

describe('in place of a comparison', () => {
  const versions = { before: '1.0.0', after: '1.1.0' };

  it('stands which versions cannot be compared, and why', () => {
    const { title, text } = refusalWords(t, { kind: 'incomparable', reason: 'version' }, versions);
    expect(title).toBe('These two cannot be compared like for like');
    expect(text).toContain('(1.0.0 and 1.1.0)');
    const other = refusalWords(t, { kind: 'incomparable', reason: 'framework' }, versions);
    expect(other.text).toContain('different questionnaires');
  });

  it('stands what became of a moment that is not there, in words of its own each time', () => {
    const said = (['deleted', 'elsewhere', 'unreadable'] as const).map((why) => missingWords(t, why));
    expect(new Set(said.map(({ title }) => title)).size).toBe(3);
    for (const { title, text } of said) expect(`${title} ${text}`).not.toContain('history.');
  });

  it('stands why a moment cannot be restored', () => {
    expect(restoreTrouble(t, { code: 'PURGED' })).toContain('was erased from the history');
    expect(restoreTrouble(t, { code: 'NOT_FOUND' })).toBe(
      'This moment could not be read. The assessment is as it was.',
    );
  });
});

describe('movedMap', () => {
  const before = score(pillarEntry.framework, anAssessment({ agreed: agreedOn({ R4: 2, P1: 3, P2: 2 }) }));
  const after = score(pillarEntry.framework, anAssessment({ agreed: agreedOn({ R4: 3, P1: 2, P3: 'dont-know' }) }));
  const tiles = movedMap(t, pillarEntry.framework, pillarEntry.texts, before, after).flatMap((row) => row.tiles);
  const tile = (id: string) => tiles.find((one) => one.id === id);

  it('has every question, and says which way it moved', () => {
    expect(tiles).toHaveLength(32);
    expect(['R4', 'P1', 'P2', 'P3', 'T1'].map((id) => tile(id)?.moved)).toEqual([
      'up',
      'down',
      'changed',
      'changed',
      'same',
    ]);
    expect(tile('R4')?.label).toBe('R4 Forecasting: 2 Emerging before, now 3 Defined');
  });

  it('stands where a moment was scored by another questionnaire, or by a version that lacked a section', () => {
    const ladder = score(ladderEntry.framework, anAssessment());
    const short = score({ ...fourPillar, sections: fourPillar.sections.slice(0, 1) }, anAssessment());
    for (const other of [ladder, short]) {
      const rows = movedMap(t, pillarEntry.framework, pillarEntry.texts, other, after);
      const forecasting = rows.flatMap((row) => row.tiles).find(({ id }) => id === 'R4');
      expect(forecasting).toMatchObject({ before: 'open', after: 3, moved: 'changed' });
    }
  });
});
