import { describe, expect, it } from 'vitest';
import { lastChange } from '../../../../renderer/features/home/lastChange.ts';
import { distanceOf, resultOf } from '../../../../renderer/features/home/resultOf.ts';
import { AssessmentId, FrameworkId } from '../../../../shared/base/ids.ts';
import type { AssessmentRow } from '../../../../shared/contract/assessments.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';

const t = createTranslate('en');
/** A moment of the person's calendar, whatever the time zone of the machine. */
const local = (text: string): string => new Date(text).toISOString();

describe('when an assessment last changed', () => {
  it.each([
    ['2026-11-02T15:47:00', '2026-11-02', 'Today 15:47'],
    ['2026-11-02T00:00:00', '2026-11-02', 'Today 00:00'],
    ['2026-11-01T23:59:59', '2026-11-02', 'Yesterday 23:59'],
    ['2026-10-31T23:59:59', '2026-11-01', 'Yesterday 23:59'],
    ['2025-12-31T17:20:00', '2026-01-01', 'Yesterday 17:20'],
    ['2028-02-29T08:05:00', '2028-03-01', 'Yesterday 08:05'],
    ['2026-10-28T16:02:00', '2026-11-02', '28 Oct 16:02'],
    ['2026-01-01T09:00:00', '2026-11-02', '1 Jan 09:00'],
    ['2025-12-30T09:00:00', '2026-01-01', '30 Dec 2025 09:00'],
  ])('%s, seen on %s, is "%s"', (at, now, words) => {
    expect(lastChange(local(at), t, now)).toBe(words);
  });

  it('is a date for a moment that the clock has not reached', () => {
    expect(lastChange(local('2026-11-03T09:00:00'), t, '2026-11-02')).toBe('3 Nov 09:00');
  });
});

const row = (overrides: Partial<AssessmentRow> = {}): AssessmentRow => ({
  id: AssessmentId.parse('7b0c1f8e-4a52-4a0e-9d53-0a6c1c7e2b11'),
  organisationId: '00000000-0000-4000-8000-00000000000f',
  organisation: 'Fjord Analytics',
  title: null,
  framework: { id: FrameworkId.parse('four-pillar'), version: '1.0.0', shortTitle: 'Four pillars', kind: 'pillars' },
  status: 'complete',
  answered: 30,
  applicable: 31,
  score: 2.602777777777778,
  level: 2,
  levelName: 'Emerging',
  distance: 8,
  map: [[1], [2], [3], [4]],
  workflow: 'draft',
  updatedAt: '2026-11-02T09:00:00.000Z',
  ...overrides,
});

describe('the result of a row', () => {
  const ladder = { ...row().framework, kind: 'ladder' as const };

  it('is the level with its name, and the score', () => {
    expect(resultOf(row(), t)).toEqual(['2 Emerging', t('home.score', { score: '2.6' })]);
  });

  it('has the distance to the next level or stage beside it, unless there is none', () => {
    expect(distanceOf(row(), t)).toBe('8 answers to level 3');
    expect(distanceOf(row({ framework: ladder, distance: 1 }), t)).toBe('1 change to stage 3');
    expect(distanceOf(row({ distance: null }), t)).toBeNull();
    expect(distanceOf(row({ level: null }), t)).toBeNull();
  });

  it('is the level alone when there is no score', () => {
    expect(resultOf(row({ score: null, levelName: null }), t)).toEqual(['2', null]);
  });

  it('is the stage of a ladder, also when none is attained', () => {
    expect(resultOf(row({ framework: ladder, score: null }), t)).toEqual([
      t('home.stage', { stage: 2 }),
      t('home.stagesAttained', { stage: 2, stages: 4 }),
    ]);
    expect(resultOf(row({ framework: ladder, score: null, level: 0 }), t)[0]).toBe(t('home.stage', { stage: 0 }));
  });

  it.each(['pillars', 'ladder'] as const)('of %s says that there is none yet, never 0', (kind) => {
    const none = row({ framework: { ...ladder, kind }, level: null, levelName: null, score: null });
    expect(resultOf(none, t)).toEqual([t('home.notYet'), null]);
  });
});
