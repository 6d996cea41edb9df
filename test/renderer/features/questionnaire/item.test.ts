import { describe, expect, it } from 'vitest';
import { isScored, itemsOf } from '../../../../renderer/features/questionnaire/item.ts';
import { itemCalled, ladderEntry, pillarEntry } from './aQuestionnaire.ts';

describe('itemsOf', () => {
  it('offers the five levels of a capability with its own clauses and the names of the levels', () => {
    const forecasting = itemCalled(pillarEntry, 'R4');
    expect(forecasting.choices.map(({ value, digit, name }) => [value, digit, name])).toEqual([
      [1, 1, 'Ad hoc'],
      [2, 2, 'Emerging'],
      [3, 3, 'Defined'],
      [4, 4, 'Measured'],
      [5, 5, 'Optimised'],
    ]);
    expect(forecasting.choices[2]?.clauses).toHaveLength(3);
    expect(forecasting.isKey).toBe(true);
    expect(forecasting.section).toMatchObject({ id: 'process', number: 2, name: 'Process' });
  });

  it('offers the four letters of a criterion with anchor, meaning and share', () => {
    const portal = itemCalled(ladderEntry, '3.2');
    expect(portal.choices.map(({ value, digit }) => [value, digit])).toEqual([
      ['N', 1],
      ['P', 2],
      ['L', 3],
      ['F', 4],
    ]);
    expect(portal.choices[0]).toMatchObject({ clauses: ['No portal.'], share: 'under 15 %' });
    expect(portal.isKey).toBe(true);
  });

  it('puts the symptoms of a stage after its criteria, unscored, with frequencies from 0 on the keys 1 to 4', () => {
    const items = itemsOf(ladderEntry);
    expect(items.map(({ id }) => id).slice(7, 12)).toEqual(['1.8', 'L1.1', 'L1.2', 'L1.3', '2.1']);
    expect(items.filter(isScored)).toHaveLength(32);
    expect(itemCalled(ladderEntry, 'L2.1').choices.map(({ value, digit }) => [value, digit])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  it('refuses texts of another kind than the structure', () => {
    expect(() => itemsOf({ framework: pillarEntry.framework, texts: ladderEntry.texts })).toThrow('different kinds');
  });
});
