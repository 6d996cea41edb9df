import { type Progress, stepStandings, wholeProgress } from '../../steps/progress.ts';
import { stepName } from '../../steps/stepText.ts';
import type { Section, TableRow } from '../model.ts';
import { share } from '../numbers.ts';
import type { Report } from '../reportContext.ts';

/** Progress of the implementation steps (content paper 6); null while no task is an action of the roadmap. */
export function stepsSection({ t, input }: Report): Section | null {
  const standings = stepStandings(input.assessment);
  const whole = wholeProgress(standings);
  if (whole.notChosen === whole.all) return null;
  const row = (name: string, { all, open, doing, done, notNeeded, share: part }: Progress): TableRow => ({
    kind: 'row',
    cells: [
      name,
      ...[all, open + doing + done, doing, done, notNeeded].map(String),
      part === null ? t('steps.progressNone') : share(t, part),
    ],
  });
  return {
    id: 'steps',
    name: t('report.steps.name'),
    note: t('report.steps.note'),
    blocks: [
      {
        kind: 'text',
        role: 'title',
        text: t('report.steps.title', { done: whole.done, needed: whole.all - whole.notNeeded }),
        said: 'implementationSteps.title',
      },
      { kind: 'space', height: 12 },
      {
        kind: 'table',
        columns: [
          { label: t('report.steps.step'), width: 178, weight: 600 },
          { label: t('report.steps.tasks'), width: 44, align: 'right' },
          { label: t('report.steps.planned'), width: 70, align: 'right' },
          { label: t('report.steps.doing'), width: 60, align: 'right' },
          { label: t('report.steps.done'), width: 40, align: 'right' },
          { label: t('report.steps.notNeeded'), width: 56, align: 'right' },
          { label: t('report.steps.progress'), width: 50, align: 'right', weight: 600 },
        ],
        rows: [
          ...standings.map(({ step, progress }) => row(stepName(t, step), progress)),
          row(t('report.steps.all'), whole),
        ],
      },
      { kind: 'space', height: 6 },
      { kind: 'text', role: 'caption', text: t('report.steps.caption'), said: 'implementationSteps.caption' },
    ],
    joins: true,
  };
}
