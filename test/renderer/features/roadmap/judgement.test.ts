import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionSubject, actionTitle } from '../../../../renderer/features/roadmap/actionSubject.ts';
import { withOwnerLimit, withTeam } from '../../../../renderer/features/roadmap/capacities.ts';
import { factorNotePatch, factorPatch } from '../../../../renderer/features/roadmap/factorEdits.ts';
import { gridActions } from '../../../../renderer/features/roadmap/gridActions.ts';
import { roadmapSearch } from '../../../../renderer/features/roadmap/lens.ts';
import { metricName, metricOf, watchedMetric } from '../../../../renderer/features/roadmap/metricWords.ts';
import { momentWords } from '../../../../renderer/features/roadmap/momentWords.ts';
import { headline, underHeadline } from '../../../../renderer/features/roadmap/outlookWords.ts';
import { firstSizes, joinChanges, resized, splitChanges } from '../../../../renderer/features/roadmap/partEdits.ts';
import { routeNotes } from '../../../../renderer/features/roadmap/planNotes.ts';
import { firstLevel, levelsAhead, routeRows } from '../../../../renderer/features/roadmap/routeWords.ts';
import {
  monthWords,
  timelineItems,
  timelineLanes,
  usedWaves,
} from '../../../../renderer/features/roadmap/timelineLanes.ts';
import { ActionEdit } from '../../../../shared/assessment/schema.ts';
import { ActionId } from '../../../../shared/base/ids.ts';
import { actionView } from '../../../../shared/report/planned.ts';
import { compareRoutes } from '../../../../shared/roadmap/compareRoutes.ts';
import { anAssessment } from '../../../builders/anAssessment.ts';
import { ladderPlan, pillarPlan, t } from './planned.ts';

const id = ActionId.parse('R6-23');

describe('factors set by hand', () => {
  it('go back to nothing when nothing is left of them', () => {
    const edit = ActionEdit.parse({ id, factors: { gap: 0.5 }, factorNotes: { gap: 'half is done' } });
    expect(factorPatch(edit, 'urgency', 1.5)).toEqual({ factors: { gap: 0.5, urgency: 1.5 } });
    expect(factorPatch(edit, 'gap', undefined)).toEqual({ factors: undefined });
    expect(factorPatch(undefined, 'impact', 5)).toEqual({ factors: { impact: 5 } });
    expect(factorNotePatch(edit, 'effort', ' the vendor says so ')).toEqual({
      factorNotes: { gap: 'half is done', effort: 'the vendor says so' },
    });
    expect(factorNotePatch(edit, 'gap', ' ')).toEqual({ factorNotes: undefined });
  });
});

describe('parts', () => {
  it('begin with sizes that fit the waves, or with halves', () => {
    expect(firstSizes(130, [60, 100, 100, 100])).toEqual([65, 65]);
    expect(firstSizes(40, [5, 5])).toEqual([20, 20]);
  });

  it('keep their sum whatever their number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.array(fc.integer({ min: 2, max: 12 }), { minLength: 1 }),
        (days, counts) => {
          let sizes: readonly number[] = [days / 2, days / 2];
          for (const count of counts) {
            sizes = resized(sizes, count);
            expect(sizes).toHaveLength(count);
            expect(sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(days);
          }
        },
      ),
    );
  });

  it('lose the wave of the whole, and with fewer of them what was said of the last', () => {
    const assessment = anAssessment({
      actions: [
        ActionEdit.parse({ id, owner: 'Ana', wave: 2, parts: [10, 10, 20] }),
        ActionEdit.parse({ id: 'R6-23.2', wave: 3 }),
        ActionEdit.parse({ id: 'R6-23.3', owner: 'Ben' }),
      ],
    });
    expect(splitChanges(assessment, id, [20, 20])).toEqual([
      { entry: 'action', action: 'R6-23.3', value: null },
      { entry: 'action', action: id, value: { id, owner: 'Ana', parts: [20, 20] } },
    ]);
    expect(joinChanges(assessment, id)).toEqual([
      { entry: 'action', action: 'R6-23.2', value: null },
      { entry: 'action', action: 'R6-23.3', value: null },
      { entry: 'action', action: id, value: { id, owner: 'Ana', wave: 2 } },
    ]);
  });

  it('carry their action’s title, and its factors', () => {
    const { report } = pillarPlan([{ id: 'R6-23', parts: [20, 20] }]);
    const part = actionSubject(report, ActionId.parse('R6-23.2'));
    expect(part).toMatchObject({ kind: 'part', whole: 'R6-23', usualEffort: 3 });
    expect(part.title).toContain('part 2');
    expect(actionTitle(report, ActionId.parse('R6-23.9'))).toMatch(/^Define the renewal calendar.*, part 9$/);
  });
});

describe('the metric to watch', () => {
  it('is the question’s own until somebody names another', () => {
    const watched = (edit?: unknown) => {
      const { report } = pillarPlan(edit === undefined ? [] : [edit]);
      return actionView(report, id).map((action) => watchedMetric(report, action));
    };
    expect(watched()).toEqual(['Renewal rate']);
    expect(watched({ id: 'R6-23', metric: 'M01' })).toEqual([metricName('en', 'M01')]);
    expect(watched({ id: 'R6-23', metric: 'tickets per week' })).toEqual(['tickets per week']);
  });

  it('is stored by its id when the catalogue knows it', () => {
    expect(metricOf('en', ` ${metricName('en', 'M01').toUpperCase()} `)).toBe('M01');
    expect(metricOf('en', 'tickets per week')).toBe('tickets per week');
    expect(metricOf('en', '  ')).toBeUndefined();
  });
});

describe('capacity', () => {
  it('keeps the people it was worked out from, and the limit of an owner', () => {
    expect(withTeam(undefined, { people: 3, share: 0.2 }, [13, 26])).toEqual({
      team: { people: 3, share: 0.2 },
      capacityDays: [13, 26],
    });
    expect(withOwnerLimit({ realisation: 0.5 }, 5)).toEqual({ realisation: 0.5, ownerLimit: 5 });
    expect(withOwnerLimit({ ownerLimit: 5 }, 3)).toBeNull();
  });
});

describe('lenses', () => {
  it('are named by the address', () => {
    expect(roadmapSearch({ lens: 'grid' })).toEqual({ lens: 'grid' });
    expect(roadmapSearch({ lens: 'board' })).toEqual({});
    expect(roadmapSearch({ lens: 7 })).toEqual({});
  });

  it('show everything with an impact, planned or not', () => {
    const actions = gridActions(pillarPlan([{ id: 'R6-23', notNow: 'later' }]));
    expect(actions).toHaveLength(9);
    expect(actions.find(({ action }) => action.id === id)).toMatchObject({ impact: 5, effort: 3, wave: 0 });
  });

  it('lay the plan out by section, in the framework’s order', () => {
    const view = pillarPlan([{ id: 'R6-23', due: '2027-01-15' }]);
    const lanes = timelineLanes(view);
    expect(lanes.map(({ name }) => name)).toEqual(['People', 'Process', 'Platform', 'Insights']);
    expect(lanes[1]?.actions.map(({ action, words }) => [action.id, words])).toContainEqual([
      'R6-23',
      'wave 2, 3 Dec 2026 to 31 Jan 2027, due 15 Jan 2027',
    ]);
    expect(usedWaves(view.waves).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(timelineItems(view.waves).find((item) => item.id === id)).toEqual({
      id,
      from: '2026-12-03',
      to: '2027-01-31',
      due: '2027-01-15',
    });
  });

  it('name the year where it begins', () => {
    expect([monthWords(t, '2026-12-01', '2026-11-02'), monthWords(t, '2027-03-01', '2026-12-01')]).toEqual([
      'Dec',
      'Mar 2027',
    ]);
  });

  it('say when something was, with the day unless it was today', () => {
    const morning = new Date(2026, 10, 5, 10, 14).toISOString();
    expect(momentWords(morning, 'en', '2026-11-05')).toBe('10:14');
    expect(momentWords(morning, 'en', '2026-11-06')).toBe('Nov 5, 10:14');
  });
});

describe('routes', () => {
  it('lead to the levels above today’s, the one in use first', () => {
    expect(levelsAhead(pillarPlan().report)).toEqual([3, 4, 5]);
    expect(firstLevel(pillarPlan().report)).toBe(3);
    expect(firstLevel(pillarPlan([], { settings: { route: { kind: 'soonest', level: 4 } } }).report)).toBe(4);
    expect(firstLevel(pillarPlan([], { settings: { aim: { level: 5 } } }).report)).toBe(5);
    expect(levelsAhead(ladderPlan().report)).toEqual([3, 4]);
    expect(levelsAhead(pillarPlan([], { agreed: [] }).report)).toEqual([]);
  });

  it('stand side by side with what each one still lacks', () => {
    const { report } = pillarPlan();
    const rows = routeRows(report, compareRoutes(report.framework, report.input.assessment, report.score, 3));
    const row = (name: string) => rows.find((one) => one.name === name);
    expect(row('Person-days in all')).toMatchObject({ best: '225', soonest: '260' });
    expect(row('Score at the end, projected')?.best).toBe('2.87');
    expect(row('Missing for level 3')).toMatchObject({
      best: 'I4 at 3 (not known) and I6 at 3 (no step is planned)',
      soonest: 'I4 at 2 (not known)',
    });
  });

  it('are named over the plan, with what no step can bring', () => {
    const view = pillarPlan([], { settings: { route: { kind: 'soonest', level: 3 } } });
    expect(headline(view)).toMatch(/^Level 3 soonest: twelve actions in four waves take the score from /);
    expect(routeNotes(view)).toEqual(['Level 3 also needs an answer to I4.']);
    expect(routeNotes(pillarPlan())).toEqual([]);
  });
});

describe('a plan that does not fit', () => {
  it('says so, and why', () => {
    const none = pillarPlan([], { settings: { capacityDays: [0, 0] } });
    expect(headline(none)).toBe('None of the nine actions fits a wave');
    expect(underHeadline(none)).toMatch(/^No wave has capacity/);
    expect(underHeadline(pillarPlan([], { settings: { capacityDays: [4] } }))).toMatch(/^Every step is larger/);
  });
});
