import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToRemove, type Thinned } from '../../../../electron/backend/backups/thin.ts';

const hour = 3_600_000;
const start = Date.parse('2026-11-02T09:00:00.000Z');
const huge = 1e15;

function backup(seq: number, at: number, over: Partial<Thinned> = {}): Thinned {
  const time = new Date(at).toISOString();
  return { id: `${time}-${seq}`, time, seq, bytes: 100, reason: 'timer', isDamaged: false, ...over };
}

function thinned(all: readonly Thinned[], now: number, cap = huge): readonly Thinned[] {
  const gone = new Set(backupsToRemove(all, new Date(now).toISOString(), cap));
  return all.filter(({ id }) => !gone.has(id));
}

/** A step of a history: time passes, the clock jumps, a file rots. */
const step = fc.record({
  passes: fc.integer({ min: 60_000, max: 40 * hour }),
  jump: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(-24 * hour, 87_600 * hour, -87_600 * hour, 25 * hour, -hour) },
  ),
  bytes: fc.integer({ min: 50, max: 200 }),
  isDamaged: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  reason: fc.constantFrom<Thinned['reason']>('timer', 'open', 'close', 'before-import', 'before-migration'),
});

describe('R8: thinning', () => {
  it('R8: keeps the newest, a good one, and the cap, in 1,000 random histories with clocks that jump', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 100, max: 6_000 }),
        (steps, cap) => {
          let kept: readonly Thinned[] = [];
          let clock = start;
          steps.forEach(({ passes, jump, bytes, isDamaged, reason }, index) => {
            clock += passes + jump;
            const seq = (index + 1) * 3;
            const all = [...kept, backup(seq, clock, { bytes, reason })];
            const hadGood = all.filter((one) => !one.isDamaged);
            kept = thinned(all, clock, cap);
            const total = kept.reduce((sum, one) => sum + one.bytes, 0);
            expect(kept.some((one) => one.seq === seq)).toBe(true);
            expect(kept.some((one) => !one.isDamaged)).toBe(hadGood.length > 0);
            const newestGood = hadGood.toSorted((one, other) => other.seq - one.seq)[0];
            expect(kept.map(({ id }) => id)).toContain(newestGood?.id);
            // The newest and the newest good one may be more than the cap allows.
            if (kept.length > 2) expect(total).toBeLessThanOrEqual(cap);
            kept = kept.map((one, place) => (isDamaged && place === kept.length - 1 ? { ...one, isDamaged } : one));
          });
        },
      ),
      { numRuns: 1_000, seed: 608 },
    );
  });

  it('R8: lets no file with a date in the future push out one that the clock allows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 * hour }), { minLength: 10, maxLength: 60 }),
        fc.array(fc.integer({ min: 2 * hour, max: 90_000 * hour }), { minLength: 1, maxLength: 30 }),
        (gaps, futures) => {
          let at = start;
          const real = gaps.map((gap, index) => {
            at += gap;
            return backup(2 * index + 100, at);
          });
          const wrong = futures.map((ahead, index) => backup(2 * index + 101, at + ahead));
          const alone = thinned(real, at);
          const together = new Set(thinned([...real, ...wrong], at).map(({ id }) => id));
          // By their order alone eight stay, of either kind: those are not what the rule is about.
          const missing = alone.toSorted((one, other) => other.seq - one.seq).slice(8);
          expect(missing.filter(({ id }) => !together.has(id))).toEqual([]);
        },
      ),
      { numRuns: 300, seed: 609 },
    );
  });

  it('keeps what the scheme says of a year of work at every quarter of an hour', () => {
    let kept: readonly Thinned[] = [];
    let now = start;
    for (let index = 0; index < 365 * 12; index += 1) {
      // Twelve in three hours a day.
      now = start + Math.floor(index / 12) * 24 * hour + (index % 12) * 15 * 60_000;
      kept = thinned([...kept, backup(index, now)], now);
    }
    const ages = kept.map(({ time }) => (now - Date.parse(time)) / (24 * hour));
    const within = (from: number, to: number) => ages.filter((age) => age >= from && age < to).length;
    expect(within(0, 1)).toBe(12);
    // One for each half hour, and that of exactly a day ago.
    expect(within(1, 2)).toBe(7);
    expect(within(2, 15)).toBeGreaterThanOrEqual(12);
    expect(within(15, 90)).toBeGreaterThanOrEqual(7);
    expect(within(90, 400)).toBeGreaterThanOrEqual(5);
    expect(kept.length).toBeLessThan(60);
  });

  it('loses nothing by a clock that was set far back or far ahead for one backup', () => {
    const days = Array.from({ length: 12 }, (_, day) => backup(day + 1, start + day * 24 * hour));
    const now = start + 11 * 24 * hour;
    const back = [...days, backup(13, Date.parse('1970-01-01T00:00:00.000Z'))];
    expect(thinned(back, Date.parse('1970-01-01T00:00:00.000Z'))).toHaveLength(13);
    const ahead = [...days, backup(13, Date.parse('2096-01-01T00:00:00.000Z'))];
    expect(thinned(ahead, Date.parse('2096-01-01T00:00:00.000Z'))).toHaveLength(13);
    expect(thinned(ahead, now)).toHaveLength(13);
  });

  it('keeps the copies from before a migration, and lets damaged ones go first when there is too much', () => {
    const hours = Array.from({ length: 40 }, (_, index) => backup(index + 10, start + index * 60_000));
    const old = backup(1, start - 900 * 24 * hour, { reason: 'before-migration' });
    const rotten = backup(2, start, { isDamaged: true });
    const now = start + 40 * 60_000;
    expect(thinned([old, rotten, ...hours], now)).toHaveLength(42);
    expect(thinned([old, rotten, ...hours], now, 41 * 100)).not.toContain(rotten);
    const few = thinned([old, rotten, ...hours], now, 3 * 100);
    expect(few.map(({ seq }) => seq).toSorted((one, other) => one - other)).toEqual([1, 48, 49].slice(0, few.length));
  });
});
