import { actionsOf, questionsOf, symptomsOf } from './questions.ts';
import type { Framework } from './structure.ts';

/** What the other frameworks of the library and the metric catalogue offer for reference. */
export interface LintWorld {
  readonly metrics: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
}

/** What the framework `id` may refer to, given the library's frameworks and the ids of the metric catalogue. */
export function lintWorld(id: string, frameworks: readonly Framework[], metrics: Iterable<string>): LintWorld {
  const others = frameworks.filter((framework) => framework.id !== id);
  return {
    metrics: new Set(metrics),
    actions: new Set(others.flatMap((framework) => actionsOf(framework).map((action) => action.id))),
    questions: new Set(
      others.flatMap((framework) => [
        ...questionsOf(framework).map((question) => question.id),
        ...symptomsOf(framework),
      ]),
    ),
  };
}
