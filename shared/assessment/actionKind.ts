import { findAction } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { type FunctionName, Functions } from './schema.ts';

/** `content`: of the framework; `own`: added by a person; `discovery`: finds out what a function could not say. */
export type ActionKind = 'content' | 'own' | 'discovery';

/** The id of a function's discovery card: `D-revops`. */
export function discoveryId(name: FunctionName): string {
  return `D-${name}`;
}

const discoveryIds: ReadonlySet<string> = new Set(Functions.map(discoveryId));

/** What an action id stands for; null when it stands for nothing. People's own ids begin with `own-`, which no framework uses. */
export function actionKind(framework: Framework, id: string): ActionKind | null {
  if (findAction(framework, id) !== undefined) return 'content';
  if (id.startsWith('own-')) return 'own';
  return discoveryIds.has(id) ? 'discovery' : null;
}
