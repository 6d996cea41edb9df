import { describe, expect, it } from 'vitest';
import { mapRows } from '../../../../renderer/features/results/mapRows.ts';
import { openQuestions } from '../../../../renderer/features/results/unanswered.ts';
import { QuestionId } from '../../../../shared/base/ids.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { aPillar } from '../../../builders/aFramework.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import { fourPillar } from '../../../builders/theFrameworks.ts';
import { ladderView, pillarView, t, voicesView } from './worked.ts';

const R4 = QuestionId.parse('R4');

describe('the maturity map', () => {
  const tiles = mapRows(t, pillarView(), new Set([R4])).flatMap((row) => row.tiles);
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

  it('points to no target that the level reaches, though the mean of the voices falls short of it', () => {
    const view = voicesView();
    const short = view.score.questions.filter(
      ({ level, target, gap }) => typeof level === 'number' && level === target && gap !== null && gap > 0,
    );
    expect(short.length).toBeGreaterThan(0);
    const tiles = mapRows(t, view, new Set()).flatMap((row) => row.tiles);
    for (const { id } of short) expect(tiles.find((tile) => tile.id === id)?.target).toBeUndefined();
  });

  it('tells what waits for its confirmation from what is open, in the list of open questions too', () => {
    const previous = { name: 'Spring', actions: [], answers: [{ question: R4, answer: 2 as const }] };
    const view = pillarView({ agreed: agreedOn({ P1: 3 }), previous });
    const waiting = mapRows(t, view, new Set()).flatMap((row) => row.tiles);
    expect(waiting.find(({ id }) => id === 'R4')).toMatchObject({ value: 'unconfirmed' });
    expect(waiting.find(({ id }) => id === 'R4')?.label).toContain('R4 Forecasting: not confirmed');
    expect(waiting.find(({ id }) => id === 'P2')).toMatchObject({ value: 'open' });
    const open = openQuestions(view);
    expect(open).toHaveLength(31);
    expect(open.filter(({ isUnconfirmed }) => isUnconfirmed).map(({ id }) => id)).toEqual(['R4']);
    const replaced = pillarView({ agreed: agreedOn({ R4: 4 }), previous });
    expect(openQuestions(replaced).some(({ isUnconfirmed }) => isUnconfirmed)).toBe(false);
  });

  it('does not wait for an answer that the questionnaire does not offer', () => {
    const previous = { name: 'Spring', actions: [], answers: [{ question: R4, answer: 'L' as const }] };
    const open = openQuestions(pillarView({ agreed: [], previous }));
    expect(open.some(({ isUnconfirmed }) => isUnconfirmed)).toBe(false);
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
