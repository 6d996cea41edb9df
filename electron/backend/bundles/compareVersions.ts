import type { Draft } from '../../../shared/assessment/applyChange.ts';
import type { Workflow } from '../../../shared/assessment/schema.ts';
import type { BundleSide, VersionComparison } from '../../../shared/contract/bundles.ts';
import { type LibraryFramework, textsFor } from '../../../shared/frameworks/library.ts';
import type { ChangeFrame } from '../../../shared/history/changeFrame.ts';
import { describeValue } from '../../../shared/history/describeChange.ts';
import { diffDrafts } from '../../../shared/history/diffDrafts.ts';
import { entryName } from '../../../shared/history/entryName.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { score } from '../../../shared/scoring/score.ts';

/** One version of an assessment. */
export interface Version {
  readonly draft: Draft;
  readonly workflow: Workflow;
  readonly changedAt: string;
}

/** More than anybody reads in a dialog. */
const mostRows = 400;

/** What is said of a version above its column. */
export function sideOf({ framework }: LibraryFramework, { draft, workflow, changedAt }: Version): BundleSide {
  const { questions } = score(framework, draft.assessment);
  return {
    title: draft.assessment.title ?? null,
    workflow,
    changedAt,
    answered: questions.filter(({ state }) => state === 'answered').length,
  };
}

/** A version without what counts in one workspace only. */
function portable({ assessment, facilitation, report }: Draft): Draft {
  const { compareWith: _, ...settings } = report ?? {};
  const { previous } = assessment;
  if (previous === undefined) return { assessment, facilitation, report: report === null ? null : settings };
  const { snapshot: __, ...before } = previous;
  return { assessment: { ...assessment, previous: before }, facilitation, report: report === null ? null : settings };
}

/** Two versions of an assessment side by side: a row for each entry that differs, in words. */
export function compareVersions(
  known: LibraryFramework,
  here: Version,
  there: Version,
  { t, language }: { readonly t: Translate; readonly language: string },
): VersionComparison {
  const frameOf = ({ draft }: Version): ChangeFrame => ({
    framework: known.framework,
    texts: textsFor(known, language),
    t,
    participants: draft.assessment.participants ?? [],
    actions: draft.assessment.actions ?? [],
  });
  const [ours, theirs] = [frameOf(here), frameOf(there)];
  const words = (key: string, value: unknown, frame: ChangeFrame): string | null =>
    value === null || value === undefined ? null : describeValue(key, value, frame);
  const rows = diffDrafts(portable(here.draft), portable(there.draft)).map(({ key, before, after }) => ({
    name: entryName(key, after === null ? ours : theirs),
    here: words(key, before, ours),
    there: words(key, after, theirs),
  }));
  return {
    here: sideOf(known, here),
    there: sideOf(known, there),
    rows: rows.slice(0, mostRows),
    more: Math.max(0, rows.length - mostRows),
  };
}
