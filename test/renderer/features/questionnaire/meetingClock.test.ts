import { describe, expect, it } from 'vitest';
import { MeetingClock } from '../../../../renderer/features/questionnaire/meeting/meetingClock.ts';
import type { AssessmentId, SectionId } from '../../../../shared/base/ids.ts';

const one = 'a' as AssessmentId;
const other = 'b' as AssessmentId;
const people = 'people' as SectionId;
const process = 'process' as SectionId;

function aClock() {
  let now = 1_000;
  const clock = new MeetingClock(() => now);
  clock.keep(one);
  return {
    clock,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('the clock of a meeting', () => {
  it('gives what passed once, in whole seconds, and keeps the rest for the next time', () => {
    const { clock, wait } = aClock();
    clock.begin(one, people);
    wait(2_700);
    expect(clock.take(one)).toEqual([{ section: 'people', seconds: 2 }]);
    expect(clock.take(one)).toEqual([]);
    wait(400);
    expect(clock.take(one)).toEqual([{ section: 'people', seconds: 1 }]);
  });

  it('counts each section for as long as it is on screen', () => {
    const { clock, wait } = aClock();
    clock.begin(one, people);
    wait(5_000);
    clock.begin(one, process);
    wait(3_000);
    clock.stop();
    wait(60_000);
    expect(clock.take(one)).toEqual([
      { section: 'people', seconds: 5 },
      { section: 'process', seconds: 3 },
    ]);
  });

  it('counts nothing of a meeting that another window keeps', () => {
    const { clock, wait } = aClock();
    clock.begin(other, people);
    wait(5_000);
    expect(clock.take(other)).toEqual([]);
    expect(clock.keeps(other)).toBe(false);
  });

  it('tells again what undo took back, and no longer what redo brought back', () => {
    const { clock, wait } = aClock();
    clock.begin(one, people);
    wait(90_000);
    clock.take(one);
    clock.reconcile(one, { [people]: 90 });
    clock.reconcile(one, {});
    clock.reconcile(one, { [people]: 90 });
    expect(clock.take(one)).toEqual([]);
    clock.reconcile(one, {});
    expect(clock.take(one)).toEqual([{ section: 'people', seconds: 90 }]);
    clock.reconcile(one, { [people]: 90 });
    expect(clock.take(one)).toEqual([]);
  });

  it('takes a meeting up with what it says already', () => {
    const { clock } = aClock();
    clock.keep(one, { [people]: 300 });
    clock.reconcile(one, { [people]: 300 });
    expect(clock.take(one)).toEqual([]);
  });

  it('tells its listeners which meetings it keeps', () => {
    const { clock } = aClock();
    const seen: boolean[] = [];
    const leave = clock.subscribe(() => seen.push(clock.keeps(other)));
    clock.keep(other);
    clock.drop(other);
    leave();
    clock.keep(other);
    expect(seen).toEqual([true, false]);
  });
});
