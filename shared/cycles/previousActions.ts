import { partDays, partId, partOf } from '../assessment/actionKind.ts';
import type { ActionEdit, ActionStatus, Assessment, PreviousAction } from '../assessment/schema.ts';
import { ActionId } from '../base/ids.ts';
import { findAction } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { FrameworkTexts } from '../frameworks/texts.ts';
import type { Plan } from '../roadmap/plan.ts';

type Edits = ReadonlyMap<string, ActionEdit>;

/** What people changed, by action; the last entry counts. */
export function editsOf(assessment: Assessment): Edits {
  return new Map((assessment.actions ?? []).map((edit) => [edit.id, edit]));
}

/** The edits of the parts of an action that was split; empty for any other. */
export function partsOf({ id, parts }: Pick<ActionEdit, 'id' | 'parts'>, edits: Edits): readonly (ActionEdit | null)[] {
  return (parts ?? []).map((_, i) => edits.get(partId(id, i + 1)) ?? null);
}

/** Where an action stands: as somebody set it; that of a split one follows from its parts, the last of which finishes it. */
export function statusOf(id: string, edits: Edits): ActionStatus {
  const edit = edits.get(id);
  if (edit === undefined) return 'open';
  const parts = partsOf(edit, edits).map((part) => part?.status ?? 'open');
  if (edit.status !== undefined || parts.length === 0) return edit.status ?? 'open';
  if (parts.at(-1) === 'done') return 'done';
  if (parts.every((status) => status === 'dropped')) return 'dropped';
  return parts.some((status) => status === 'doing' || status === 'done') ? 'doing' : 'open';
}

function isKnown(framework: Framework, edits: Edits, id: string): boolean {
  return findAction(framework, id) !== undefined || edits.get(id)?.own !== undefined;
}

/** The actions that the plan holds, and those that were begun, finished or given up: parts as the action that was split, in the plan's order,
 * without the discovery cards, which lift nothing. */
function workedOn(framework: Framework, edits: Edits, plan: Plan): readonly ActionId[] {
  const parts = partDays([...edits.values()]);
  const planned = plan.waves.flatMap((wave) => wave.actions);
  const begun = [...edits.values()].filter(({ id }) => statusOf(id, edits) !== 'open').map(({ id }) => id);
  const whole = [...planned, ...begun].map((id) => (parts.has(id) ? ActionId.parse(partOf(id)?.action) : id));
  return [...new Set(whole)].filter((id) => isKnown(framework, edits, id));
}

/** The actions of a plan with what became of each, in a language. */
export function previousActions(
  framework: Framework,
  texts: FrameworkTexts,
  assessment: Assessment,
  plan: Plan,
): readonly PreviousAction[] {
  const edits = editsOf(assessment);
  return workedOn(framework, edits, plan).map((id) => {
    const question = findAction(framework, id)?.question.id;
    const words = question === undefined ? undefined : texts.questions[question]?.actions[id];
    const edit = edits.get(id);
    const parts = edit === undefined ? [] : partsOf(edit, edits);
    const owner = edit?.owner?.trim() ?? '';
    const doneOn = edit?.doneOn ?? parts.at(-1)?.doneOn;
    const status = statusOf(id, edits);
    return {
      id,
      title: edit?.own?.title ?? words?.title ?? id,
      status,
      ...(question === undefined ? {} : { question }),
      ...(words === undefined ? {} : { doneWhen: words.doneWhen }),
      ...(owner === '' ? {} : { owner }),
      ...(status !== 'done' || doneOn === undefined ? {} : { doneOn }),
    };
  });
}
