import { partDays, partId, partOf } from '../assessment/actionKind.ts';
import type { ActionEdit, ActionStatus, Assessment, PreviousAction } from '../assessment/schema.ts';
import { ActionId } from '../base/ids.ts';
import { findAction } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { FrameworkTexts } from '../frameworks/texts.ts';
import { closedAs, type Edits, editsOf } from '../roadmap/edits.ts';
import type { Plan } from '../roadmap/plan.ts';

/** The edits of the parts of an action that was split; empty for any other. */
export function partsOf({ id, parts }: Pick<ActionEdit, 'id' | 'parts'>, edits: Edits): readonly (ActionEdit | null)[] {
  return (parts ?? []).map((_, i) => edits.get(partId(id, i + 1)) ?? null);
}

/** Where an action stands: as somebody set it; that of a split one follows from its parts, of which none may be open when it is closed. */
export function statusOf(id: string, edits: Edits): ActionStatus {
  const closed = closedAs(edits, id);
  if (closed !== null) return closed;
  const edit = edits.get(id);
  const parts = edit === undefined ? [] : partsOf(edit, edits);
  const isBegun = parts.some((part) => part?.status === 'doing' || part?.status === 'done');
  return edit?.status ?? (isBegun ? 'doing' : 'open');
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

/** The day on which the last part was done. */
function lastDay(parts: readonly (ActionEdit | null)[]): string | undefined {
  return parts
    .flatMap((part) => part?.doneOn ?? [])
    .toSorted()
    .at(-1);
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
    const doneOn = edit?.doneOn ?? lastDay(parts);
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
