import type { AssessmentRecord } from './assessments.ts';
import { allRecords, recordKey } from './assessments.ts';
import { attachmentElements } from './attachments.ts';
import { benchmarksKey, readBenchmarks } from './benchmarks.ts';
import { allBrandings, brandingElement, brandingKey } from './brandings.ts';
import { emptyContent, toggleElement } from './contentHash.ts';
import { storedEntries } from './entries.ts';
import { exportKey, readExports } from './exportRecords.ts';
import { frameworkElements } from './frameworks.ts';
import type { ReadableDb } from './handle.ts';
import { allOrganisations, organisationKey } from './organisations.ts';
import { type Entry, Placed } from './placed.ts';
import { allRemovals } from './removals.ts';
import { allPresets, presetElement, presetKey } from './reportPresets.ts';
import { snapshotElements, snapshotKey } from './snapshots.ts';
import { readWorkspace, workspaceKey } from './workspaceRow.ts';

/** The content hash of an assessment that was never edited. */
export function startingContent(record: AssessmentRecord, entries: readonly Entry[]): Buffer {
  const content = emptyContent();
  toggleElement(content, recordKey, new Placed(0, 0, record));
  for (const entry of entries) toggleElement(content, entry.key, entry);
  return content;
}

/** The content hash of an assessment, computed anew from its rows. Throws when a row cannot be read. */
export function assessmentContent(db: ReadableDb, record: AssessmentRecord): Buffer {
  const content = startingContent(record, [...storedEntries(db, record.id), ...allRemovals(db, record.id)]);
  for (const { seq, element } of snapshotElements(db, record.id)) {
    toggleElement(content, snapshotKey(seq), new Placed(0, 0, element));
  }
  for (const made of readExports(db, record.id)) {
    toggleElement(content, exportKey(made.seq), new Placed(0, 0, made));
  }
  return content;
}

/** The key under which the workspace's chain knows that an assessment exists. */
export function assessmentKey(id: string): string {
  return `assessment:${id}`;
}

/** The content hash of what belongs to no single assessment, computed anew from the rows. Throws when a row cannot be read. */
export function workspaceContent(db: ReadableDb): Buffer {
  const content = emptyContent();
  toggleElement(content, workspaceKey, new Placed(0, 0, readWorkspace(db)));
  for (const { id, facts, revision } of allOrganisations(db)) {
    toggleElement(content, organisationKey(id), new Placed(0, revision, facts));
  }
  for (const branding of allBrandings(db)) {
    const element = new Placed(0, branding.revision, brandingElement(branding));
    toggleElement(content, brandingKey(branding.organisationId), element);
  }
  for (const preset of allPresets(db)) {
    toggleElement(content, presetKey(preset.id), new Placed(0, preset.revision, presetElement(preset)));
  }
  const own = readBenchmarks(db);
  if (own !== null) toggleElement(content, benchmarksKey, new Placed(0, own.revision, own.file));
  for (const { key, element } of attachmentElements(db)) toggleElement(content, key, element);
  for (const { key, value } of frameworkElements(db)) toggleElement(content, key, new Placed(0, 0, value));
  for (const { id } of allRecords(db)) toggleElement(content, assessmentKey(id), new Placed(0, 0, true));
  return content;
}
