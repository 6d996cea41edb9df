import { describe, expect, it } from 'vitest';
import { type Piece, piecesOf } from '../../../renderer/api/pieces.ts';
import { changeList, piecesToKeep } from '../../../renderer/whatif/changeList.ts';
import { changeWords } from '../../../renderer/whatif/changeWords.ts';
import { storingOrder } from '../../../renderer/whatif/storingOrder.ts';
import { applyChange, type Draft } from '../../../shared/assessment/applyChange.ts';
import { Change, mostChanges } from '../../../shared/assessment/change.ts';
import { score } from '../../../shared/scoring/score.ts';
import { agreedChange, participantChange, responseChange } from '../../builders/aChange.ts';
import { anAgreed, anAssessment } from '../../builders/anAssessment.ts';
import { english, pillarTexts } from '../../builders/aReport.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

const before: Draft = {
  assessment: anAssessment({ agreed: [anAgreed('R4', 2, { note: 'as heard' })] }),
  facilitation: null,
  report: null,
};
const change = (value: unknown): Change => Change.parse(value);
const pieces = (...changes: readonly Change[]): readonly Piece[] => changes.flatMap((one) => piecesOf(one, before));

function said(...changes: readonly Change[]): readonly string[] {
  const after = changes.reduce(applyChange, before);
  const side = (draft: Draft) => ({ draft, score: score(fourPillar, draft.assessment) });
  return changeList(pieces(...changes)).map(({ about }) => {
    const words = changeWords(english, { framework: fourPillar, texts: pillarTexts }, about, side(before), side(after));
    return [words.what, words.before, words.after].filter((part) => part !== '').join(' | ');
  });
}

describe('changes in plain words', () => {
  it('say what becomes of what', () => {
    expect(said(agreedChange('R4', 3, 'as heard'))).toEqual(['R4 Forecasting | 2 Emerging | 3 Defined']);
    expect(said(agreedChange('P1', { notApplicable: 'no leader yet' }))).toEqual([
      'P1 Revenue leadership and mandate | open | not applicable',
    ]);
    expect(said(agreedChange('R4', 2, 'heard anew'))).toEqual(['R4 Forecasting: what is said beside it']);
    expect(said(change({ entry: 'target', question: 'R4', value: 4 }))).toEqual(['Target of R4 Forecasting | 3 | 4']);
    expect(said(change({ entry: 'settings', value: { weights: { R4: 2 }, sectionWeights: { people: 0.5 } } }))).toEqual(
      ['Weight of R4 Forecasting | 1 | 2', 'Weight of People | 1 | 0.5'],
    );
    expect(
      said(change({ entry: 'settings', value: { capacityDays: [40, 40], team: { people: 2, share: 0.5 } } })),
    ).toEqual(['Capacity of the waves, in days | as usual | 40 · 40']);
    expect(said(change({ entry: 'action', action: 'R4-23', value: { id: 'R4-23', wave: 2 } }))[0]).toMatch(
      / \| as planned \| wave 2$/,
    );
    expect(said(change({ entry: 'title', value: 'Autumn' }))).toEqual(['Title']);
    const route = { kind: 'soonest', level: 3 };
    expect(said(change({ entry: 'settings', value: { route, aim: { level: 3, by: '2027-06-30' } } }))).toEqual([
      'Route | best value | level 3 soonest',
      'Aim | – | Level 3 by 30 June 2027',
    ]);
  });

  it('leave out what only remembers what was seen', () => {
    expect(said(change({ entry: 'report', value: { paper: 'letter' } }))).toEqual([]);
    const seen = { at: '2026-11-02T09:00:00Z', waves: { 'R4-23': 1 } };
    expect(said(change({ entry: 'facilitation', value: { seenPlan: seen } }))).toEqual([]);
  });
});

describe('what is kept together', () => {
  it('is an action with its parts', () => {
    const split = change({ entry: 'action', action: 'R4-23', value: { id: 'R4-23', parts: [3, 5] } });
    const part = change({ entry: 'action', action: 'R4-23.2', value: { id: 'R4-23.2', wave: 3 } });
    expect(changeList(pieces(split, part))).toHaveLength(1);
  });

  it('is the template with any target that it gave', () => {
    const template = { name: 'next-level', targets: { R4: 3 } };
    const all = pieces(
      change({ entry: 'target', question: 'R4', value: 4 }),
      agreedChange('R4', 3),
      change({ entry: 'settings', value: { template } }),
    );
    const [target, answer] = changeList(all);
    if (target === undefined || answer === undefined) throw new Error('both are listed');
    expect(piecesToKeep(all, [target]).map(({ key }) => key)).toEqual(['target:R4', 'settings.template']);
    expect(piecesToKeep(all, [answer]).map(({ key }) => key)).toEqual(['agreed:R4']);
  });
});

describe('the order of storing', () => {
  it('puts what is needed first', () => {
    const changes = [responseChange('p1', 'R4', 3), participantChange('p1')];
    expect(storingOrder(fourPillar, before, changes)).toEqual(changes.toReversed());
  });

  it('is none when something needed is left out, or there is too much for one edit', () => {
    expect(storingOrder(fourPillar, before, [responseChange('p1', 'R4', 3)])).toBeNull();
    const many = Array.from({ length: mostChanges + 1 }, () => agreedChange('R4', 3));
    expect(storingOrder(fourPillar, before, many)).toBeNull();
  });
});
