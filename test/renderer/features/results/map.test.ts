import { describe, expect, it } from 'vitest';
import { mapRows } from '../../../../renderer/features/results/mapRows.ts';
import { QuestionId } from '../../../../shared/base/ids.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { aPillar } from '../../../builders/aFramework.ts';
import { fourPillar } from '../../../builders/theFrameworks.ts';
import { ladderView, pillarView, t, voicesView } from './worked.ts';

describe('the maturity map', () => {
  const tiles = mapRows(t, pillarView(), new Set([QuestionId.parse('R4')])).flatMap((row) => row.tiles);
  const tile = (id: string) => tiles.find((candidate) => candidate.id === id);

  it('says all of a tile in words', () => {
    expect(tile('R4')).toMatchObject({
      value: 2,
      target: '3',
      isKey: true,
      blocks: true,
      label: 'R4 Forecasting: 2 Emerging, key question, target 3, blocks the next level',
    });
  });

  it('tells unknown, not applicable and reached targets apart', () => {
    expect(tile('I4')).toMatchObject({ value: 'dont-know', target: '3' });
    expect(tile('T6')).toMatchObject({ value: 'not-applicable' });
    expect(tile('T6')).not.toHaveProperty('target');
    expect(tile('P7')).not.toHaveProperty('target');
  });

  it('shows the span of a contested answer', () => {
    const contested = mapRows(t, voicesView(), new Set()).flatMap((row) => row.tiles);
    expect(contested.find(({ id }) => id === 'I7')).toMatchObject({ contested: '1–4', value: 1 });
    expect(contested.filter((candidate) => candidate.contested !== undefined)).toHaveLength(4);
  });

  it('shows letters and no targets for a ladder', () => {
    const rows = mapRows(t, ladderView(), new Set());
    expect(rows.map((row) => row.label)).toEqual(['Stage 1', 'Stage 2', 'Stage 3', 'Stage 4']);
    expect(rows[2]?.tiles[1]).toMatchObject({ id: '3.2', value: 'P', isKey: true });
    expect(rows[2]?.tiles[1]?.label).toBe('3.2 Self-service portal: P Partially, gate');
  });

  it('breaks a long section into rows that share its tiles evenly', () => {
    const ids = Array.from({ length: 23 }, (_, index) => `A${index + 1}`);
    const framework = { ...fourPillar, sections: [aPillar('people', ids)] };
    const view = { ...pillarView({ agreed: [] }), framework };
    const rows = mapRows(t, { ...view, score: score(framework, view.assessment) }, new Set());
    expect(rows.map((row) => [row.label, row.tiles.length])).toEqual([
      ['People', 8],
      ['A9 to A16', 8],
      ['A17 to A23', 7],
    ]);
  });
});
