import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionId } from '../../../shared/base/ids.ts';
import type { ActionPair } from '../../../shared/crosswalk/crosswalkOf.ts';
import { type MergedPlan, mergePlans, type PlannedAction } from '../../../shared/crosswalk/mergePlans.ts';

const action = (id: string, overrides: Partial<PlannedAction> = {}): PlannedAction => ({
  id,
  title: id,
  about: [],
  days: 10,
  owner: '',
  status: 'open',
  wave: 1,
  ...overrides,
});
const pair = (here: string, there: string): ActionPair => ({ here: here as ActionId, there: there as ActionId });
const lines = ({ waves, later }: MergedPlan) => [...waves.flatMap(({ actions }) => actions), ...later];
const idsOf = (plan: MergedPlan) =>
  lines(plan).map(({ here, there }) => [...here, ...there].map(({ id }) => id).join('+'));

describe('mergePlans', () => {
  it('lists the same work once, in the earlier wave, with the larger effort', () => {
    const plan = mergePlans(
      [action('I5-23', { wave: 2, days: 15 }), action('R1-12')],
      [action('3.7-1', { wave: 1, days: 28 }), action('4.4-1', { wave: 3 })],
      [pair('I5-23', '3.7-1'), pair('R6-23', '4.6-1')],
    );
    expect(idsOf(plan)).toEqual(['I5-23+3.7-1', 'R1-12', '4.4-1']);
    expect(plan.waves.map(({ number, days }) => [number, days])).toEqual([
      [1, 38],
      [3, 10],
    ]);
    expect(plan).toMatchObject({ shared: 1, savedDays: 15 });
  });

  it('takes the parts of a split action for that action', () => {
    const parts = [action('I5-23.1', { days: 8 }), action('I5-23.2', { days: 7, wave: 2 })];
    const plan = mergePlans(parts, [action('3.7-1')], [pair('I5-23', '3.7-1')]);
    expect(idsOf(plan)).toEqual(['I5-23.1+I5-23.2+3.7-1']);
    expect(plan.waves[0]?.days).toBe(15);
    expect(idsOf(mergePlans(parts, [], [pair('I5-23', '3.7-1')]))).toEqual(['I5-23.1', 'I5-23.2']);
  });

  it('joins two actions only through a counterpart that is there', () => {
    const here = [action('A1-12'), action('A2-12')];
    const pairs = [pair('A1-12', '1.1-1'), pair('A2-12', '1.1-1')];
    expect(idsOf(mergePlans(here, [action('1.1-1')], pairs))).toEqual(['A1-12+A2-12+1.1-1']);
    expect(idsOf(mergePlans(here, [action('1.2-1')], pairs))).toEqual(['A1-12', 'A2-12', '1.2-1']);
  });

  it('keeps what is closed only beside what the other still has to do', () => {
    const done = action('3.7-1', { status: 'done', wave: null, days: 0 });
    expect(
      idsOf(
        mergePlans(
          [action('I5-23')],
          [done, action('9-1', { status: 'dropped', wave: null })],
          [pair('I5-23', '3.7-1')],
        ),
      ),
    ).toEqual(['I5-23+3.7-1']);
    expect(idsOf(mergePlans([], [done], []))).toEqual([]);
  });

  const plan = (prefix: string) =>
    fc
      .array(
        fc.record({
          days: fc.integer({ min: 0, max: 90 }),
          wave: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
          status: fc.constantFrom('open' as const, 'doing' as const),
        }),
        { maxLength: 8 },
      )
      .map((all) => all.map((one, index) => action(`${prefix}${index}`, one)));
  const pairs = fc.array(
    fc.tuple(fc.nat(9), fc.nat(9)).map(([one, other]) => pair(`h${one}`, `t${other}`)),
    { maxLength: 10 },
  );

  it('lists every action exactly once and counts no day twice', () => {
    fc.assert(
      fc.property(plan('h'), plan('t'), pairs, (here, there, linked) => {
        const merged = mergePlans(here, there, linked);
        const ids = lines(merged).flatMap((line) => [...line.here, ...line.there].map(({ id }) => id));
        expect(ids.toSorted()).toEqual([...here, ...there].map(({ id }) => id).toSorted());
        const days = lines(merged).reduce((sum, line) => sum + line.days, 0);
        const all = [...here, ...there].reduce((sum, one) => sum + one.days, 0);
        expect(days + merged.savedDays).toBe(all);
        for (const { number, actions } of merged.waves) {
          expect(actions.length).toBeGreaterThan(0);
          for (const line of actions)
            expect([...line.here, ...line.there].every(({ wave }) => wave === null || wave >= number)).toBe(true);
        }
      }),
    );
  });

  it('joins exactly what pairs join, and is the same from the other side', () => {
    fc.assert(
      fc.property(plan('h'), plan('t'), pairs, (here, there, linked) => {
        const merged = mergePlans(here, there, linked);
        const lineOf = (id: string) =>
          lines(merged).findIndex((line) => [...line.here, ...line.there].some((one) => one.id === id));
        const known = new Set([...here, ...there].map(({ id }) => id));
        for (const { here: one, there: other } of linked) {
          if (known.has(one) && known.has(other)) expect(lineOf(one)).toBe(lineOf(other));
        }
        const back = mergePlans(
          there,
          here,
          linked.map((one) => ({ here: one.there, there: one.here })),
        );
        const sets = (plan: MergedPlan) =>
          idsOf(plan)
            .map((ids) => ids.split('+').toSorted().join('+'))
            .toSorted();
        expect(sets(back)).toEqual(sets(merged));
        expect(back.savedDays).toBe(merged.savedDays);
      }),
    );
  });
});
