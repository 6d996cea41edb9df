import { applyChange, type Draft } from '../../../../shared/assessment/applyChange.ts';
import { type Change, type EntryKey, entryKey } from '../../../../shared/assessment/change.ts';
import { changeProblem } from '../../../../shared/assessment/changeProblem.ts';
import type { Assessment, Organisation } from '../../../../shared/assessment/schema.ts';
import { canonicalJson } from '../../../../shared/frameworks/canonical.ts';
import type { Framework } from '../../../../shared/frameworks/structure.ts';
import { restoredDraft } from '../../../../shared/history/restoredDraft.ts';

/** What a workspace should do, in the plainest words: drafts in memory, changed by `applyChange`, undone by putting the old draft back. */

interface Step {
  readonly draft: Draft;
  /** The organisation's facts before, when the step changed them. */
  readonly organisation: Organisation | null;
  readonly keys: readonly EntryKey[];
}

export interface ModelAssessment {
  draft: Draft;
  organisation: { facts: Organisation };
  readonly undo: Step[];
  redo: Step[];
}

/** Lists without entries say nothing, so they are left out on both sides. */
export function withoutEmptyLists(assessment: Assessment): Assessment {
  const entries = Object.entries(assessment).filter(
    ([key, value]) =>
      key === 'organisation' || typeof value !== 'object' || Object.keys(value).length > 0 || key === 'settings',
  );
  return Object.fromEntries(entries) as Assessment;
}

export function modelDraft({ draft, organisation }: ModelAssessment): Draft {
  return { ...draft, assessment: { ...draft.assessment, organisation: organisation.facts } };
}

/** The value of an entry, `null` when it is not there: the change that would bring it about says so too. */
export function modelValue(model: ModelAssessment, change: Change): unknown {
  const { assessment, facilitation, report } = modelDraft(model);
  switch (change.entry) {
    case 'facilitation':
      return facilitation;
    case 'report':
      return report;
    case 'participant':
      return assessment.participants?.findLast(({ id }) => id === change.participant) ?? null;
    case 'response':
      return (
        assessment.responses?.findLast(
          ({ participant, question }) => participant === change.participant && question === change.question,
        ) ?? null
      );
    case 'agreed':
      return assessment.agreed?.findLast(({ question }) => question === change.question) ?? null;
    case 'target':
      return assessment.targets?.[change.question] ?? null;
    case 'action':
      return assessment.actions?.findLast(({ id }) => id === change.action) ?? null;
    default:
      return assessment[change.entry] ?? null;
  }
}

export type ModelOutcome = 'saved' | 'unchanged' | 'invalid';

/** Makes an edit, all of it or nothing. */
export function modelEdit(model: ModelAssessment, changes: readonly Change[], framework: Framework): ModelOutcome {
  const before: Step = { draft: model.draft, organisation: null, keys: changes.map(entryKey) };
  const copy: ModelAssessment = { ...model, organisation: { ...model.organisation } };
  const changed = new Set<EntryKey>();
  for (const change of changes) {
    if (changeProblem(framework, modelDraft(copy).assessment, change) !== null) return 'invalid';
    if (canonicalJson(modelValue(copy, change)) === canonicalJson(change.value)) continue;
    changed.add(entryKey(change));
    if (change.entry === 'organisation') copy.organisation.facts = change.value;
    else copy.draft = applyChange(copy.draft, change);
  }
  if (changed.size === 0) return 'unchanged';
  const organisation = changed.has('organisation') ? model.organisation.facts : null;
  model.undo.push({ ...before, organisation, keys: [...changed] });
  model.redo = [];
  model.draft = copy.draft;
  model.organisation.facts = copy.organisation.facts;
  return 'saved';
}

/** Goes one step back or forth; answers the entries that it touched, `null` when there is no such step. */
export function modelStep(model: ModelAssessment, kind: 'undo' | 'redo'): readonly EntryKey[] | null {
  const step = (kind === 'undo' ? model.undo : model.redo).pop();
  if (step === undefined) return null;
  const opposite: Step = {
    draft: model.draft,
    organisation: step.organisation === null ? null : model.organisation.facts,
    keys: step.keys,
  };
  (kind === 'undo' ? model.redo : model.undo).push(opposite);
  model.draft = step.draft;
  if (step.organisation !== null) model.organisation.facts = step.organisation;
  return step.keys;
}

/** Brings back a draft as one step, but for {@link restoredDraft}, unless nothing was changed. */
export function modelRestore(
  model: ModelAssessment,
  then: Draft,
  keys: readonly EntryKey[],
  withOrganisation: boolean,
): void {
  if (keys.length === 0) return;
  model.undo.push({ draft: model.draft, organisation: withOrganisation ? model.organisation.facts : null, keys });
  model.redo = [];
  const { assessment, facilitation, report } = then;
  model.draft = restoredDraft(model.draft, { assessment, facilitation, report });
  if (withOrganisation) model.organisation.facts = then.assessment.organisation;
}
