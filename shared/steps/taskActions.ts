import type { Change } from '../assessment/change.ts';
import type { ActionEdit, Assessment, OwnAction } from '../assessment/schema.ts';
import { ActionId, type QuestionId, type SectionId, type TaskId } from '../base/ids.ts';
import { questionsOf, sectionOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { roleOfOwner, type StepTask, steps } from './steps.ts';

/** The task of the steps; undefined for an id of a later Cairn. */
export function findTask(id: TaskId): StepTask | undefined {
  return steps.flatMap(({ tasks }) => tasks).find((task) => task.id === id);
}

/** The question of a framework that a capability of the Four-Pillar questionnaire is, or that says the same; null when none does. */
export function questionLike(framework: Framework, capability: QuestionId): QuestionId | null {
  const questions = questionsOf(framework);
  const same =
    questions.find(({ id }) => id === capability) ??
    questions.find(({ equivalentTo }) => equivalentTo.includes(capability));
  return same?.id ?? null;
}

/** The section that the action of a task belongs to: that of the question nearest to it, else the first. */
function sectionFor(framework: Framework, { belongsTo }: StepTask): SectionId | undefined {
  const question = questionLike(framework, belongsTo);
  const section = question === null ? undefined : sectionOf(framework, question);
  return section?.id ?? framework.sections[0]?.id;
}

/** Who holds the role that does a task, when everybody may know it; null while nobody does. */
export function holderOf({ roles = [] }: Assessment, { owner }: StepTask): string | null {
  const role = roleOfOwner[owner];
  const held = roles.find((one) => one.role === role);
  if (held === undefined || held.visibility === 'consultant') return null;
  const person = held.status === 'filled' || held.status === 'part-time' ? (held.person?.trim() ?? '') : '';
  return person === '' ? null : person;
}

/** The changes that make actions of the roadmap from tasks, all new ones at once; `status` dropped says that a task is not needed. Tasks
 * that are actions already are left alone. */
export function taskChanges(
  framework: Framework,
  assessment: Assessment,
  tasks: readonly TaskId[],
  titleOf: (id: TaskId) => string,
  status?: 'dropped',
): readonly Change[] {
  const actions = assessment.actions ?? [];
  const made = new Set(actions.flatMap(({ own }) => own?.task ?? []));
  const taken = actions.flatMap(({ id }) => /^own-(\d{1,9})$/.exec(id)?.[1] ?? []).map(Number);
  let next = Math.max(0, ...taken);
  return tasks.flatMap((id): readonly Change[] => {
    const task = findTask(id);
    const section = task === undefined ? undefined : sectionFor(framework, task);
    if (task === undefined || section === undefined || made.has(id)) return [];
    next += 1;
    const action = ActionId.parse(`own-${next}`);
    const own: OwnAction = { title: titleOf(id), section, days: task.days, impact: task.impact, task: id };
    const owner = holderOf(assessment, task);
    const value: ActionEdit = {
      id: action,
      ...(owner === null ? {} : { owner }),
      ...(status === undefined ? {} : { status }),
      own,
    };
    return [{ entry: 'action', action, value }];
  });
}
