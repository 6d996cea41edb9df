import { actionsOf, questionsOf, symptomsOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { PastChange } from './changeFrame.ts';

const changeGroups = ['answers', 'responses', 'targets', 'actions', 'people', 'settings', 'texts', 'previous'] as const;
export type ChangeGroup = (typeof changeGroups)[number];

export interface GroupedChanges {
  readonly group: ChangeGroup;
  readonly changes: readonly PastChange[];
}

function groupOf(key: string): ChangeGroup {
  switch (key.split(':', 1)[0]) {
    case 'agreed':
      return 'answers';
    case 'response':
      return 'responses';
    case 'target':
      return 'targets';
    case 'action':
      return 'actions';
    case 'participant':
      return 'people';
    case 'settings':
    case 'facilitation':
    case 'report':
      return 'settings';
    case 'previous':
      return 'previous';
    default:
      return 'texts';
  }
}

/** Changes by what they are about; within a group in the framework's order, others as they came. */
export function groupChanges(framework: Framework, changes: readonly PastChange[]): readonly GroupedChanges[] {
  const order = [...questionsOf(framework), ...actionsOf(framework)].map(({ id }): string => id);
  const places = new Map([...order, ...symptomsOf(framework)].map((id, place) => [id, place]));
  const placeOf = ({ key }: PastChange): number => places.get(key.split(':').at(-1) ?? '') ?? places.size;
  const grouped = Map.groupBy(changes, ({ key }) => groupOf(key));
  return changeGroups.flatMap((group) => {
    const own = grouped.get(group);
    return own === undefined ? [] : [{ group, changes: own.toSorted((one, other) => placeOf(one) - placeOf(other)) }];
  });
}
