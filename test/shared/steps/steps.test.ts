import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFacts } from '../../../renderer/features/roadmap/cardFacts.ts';
import { metricName } from '../../../renderer/features/roadmap/metricWords.ts';
import { applyChange, type Draft } from '../../../shared/assessment/applyChange.ts';
import type { Change } from '../../../shared/assessment/change.ts';
import { checkAssessment } from '../../../shared/assessment/checkAssessment.ts';
import { type ActionEdit, ActionStatus, type Assessment } from '../../../shared/assessment/schema.ts';
import { RoleId, type TaskId } from '../../../shared/base/ids.ts';
import { library } from '../../../shared/frameworks/library.ts';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import { metrics } from '../../../shared/metrics/catalogue.ts';
import { actionMetrics } from '../../../shared/report/actionMetrics.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { plannedActions, wavesOf } from '../../../shared/report/planned.ts';
import { reportContext } from '../../../shared/report/reportContext.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { stepStandings, wholeProgress } from '../../../shared/steps/progress.ts';
import { steps } from '../../../shared/steps/steps.ts';
import { holderOf, questionLike, taskChanges } from '../../../shared/steps/taskActions.ts';
import { taskOutput, taskTitle } from '../../../shared/steps/taskText.ts';
import { anAssessment } from '../../builders/anAssessment.ts';
import { aPillarReportInput, english } from '../../builders/aReport.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

const tasks = steps.flatMap((step) => step.tasks);
const ids = tasks.map(({ id }) => id);
const title = (id: TaskId) => taskTitle(english, id);

function made(assessment: Assessment, changes: readonly Change[]): Assessment {
  const draft: Draft = { assessment, facilitation: null, report: null };
  return changes.reduce(applyChange, draft).assessment;
}

/** The assessment with these tasks as actions in the given states. */
function having(states: readonly (ActionStatus | null)[], base = anAssessment({})): Assessment {
  const chosen = ids.filter((_, index) => (states[index] ?? null) !== null);
  const all = made(base, taskChanges(fourPillar, base, chosen, title));
  const given = states.filter((state) => state !== null);
  const actions = (all.actions ?? []).map(
    (action, index): ActionEdit => ({ ...action, status: given[index] ?? 'open' }),
  );
  return { ...all, actions };
}

describe('the tasks of the implementation steps', () => {
  it('are 28 in four steps of seven, each with a title and an output of its own', () => {
    expect(steps.map((step) => step.tasks.length)).toEqual([7, 7, 7, 7]);
    expect(ids).toEqual(steps.flatMap(({ step }) => [1, 2, 3, 4, 5, 6, 7].map((number) => `${step}.${number}`)));
    const words = ids.flatMap((id) => [title(id), taskOutput(english, id)]);
    expect(words.filter((text) => text.startsWith('steps.'))).toEqual([]);
    expect(new Set(words).size).toBe(56);
  });

  it('refer to capabilities and metrics that exist', () => {
    const capabilities = new Set<string>(questionsOf(fourPillar).map(({ id }) => id));
    expect(tasks.flatMap((task) => [task.belongsTo, ...task.questions]).filter((id) => !capabilities.has(id))).toEqual(
      [],
    );
    expect(tasks.flatMap((task) => task.metrics).filter((id) => !metrics.has(id))).toEqual([]);
  });
});

describe('a task that is chosen', () => {
  it('becomes an action of the one roadmap, planned like any other, in every questionnaire', () => {
    for (const { framework } of library) {
      const empty = anAssessment({});
      const assessment = made(empty, taskChanges(framework, empty, ids, title));
      expect(checkAssessment(framework, assessment)).toEqual([]);
      const plan = makePlan(framework, assessment, score(framework, assessment));
      const planned = [...plan.waves.flatMap(({ actions }) => actions), ...plan.later.map(({ id }) => id)];
      expect(planned.filter((id) => id.startsWith('own-'))).toHaveLength(28);
    }
  });

  it('stands in the section of its capability, and beside what says the same elsewhere', () => {
    const base = anAssessment({});
    const [mapped] = taskChanges(fourPillar, base, ids.slice(0, 1), title);
    expect(mapped).toMatchObject({ action: 'own-1', value: { own: { section: 'process', days: 3, task: '1.1' } } });
    const path = tasks.find(({ id }) => id === '2.7');
    expect(path === undefined ? null : questionLike(revenueLadder, path.belongsTo)).toBe('4.1');
  });

  it('is made once, and takes the next free id', () => {
    const base = anAssessment({});
    const first = made(base, taskChanges(fourPillar, base, ids.slice(0, 2), title));
    const again = taskChanges(fourPillar, first, ids.slice(1, 3), title);
    expect(again.map((change) => ('action' in change ? change.action : null))).toEqual(['own-3']);
  });

  it('is given to who holds its role, unless only the consultant may know', () => {
    const [mapping] = tasks;
    if (mapping === undefined) throw new Error('no task');
    const role = { role: RoleId.parse('RO03'), status: 'filled' as const, person: 'Ana Pop' };
    const held = anAssessment({ roles: [role] });
    expect(holderOf(held, mapping)).toBe('Ana Pop');
    expect(taskChanges(fourPillar, held, ids.slice(0, 1), title)).toMatchObject([{ value: { owner: 'Ana Pop' } }]);
    expect(holderOf(anAssessment({ roles: [{ ...role, visibility: 'consultant' }] }), mapping)).toBeNull();
    expect(holderOf(anAssessment({ roles: [{ ...role, status: 'planned' }] }), mapping)).toBeNull();
    expect(holderOf(anAssessment({}), mapping)).toBeNull();
  });
});

describe('an action that was made from a task', () => {
  it('shows whether it worked by the task’s first metric, on paper too, until somebody names another', () => {
    const measured = tasks.find((task) => task.metrics.length > 1);
    if (measured === undefined) throw new Error('no task with metrics');
    const input = (metric?: string) => {
      const base = theWorkedPillars;
      const changed = made(base, taskChanges(fourPillar, base, [measured.id], title));
      const actions = (changed.actions ?? []).map((action) =>
        action.own?.task === undefined
          ? action
          : { ...action, wave: 1 as const, ...(metric === undefined ? {} : { metric }) },
      );
      return aPillarReportInput({ ...changed, actions });
    };
    const own = (metric?: string) => {
      const report = reportContext(input(metric));
      return plannedActions(wavesOf(report)).flatMap((action) =>
        action.edit?.own?.task === measured.id
          ? [{ usual: actionMetrics(report, action), card: cardFacts(report, action) }]
          : [],
      );
    };
    const [first] = measured.metrics;
    expect(own()).toMatchObject([
      { usual: measured.metrics, card: { about: `task ${measured.id}`, metric: metricName('en', first ?? '') } },
    ]);
    expect(own('tickets per week')).toMatchObject([{ card: { metric: 'tickets per week' } }]);
    const section = sectionTexts(buildReport(input()), 'metrics');
    expect(section).toContain(title(measured.id));
    for (const parts of [undefined, [1, 1]]) {
      const { framework, assessment, score: result } = input();
      const actions = (assessment.actions ?? []).map((action) =>
        action.own?.task === undefined || parts === undefined ? action : { ...action, parts },
      );
      const { warnings } = makePlan(framework, { ...assessment, actions }, result);
      expect(warnings.filter(({ code }) => code === 'no-metric')).toEqual([]);
    }
  });
});

describe('the progress of a step', () => {
  it('is what is done, divided by all tasks but those that are not needed', () => {
    // Step 1: two done, one under way, one to do, one not needed, two not chosen: 2 / (7 − 1).
    const standings = stepStandings(having(['done', 'done', 'doing', 'open', 'dropped', null, null]));
    expect(standings[0]?.progress).toEqual({
      all: 7,
      notChosen: 2,
      open: 1,
      doing: 1,
      done: 2,
      notNeeded: 1,
      share: 2 / 6,
    });
    // 2 / (28 − 1).
    expect(wholeProgress(standings).share).toBe(2 / 27);
    expect(stepStandings(having(Array.from({ length: 7 }, () => 'dropped' as const)))[0]?.progress.share).toBeNull();
  });

  it('counts every task once and stays between nothing and all, whatever people set', () => {
    const state = fc.option(fc.constantFrom(...ActionStatus.options));
    fc.assert(
      fc.property(fc.array(state, { maxLength: 28 }), (states) => {
        const standings = stepStandings(having(states));
        for (const { progress } of [...standings, { progress: wholeProgress(standings) }]) {
          const { all, notChosen, open, doing, done, notNeeded, share } = progress;
          expect(notChosen + open + doing + done + notNeeded).toBe(all);
          expect(share === null ? notNeeded === all : share >= 0 && share <= 1).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('takes a task that was made twice as done once both are', () => {
    const { actions = [] } = having(['done']);
    const [one] = actions;
    if (one === undefined) throw new Error('no action');
    const twice = (status: ActionStatus): Assessment =>
      anAssessment({ actions: [one, { ...one, id: one.id.replace('1', '2') as typeof one.id, status }] });
    expect(
      (['open', 'done', 'dropped'] as const).map((status) => stepStandings(twice(status))[0]?.tasks[0]?.state),
    ).toEqual(['doing', 'done', 'done']);
  });

  it('stands in the report once a task is chosen', () => {
    const assessment = having(['done', 'open'], theWorkedPillars);
    const own = (assessment.actions ?? []).filter(({ own: task }) => task?.task !== undefined);
    expect(own).not.toEqual([]);
    const said = sectionTexts(buildReport(aPillarReportInput(assessment)), 'steps');
    expect(said).toContain('of the implementation steps are done');
    expect(said).toContain('Step 1: Audit current processes 7');
    expect(sectionTexts(buildReport(aPillarReportInput(theWorkedPillars)), 'steps')).toBe('');
  });
});
