import { describe, expect, it } from 'vitest';
import { arrive, type Place, shownAt } from '../../../../renderer/features/questionnaire/place.ts';

const asked = (seen: string | undefined, ...ids: readonly string[]): Place => ({ seen, asked: ids });

describe('the question on screen', () => {
  it('is the one asked for last, before the address has followed', () => {
    expect(shownAt(asked('P1'))).toBe('P1');
    expect(shownAt(asked('P1', 'P2', 'P3'))).toBe('P3');
    expect(shownAt(asked(undefined))).toBeUndefined();
  });

  it('stays the last one while the address passes through those before it', () => {
    const onTheWay = arrive(asked('P1', 'P2', 'P3'), 'P2');
    expect(shownAt(onTheWay)).toBe('P3');
    expect(arrive(onTheWay, 'P3')).toEqual(asked('P3'));
  });

  it('gives way to an address that nobody asked for here: a link, the way back', () => {
    expect(shownAt(arrive(asked('P1', 'P2'), 'R4'))).toBe('R4');
    expect(shownAt(arrive(asked('P1', 'P2'), undefined))).toBeUndefined();
  });

  it('is the same object while nothing moves, so that nothing is drawn again', () => {
    const place = asked('P1', 'P2');
    expect(arrive(place, 'P1')).toBe(place);
  });
});
