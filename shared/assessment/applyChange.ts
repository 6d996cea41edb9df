import { assertNever } from '../base/assertNever.ts';
import type { Change, Facilitation, ReportSettings } from './change.ts';
import type { Assessment } from './schema.ts';

/** An assessment together with what its workspace keeps beside it. */
export interface Draft {
  readonly assessment: Assessment;
  readonly facilitation: Facilitation | null;
  readonly report: ReportSettings | null;
}

type Optional = Exclude<keyof Assessment, 'organisation'>;

function withOptional<K extends Optional>(assessment: Assessment, key: K, value: Assessment[K] | null): Assessment {
  const copy = { ...assessment };
  if (value === null) delete copy[key];
  else copy[key] = value;
  return copy;
}

/** Replaces the last entry that matches, appends when there is none, removes it for null. "Last wins" is the file's rule. */
function withItem<T>(items: readonly T[] | undefined, matches: (item: T) => boolean, value: T | null): T[] {
  const list = [...(items ?? [])];
  const at = list.findLastIndex(matches);
  if (value === null) return at < 0 ? list : list.filter((item) => !matches(item));
  if (at < 0) return [...list, value];
  list[at] = value;
  return list;
}

function change(assessment: Assessment, edit: Exclude<Change, { entry: 'facilitation' | 'report' }>): Assessment {
  switch (edit.entry) {
    case 'organisation':
      return { ...assessment, organisation: edit.value };
    case 'title':
    case 'date':
    case 'summary':
      return withOptional(assessment, edit.entry, edit.value);
    case 'decisions':
      return withOptional(assessment, 'decisions', edit.value);
    case 'parked':
      return withOptional(assessment, 'parked', edit.value);
    case 'previous':
      return withOptional(assessment, 'previous', edit.value);
    case 'settings':
      return withOptional(assessment, 'settings', edit.value);
    case 'value':
      return withOptional(assessment, 'value', edit.value);
    case 'words':
      return withOptional(assessment, 'words', edit.value);
    case 'meetings':
      return withOptional(assessment, 'meetings', edit.value);
    case 'comments':
      return withOptional(assessment, 'comments', edit.value);
    case 'files':
      return withOptional(assessment, 'files', edit.value);
    case 'metrics':
      return withOptional(assessment, 'metrics', edit.value);
    case 'roles':
      return withOptional(assessment, 'roles', edit.value);
    case 'scorecard':
      return withOptional(assessment, 'scorecard', edit.value);
    case 'renewals':
      return withOptional(assessment, 'renewals', edit.value);
    case 'steps':
      return withOptional(assessment, 'steps', edit.value);
    case 'participant':
      return {
        ...assessment,
        participants: withItem(assessment.participants, (p) => p.id === edit.participant, edit.value),
      };
    case 'response':
      return {
        ...assessment,
        responses: withItem(
          assessment.responses,
          (r) => r.participant === edit.participant && r.question === edit.question,
          edit.value,
        ),
      };
    case 'agreed':
      return { ...assessment, agreed: withItem(assessment.agreed, (a) => a.question === edit.question, edit.value) };
    case 'target': {
      const { [edit.question]: _, ...targets } = assessment.targets ?? {};
      return { ...assessment, targets: edit.value === null ? targets : { ...targets, [edit.question]: edit.value } };
    }
    case 'action':
      return { ...assessment, actions: withItem(assessment.actions, (a) => a.id === edit.action, edit.value) };
    default:
      return assertNever(edit);
  }
}

/** The draft after one change; the given one stays as it was. The database does the same with rows. */
export function applyChange(draft: Draft, edit: Change): Draft {
  if (edit.entry === 'facilitation') return { ...draft, facilitation: edit.value };
  if (edit.entry === 'report') return { ...draft, report: edit.value };
  return { ...draft, assessment: change(draft.assessment, edit) };
}
