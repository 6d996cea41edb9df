import { hash } from 'node:crypto';
import type { Draft } from '../../../shared/assessment/applyChange.ts';
import type { Workflow } from '../../../shared/assessment/schema.ts';
import { AssessmentId } from '../../../shared/base/ids.ts';
import type { ReadBundleAssessment } from '../../../shared/bundle/parseBundle.ts';
import { canonicalJson } from '../../../shared/frameworks/canonical.ts';
import { type AssessmentRecord, allRecords, readRecord } from '../database/assessments.ts';
import type { ReadableDb } from '../database/handle.ts';
import { find } from '../workspace/found.ts';
import { draftOf } from '../workspace/readAssessment.ts';
import { historyOf, standingOf, variantOf } from './changeHistory.ts';
import { fileOf } from './collectBundle.ts';
import type { CheckedBundle } from './readBundle.ts';

/** How an assessment of a bundle stands to this workspace. */
export type BundleStanding = 'new' | 'same' | 'newer' | 'older' | 'diverged';

/** What importing will do with one assessment of a bundle. */
export interface PlannedAssessment {
  readonly from: ReadBundleAssessment;
  readonly standing: BundleStanding;
  /** The assessment here that it is compared with; null when there is none. */
  readonly here: AssessmentRecord | null;
  /** Under which it comes in: `here`'s, its own, or a new one for another version of what is here. */
  readonly id: AssessmentId;
  /** The assessment that it is another version of. */
  readonly origin: AssessmentId | null;
}

interface Member {
  readonly record: AssessmentRecord | null;
  readonly id: AssessmentId;
  readonly history: readonly string[];
}

/** What an assessment says, whoever has it: without what counts in one workspace only. */
function contentText(
  draft: Draft,
  workflow: Workflow,
  framework: { readonly id: string; readonly version: string },
): string {
  const { compareWith: _, ...report } = draft.report ?? {};
  return canonicalJson({
    file: fileOf(framework, draft.assessment),
    facilitation: draft.facilitation,
    report,
    workflow,
  });
}

function saysTheSame(db: ReadableDb, from: ReadBundleAssessment, { record }: Member): boolean {
  const found = record === null || record.removedAt !== null ? null : find(db, record.id);
  if (found === null || found.record.framework.hash !== from.framework.hash) return false;
  const ours = contentText(draftOf(db, found), found.record.workflow, found.record.framework);
  return ours === contentText(from.draft, from.workflow, from.framework.framework);
}

/** An id for another version: the same one wherever the same version comes in. */
function variantId(origin: string, history: readonly string[], isTaken: (id: string) => boolean): AssessmentId {
  for (let attempt = 0; ; attempt += 1) {
    const bytes = hash('sha256', `cairn:variant:${origin}:${history.at(-1)}:${attempt}`, 'buffer').subarray(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const id = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    if (!isTaken(id)) return AssessmentId.parse(id);
  }
}

/** Those before others that come after them, in the order of the bundle otherwise: what a cycle was made from comes in first. */
function inOrder(assessments: readonly ReadBundleAssessment[]): readonly ReadBundleAssessment[] {
  const byId = new Map(assessments.map((assessment) => [assessment.id, assessment]));
  const done = new Set<ReadBundleAssessment>();
  for (const assessment of assessments) {
    const line: ReadBundleAssessment[] = [];
    const seen = new Set<ReadBundleAssessment>();
    for (let at: ReadBundleAssessment | undefined = assessment; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      line.push(at);
      const before: AssessmentId | undefined = at.draft.assessment.previous?.assessment;
      at = before === undefined ? undefined : byId.get(before);
    }
    for (const one of line.toReversed()) done.add(one);
  }
  return [...done];
}

/** [Note: Merge] How a bundle comes in, without storing anything. An assessment and its other versions are one family. What one of them has
 * already is left as it is; what goes on from one of them brings that one forward; and whatever has changes that none of them has, while
 * they have some that it lacks, stands beside them as another version. So nothing is overwritten, and the order in which bundles come
 * makes no difference to what is there in the end. */
export function planImport(
  db: ReadableDb,
  bundle: CheckedBundle,
  isTaken: (from: ReadBundleAssessment) => boolean = () => true,
): readonly PlannedAssessment[] {
  const families = new Map<string, Member[]>();
  const ids = new Set<string>();
  const join = (origin: string, member: Member): void => {
    const family = families.get(origin) ?? [];
    families.set(origin, [...family.filter(({ id }) => id !== member.id), member]);
    ids.add(member.id);
  };
  const origins = new Set<string>(bundle.assessments.map(({ id, variantOf: of }) => of ?? id));
  for (const record of allRecords(db)) {
    const origin = variantOf(db, record.id) ?? record.id;
    if (!origins.has(origin)) continue;
    join(origin, { record, id: AssessmentId.parse(record.id), history: historyOf(db, record.id) });
  }
  const isKnown = (id: string): boolean => ids.has(id) || readRecord(db, id) !== null;

  return inOrder(bundle.assessments)
    .filter(isTaken)
    .map((from): PlannedAssessment => {
      const origin = from.variantOf ?? from.id;
      // An assessment under its own id is looked at before its other versions.
      const family = (families.get(origin) ?? []).toSorted((one, other) => rank(one, from.id) - rank(other, from.id));
      const stands = family.map((member) => ({ member, standing: standingOf(from.history, member.history) }));
      const known =
        stands.find(({ standing }) => standing === 'same') ??
        stands.find(({ standing }) => standing === 'older') ??
        stands.find(({ standing }) => standing === 'newer');
      if (known !== undefined) {
        const { member, standing } = known;
        if (standing === 'newer') join(origin, { ...member, history: from.history });
        return { from, standing, here: member.record, id: member.id, origin: null };
      }
      const equal = family.find((member) => saysTheSame(db, from, member));
      if (equal !== undefined) return { from, standing: 'same', here: equal.record, id: equal.id, origin: null };
      const [first] = family;
      const id = isKnown(from.id) ? variantId(origin, from.history, isKnown) : from.id;
      join(origin, { record: null, id, history: from.history });
      const isVariant = id !== origin;
      return {
        from,
        standing: first === undefined ? 'new' : 'diverged',
        here: first?.record ?? null,
        id,
        origin: isVariant ? AssessmentId.parse(origin) : null,
      };
    });
}

function rank({ id, record }: Member, wanted: string): number {
  return id === wanted ? 0 : record !== null && record.removedAt === null ? 1 : 2;
}
