import type { Draft } from '../../../shared/assessment/applyChange.ts';
import { Facilitation, ReportSettings } from '../../../shared/assessment/change.ts';
import { Assessment, type Organisation } from '../../../shared/assessment/schema.ts';
import type { ListName } from '../database/assessments.ts';
import { listNames } from '../database/assessments.ts';
import { fieldNames } from '../database/entries.ts';
import { Entry } from '../database/placed.ts';

/** A draft as entries, lists in their order, without the organisation, which the workspace keeps once. */
export function toEntries({ assessment, facilitation, report }: Draft): readonly Entry[] {
  const fields = { ...assessment, facilitation: facilitation ?? undefined, report: report ?? undefined };
  return [
    ...fieldNames.flatMap((key) => (fields[key] === undefined ? [] : [new Entry(key, 0, 0, fields[key])])),
    ...listed(assessment.participants, ({ id }) => `participant:${id}`),
    ...listed(assessment.responses, ({ participant, question }) => `response:${participant}:${question}`),
    ...listed(assessment.agreed, ({ question }) => `agreed:${question}`),
    ...listed(
      Object.entries(assessment.targets ?? {}),
      ([question]) => `target:${question}`,
      ([, level]) => level,
    ),
    ...listed(assessment.actions, ({ id }) => `action:${id}`),
  ];
}

function listed<T>(
  items: readonly T[] | undefined,
  key: (item: T) => string,
  value: (item: T) => unknown = (item) => item,
): readonly Entry[] {
  return (items ?? []).map((item, position) => new Entry(key(item), position, 0, value(item)));
}

/** Lists that are there and empty. [Note: Empty lists] */
export function emptyListsOf(assessment: Assessment): readonly ListName[] {
  return listNames.filter((name) => {
    const list = assessment[name];
    return list !== undefined && Object.keys(list).length === 0;
  });
}

/** The list that a kind of entry belongs to. */
const listOfKind: ReadonlyMap<string, ListName> = new Map([
  ['participant', 'participants'],
  ['response', 'responses'],
  ['agreed', 'agreed'],
  ['target', 'targets'],
  ['action', 'actions'],
]);

/** The reverse of {@link toEntries}. Throws when the entries are no assessment: only damaged rows are none. */
export function toDraft(entries: readonly Entry[], organisation: Organisation, emptyLists: readonly ListName[]): Draft {
  const parts: Record<string, unknown> = { organisation };
  const targets: Record<string, unknown> = {};
  const lists = new Map<ListName, unknown[]>();
  for (const { key, value } of entries) {
    const [kind = '', id = ''] = key.split(':');
    const list = listOfKind.get(kind);
    if (list === undefined) parts[kind] = value;
    else if (list === 'targets') targets[id] = value;
    else addTo(lists, list, value);
  }
  for (const name of emptyLists) parts[name] = [];
  for (const [name, items] of lists) parts[name] = items;
  if (Object.keys(targets).length > 0 || emptyLists.includes('targets')) parts.targets = targets;
  const { facilitation, report, ...assessment } = parts;
  return {
    assessment: Assessment.parse(assessment),
    facilitation: facilitation === undefined ? null : Facilitation.parse(facilitation),
    report: report === undefined ? null : ReportSettings.parse(report),
  };
}

function addTo(lists: Map<ListName, unknown[]>, name: ListName, value: unknown): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}
