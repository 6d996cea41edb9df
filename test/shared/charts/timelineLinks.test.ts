import { describe, expect, it } from 'vitest';
import type { TimelineBar } from '../../../shared/charts/planTimeline.ts';
import { timelineLinks } from '../../../shared/charts/timelineLinks.ts';

const bar = (id: string, start: number, end: number): TimelineBar => ({ id, start, end, filled: end, due: null });
const bars = [bar('a', 0, 30), bar('b', 30, 60), bar('c', 30, 60), bar('d', 60, 100)];
const rows = ['lane', 'a', 'b', 'c', 'd'];

describe('lines between what is needed and what needs it', () => {
  it('run from the end of one bar to the start of the other, through the rows between', () => {
    const pieces = timelineLinks(rows, bars, [{ id: 'd', needs: ['b'] }]);
    expect(pieces.get('a')).toBeUndefined();
    expect(pieces.get('b')).toMatchObject([{ to: 'd', at: 60, leaves: 60, top: false, bottom: true, arrives: false }]);
    expect(pieces.get('c')).toMatchObject([{ leaves: null, top: true, bottom: true, arrives: false }]);
    expect(pieces.get('d')).toMatchObject([{ leaves: null, top: true, bottom: false, arrives: true }]);
  });

  it('join in one line, and keep clear of other lines that run beside them', () => {
    const pieces = timelineLinks(rows, bars, [
      { id: 'c', needs: ['a'] },
      { id: 'b', needs: ['a', 'c'] },
    ]);
    const into = (row: string) => (pieces.get(row) ?? []).map(({ to, track }) => `${to} ${track}`).toSorted();
    expect(into('b')).toEqual(['b 1', 'c 0']);
    expect(into('a')).toEqual(['b 1', 'c 0']);
    expect(pieces.get('c')?.find(({ to }) => to === 'b')).toMatchObject({ leaves: 30, isAgainst: false });
  });

  it('are marked where what is needed comes later, and left out where it has no bar', () => {
    const against = timelineLinks(rows, bars, [{ id: 'a', needs: ['d'] }]);
    expect(against.get('d')).toMatchObject([{ at: 0, leaves: 60, isAgainst: true }]);
    expect(timelineLinks(rows, bars, [{ id: 'a', needs: ['x', 'a'] }]).size).toBe(0);
  });
});
