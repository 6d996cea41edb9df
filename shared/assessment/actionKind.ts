import { ActionId } from '../base/ids.ts';
import { findAction } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { type ActionEdit, type FunctionName, Functions } from './schema.ts';

/** `content`: of the framework; `own`: added by a person; `part`: of an action that was split; `discovery`: finds out what a function
 * could not say. */
export type ActionKind = 'content' | 'own' | 'part' | 'discovery';

/** The id of part `number` (from 1) of an action that was split. */
export function partId(action: string, number: number): ActionId {
  return ActionId.parse(`${action}.${number}`);
}

/** The action and the number that an id has when it is a part's; null for an id of another form. */
export function partOf(id: string): { readonly action: string; readonly number: number } | null {
  const [, action, number] = /^(.+)\.([1-9]\d?)$/.exec(id) ?? [];
  return action === undefined ? null : { action, number: Number(number) };
}

/** The action that a part belongs to; any other action itself. */
export function wholeOf(id: ActionId): ActionId {
  const part = partOf(id);
  return part === null ? id : ActionId.parse(part.action);
}

/** The ids of all parts, and how long they take, in person-days. */
export function partDays(actions: readonly ActionEdit[]): ReadonlyMap<string, number> {
  return new Map(
    actions.flatMap(({ id, parts }) => (parts ?? []).map((days, i): [string, number] => [partId(id, i + 1), days])),
  );
}

/** The id of a function's discovery card: `D-revops`. */
export function discoveryId(name: FunctionName): string {
  return `D-${name}`;
}

const discoveryIds: ReadonlySet<string> = new Set(Functions.map(discoveryId));

/** What an action id stands for; null when it stands for nothing. People's own ids begin with `own-`, which no framework uses; `parts`
 * has the ids of the parts that there are. */
export function actionKind(
  framework: Framework,
  id: string,
  parts: Pick<ReadonlySet<string>, 'has'> = new Set(),
): ActionKind | null {
  if (parts.has(id)) return 'part';
  if (findAction(framework, id) !== undefined) return 'content';
  if (id.startsWith('own-')) return 'own';
  return discoveryIds.has(id) ? 'discovery' : null;
}
