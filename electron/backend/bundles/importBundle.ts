import { largestFilesTogether } from '../../../shared/assessment/fileLimits.ts';
import type { ChangeName } from '../../../shared/bundle/bundleFile.ts';
import type { ReadBundleAssessment } from '../../../shared/bundle/parseBundle.ts';
import { appendEvent } from '../database/appendEvent.ts';
import { attachedBytes, attachmentFacts, storeAttachment } from '../database/attachments.ts';
import type { StoredBranding } from '../database/brandings.ts';
import { brandingElement, brandingKey, putBranding, readBranding } from '../database/brandings.ts';
import { assessmentKey } from '../database/content.ts';
import type { WritableDb } from '../database/handle.ts';
import { organisationKey, putOrganisation, readOrganisation, sameFacts } from '../database/organisations.ts';
import type { Patch } from '../database/patch.ts';
import { Placed } from '../database/placed.ts';
import { workspaceHead } from '../workspace/organisationEntry.ts';
import type { Outcome } from '../workspace/outcome.ts';
import { attempt, Refused } from '../workspace/outcome.ts';
import { ensureFramework } from '../workspace/pinFramework.ts';
import { addBrought, bringForward, keepBrought } from './bringAssessment.ts';
import { historyOfKey, standingOf } from './changeHistory.ts';
import { type PlannedAssessment, planImport } from './planImport.ts';
import type { CheckedBundle } from './readBundle.ts';

export interface BundleImport {
  readonly bundle: CheckedBundle;
  readonly actor: string;
  /** Which of its assessments a person wants; left out: all. */
  readonly wants?: (from: ReadBundleAssessment) => boolean;
}

/** Facts, brandings and questionnaires that a bundle brings for everybody, as patches of one event. */
class WorkspacePart {
  readonly #db: WritableDb;
  readonly #bundle: CheckedBundle;
  readonly #seq: number;
  readonly patches: Patch[] = [];
  readonly brought: Record<string, readonly ChangeName[]> = {};

  constructor(db: WritableDb, bundle: CheckedBundle) {
    this.#db = db;
    this.#bundle = bundle;
    this.#seq = workspaceHead(db).seq + 1;
  }

  add(patch: Patch | null): void {
    if (patch !== null) this.patches.push(patch);
  }

  /** Brings in the organisations that are wanted here, and forward those that are here and have gone on. What both sides changed stays as
   * it is here. */
  organisations(wanted: ReadonlySet<string>): void {
    for (const brought of this.#bundle.organisations) {
      if (!wanted.has(brought.id)) continue;
      this.#facts(brought);
      this.#branding(brought);
    }
  }

  #facts({ id, facts, history }: CheckedBundle['organisations'][number]): void {
    const key = organisationKey(id);
    const known = readOrganisation(this.#db, id);
    const isNewer = known !== null && standingOf(history, historyOfKey(this.#db, key)) === 'newer';
    if (known !== null && (!isNewer || sameFacts(known.facts, facts))) return;
    const revision = known === null ? 0 : this.#seq;
    putOrganisation(this.#db, { id, facts, revision });
    this.patches.push({
      key,
      before: known === null ? [] : [new Placed(0, known.revision, known.facts)],
      after: [new Placed(0, revision, facts)],
    });
    this.brought[key] = known === null ? history : history.slice(historyOfKey(this.#db, key).length);
  }

  #branding({ id, branding }: CheckedBundle['organisations'][number]): void {
    if (branding === undefined) return;
    const key = brandingKey(id);
    const known = readBranding(this.#db, id);
    const ours = known.revision === 0 ? [] : historyOfKey(this.#db, key);
    if (standingOf(branding.history, ours) !== 'newer') return;
    const logo = this.#bundle.logos.get(id) ?? null;
    const after: StoredBranding = { organisationId: id, choice: branding.choice, logo, revision: this.#seq };
    putBranding(this.#db, after);
    this.patches.push({
      key,
      before: known.revision === 0 ? [] : [new Placed(0, known.revision, brandingElement(known))],
      after: [new Placed(0, after.revision, brandingElement(after))],
    });
    this.brought[key] = branding.history.slice(ours.length);
  }
}

function isAdded({ standing }: PlannedAssessment): boolean {
  return standing === 'new' || standing === 'diverged';
}

/** Stores the bytes of evidence files that taken assessments list and that are not here yet. */
function storeFiles(db: WritableDb, { bundle, actor }: BundleImport, plans: readonly PlannedAssessment[]): void {
  const listed = new Set(
    plans.flatMap(({ from }) =>
      [from.draft.assessment, ...from.snapshots.map(({ assessment }) => assessment)].flatMap(({ files }) =>
        (files ?? []).map(({ sha256 }) => sha256),
      ),
    ),
  );
  const missing = bundle.attachments.filter(({ sha256 }) => listed.has(sha256) && attachmentFacts(db, sha256) === null);
  const total = missing.reduce((sum, { bytes }) => sum + bytes.byteLength, attachedBytes(db));
  if (missing.length > 0 && total > largestFilesTogether) {
    const message = 'hold more than this workspace has room for: bring the bundle into a new workspace';
    throw new Refused({ code: 'invalid', problem: { path: 'attachments', message } });
  }
  for (const { bytes, ...kind } of missing) storeAttachment(db, bytes, kind, actor);
}

/** Brings a bundle in: all that is wanted of it, or nothing. [Note: Merge] Answers what became of each assessment. Refuses with `trouble` or
 * `invalid`. */
export function importBundle(db: WritableDb, given: BundleImport): Outcome<readonly PlannedAssessment[]> {
  const { bundle, actor, wants } = given;
  return attempt(db, () => {
    const plans = planImport(db, bundle, wants);
    storeFiles(db, given, plans);
    const part = new WorkspacePart(db, bundle);
    part.organisations(new Set(plans.map(({ from }) => from.organisation)));
    for (const { from } of plans) part.add(ensureFramework(db, from.framework));
    for (const { id } of plans.filter(isAdded)) {
      part.add({ key: assessmentKey(id), before: [], after: [new Placed(0, 0, true)] });
    }
    if (part.patches.length > 0) {
      const facts = { bundle: bundle.contentHash, brought: part.brought };
      appendEvent(db, workspaceHead(db), { kind: 'added', actor, patches: part.patches, facts });
    }
    for (const plan of plans) {
      if (isAdded(plan)) addBrought(db, plan, actor);
      else if (plan.standing === 'newer') bringForward(db, plan, actor);
      else keepBrought(db, plan, actor);
    }
    return plans;
  });
}
