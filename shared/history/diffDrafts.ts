import type { Draft } from '../assessment/applyChange.ts';
import type { EntryKey } from '../assessment/change.ts';
import { canonicalJson } from '../frameworks/canonical.ts';
import type { PastChange } from './changeFrame.ts';

/** The entries of a draft by key. [Note: Entries] The last of a list counts. */
export function draftEntries({ assessment, facilitation, report }: Draft): ReadonlyMap<EntryKey, unknown> {
  const { participants = [], responses = [], agreed = [], targets = {}, actions = [], ...fields } = assessment;
  const said = { ...fields, facilitation: facilitation ?? undefined, report: report ?? undefined };
  return new Map<EntryKey, unknown>([
    ...Object.entries(said).filter(([, value]) => value !== undefined),
    ...participants.map((value): [EntryKey, unknown] => [`participant:${value.id}`, value]),
    ...agreed.map((value): [EntryKey, unknown] => [`agreed:${value.question}`, value]),
    ...responses.map((value): [EntryKey, unknown] => [`response:${value.participant}:${value.question}`, value]),
    ...Object.entries(targets).map(([question, value]): [EntryKey, unknown] => [`target:${question}`, value]),
    ...actions.map((value): [EntryKey, unknown] => [`action:${value.id}`, value]),
  ]);
}

/** What turns one draft into another, one change for each entry that differs. */
export function diffDrafts(before: Draft, after: Draft): readonly PastChange[] {
  const old = draftEntries(before);
  const now = draftEntries(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const change = { key, before: old.get(key) ?? null, after: now.get(key) ?? null };
    return canonicalJson(change.before) === canonicalJson(change.after) ? [] : [change];
  });
}
