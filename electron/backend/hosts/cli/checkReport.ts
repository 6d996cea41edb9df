import { z } from 'zod';
import type { Assessment } from '../../../../shared/assessment/schema.ts';
import type { FrameworkEntry } from '../../../../shared/contract/frameworks.ts';
import type { FilePart } from '../../../../shared/report/leaks.ts';
import { fingerprintOf, type Provenance } from '../../../../shared/report/provenance.ts';
import { provenanceIn } from '../../../../shared/report/provenanceLine.ts';
import { textHash } from '../../database/contentHash.ts';
import { readExports, type StoredExport } from '../../database/exportRecords.ts';
import type { ReadableDb } from '../../database/handle.ts';
import { assessmentHash, readSnapshotFacts } from '../../database/snapshots.ts';
import { listAssessments } from '../../workspace/listAssessments.ts';
import { readAssessment } from '../../workspace/readAssessment.ts';

/** One thing that was compared; `says` reads after "Fingerprint 3f2a …:". */
export interface Check {
  readonly check: 'fingerprint' | 'assessment' | 'questionnaire' | 'workspace' | 'file';
  readonly matches: boolean;
  readonly says: string;
}

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const Document = z.object({
  provenance: z.object({
    fingerprint: z.string().max(64),
    content: hex,
    framework: z.object({ id: z.string().max(64), version: z.string().max(64), hash: z.string().max(100) }),
    method: z.string().max(64),
    app: z.string().max(64),
  }),
});

/** What a report says of where it comes from, not checked yet; null when it says nothing, as a table of CSV does. */
export function provenanceOfFile(parts: readonly FilePart[], json: unknown): Provenance | null {
  const document = Document.safeParse(json);
  if (document.success) return document.data.provenance;
  for (const { text } of parts) {
    const found = provenanceIn(text);
    if (found !== null) return found;
  }
  return null;
}

/** Whether the fingerprint is that of what the report says besides. */
export function checkFingerprint(provenance: Provenance): Check {
  const matches = fingerprintOf(provenance, textHash) === provenance.fingerprint;
  return { check: 'fingerprint', matches, says: matches ? 'fingerprint matches' : 'fingerprint does not match' };
}

/** Whether a report was made of this assessment, as it stands, with this questionnaire. */
export function checkAssessment(
  { content, framework }: Provenance,
  assessment: Assessment,
  { framework: { id, version }, hash }: FrameworkEntry,
): readonly Check[] {
  const same = assessmentHash(assessment) === content;
  const alike = id === framework.id && version === framework.version && hash === framework.hash;
  return [
    {
      check: 'assessment',
      matches: same,
      says: same ? 'made of this assessment' : 'the assessment says something else now, or is another one',
    },
    {
      check: 'questionnaire',
      matches: alike,
      says: alike ? `${id} ${version} matches` : 'the questionnaire does not match',
    },
  ];
}

/** Where a workspace has what a report says, and which export the file is, by its bytes (`sha256`, hex). */
export function checkWorkspace(db: ReadableDb, provenance: Provenance | null, sha256: string): readonly Check[] {
  const listed = [...listAssessments(db), ...listAssessments(db, 'removed')];
  const exports = listed.flatMap(({ id, organisation }) =>
    readExports(db, id).map((made) => ({ ...made, organisation })),
  );
  const made = exports.find((one) => one.sha256 === sha256);
  const file: readonly Check[] =
    made === undefined
      ? [{ check: 'file', matches: false, says: 'no export of this workspace has these bytes' }]
      : [{ check: 'file', matches: true, says: exportWords(made) }];
  if (provenance === null) return file;
  const places = listed.flatMap(({ id, organisation, title }) => {
    const name = [organisation, title ?? ''].filter((part) => part !== '').join(', ');
    const kept = readSnapshotFacts(db, id).find(({ contentHash }) => contentHash === provenance.content);
    const current = readAssessment(db, id)?.draft.assessment;
    if (current !== undefined && assessmentHash(current) === provenance.content) return [`${name}, as it stands`];
    return kept === undefined ? [] : [`${name}, snapshot ${kept.seq} of ${kept.createdAt.slice(0, 10)}`];
  });
  const [place] = places;
  const says = place === undefined ? 'no assessment of this workspace ever said this' : `made of ${place}`;
  return [{ check: 'workspace', matches: place !== undefined, says }, ...file];
}

function exportWords({ name, createdAt, edition, preset }: StoredExport): string {
  return `exported on ${createdAt.slice(0, 10)} as ${name} (${edition}, ${preset})`;
}
