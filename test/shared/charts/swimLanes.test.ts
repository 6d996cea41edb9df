import { describe, expect, test } from 'vitest';
import { type LaneBlock, type SwimLanesInput, swimLanes, waveColumns } from '../../../shared/charts/swimLanes.ts';
import { labelsOf } from '../../builders/reportTexts.ts';

const words = ({ figure }: ReturnType<typeof swimLanes>): readonly string[] =>
  labelsOf(figure.shapes).map(({ text }) => text);

function aBlock(id: string, wave: number, lane: number, needs: readonly string[] = []): LaneBlock {
  return { id, wave, lane, title: `Do ${id}`, lines: [{ text: 'an owner' }], clears: '', needs };
}

function lanes(
  blocks: readonly LaneBlock[],
  height = 400,
  waves = 3,
  names: readonly string[] = ['People', 'Process'],
): ReturnType<typeof swimLanes> {
  const input: SwimLanesInput = {
    waves: Array.from({ length: waves }, (_, index) => ({ name: `Wave ${index + 1}`, note: '' })),
    lanes: names,
    blocks,
    free: 'free',
    more: (count) => `and ${count} more`,
    height,
  };
  return swimLanes(input);
}

const arrows = ({ figure }: ReturnType<typeof swimLanes>) => figure.shapes.filter(({ kind }) => kind === 'path').length;

describe('swim lanes', () => {
  test('hold every block under its wave, and say that a last wave is free', () => {
    const made = lanes([aBlock('a', 0, 0), aBlock('b', 1, 1)]);
    expect(made.hidden).toEqual([]);
    expect(words(made)).toEqual(expect.arrayContaining(['Do a', 'Do b', 'free']));
    expect(made.columns.at(-1)?.width).toBe(64);
  });

  test('draw a line for each need of a later wave, and a dot where two meet', () => {
    const made = lanes([aBlock('a', 0, 0), aBlock('b', 0, 1), aBlock('c', 1, 0, ['a', 'b']), aBlock('d', 2, 1, ['a'])]);
    expect(arrows(made)).toBe(3);
    expect(made.figure.shapes.filter(({ kind }) => kind === 'circle')).toHaveLength(1);
    expect(arrows(lanes([aBlock('a', 0, 0), aBlock('b', 0, 1, ['a'])]))).toBe(0);
  });

  test('leave lines out when there are more than twelve', () => {
    const first = Array.from({ length: 4 }, (_, index) => aBlock(`a${index}`, 0, 0));
    const second = Array.from({ length: 4 }, (_, index) => aBlock(`b${index}`, 1, 0, ['a0', 'a1', 'a2', 'a3']));
    expect(arrows(lanes([...first, ...second], 2000))).toBe(0);
  });

  test('keep to their height, and name how many blocks have no room', () => {
    const many = Array.from({ length: 9 }, (_, index) => aBlock(`a${index}`, index % 2, index % 3 === 0 ? 0 : 1));
    for (const height of [420, 260, 180, 120]) {
      const made = lanes(many, height);
      expect(made.figure.height).toBeLessThanOrEqual(height);
      const named = words(made).flatMap((text) => Number(/^and (\d+) more$/.exec(text)?.[1] ?? 0));
      expect(named.reduce((sum, count) => sum + count, 0)).toBe(made.hidden.length);
    }
  });

  test('say the titles of many lanes before they say how many there are', () => {
    const names = Array.from({ length: 9 }, (_, index) => `Element ${index}`);
    const one = names.map((_, index) => ({
      ...aBlock(`a${index}`, index % 3, index),
      clears: index === 4 ? 'lifts' : '',
    }));
    const shown = (height: number) => words(lanes(one, height, 3, names));
    const titles = one.map(({ title }) => title);
    expect(shown(600)).toEqual(expect.arrayContaining([...titles, 'an owner', 'lifts']));
    expect(shown(420)).toEqual(expect.arrayContaining([...titles, 'lifts']));
    expect(shown(420)).not.toContain('an owner');
    expect(shown(365)).toEqual(expect.arrayContaining(titles));
    expect(shown(340)).not.toContain('Do a0');
    expect(shown(340)).toContain('and 1 more');
    expect([600, 420, 365].map((height) => lanes(one, height, 3, names).isBrief)).toEqual([false, true, true]);
  });

  test('share the width between one and four waves', () => {
    for (const count of [1, 2, 3, 4]) {
      const last = waveColumns(count, false).at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(498);
    }
  });
});
