import type { BundledAssessment, BundleStanding, BundleSummary } from '../../../shared/contract/bundles.ts';
import { textsFor } from '../../../shared/frameworks/library.ts';
import { brandingKey } from '../database/brandings.ts';
import { hasFramework, pinOf } from '../database/frameworks.ts';
import type { ReadableDb } from '../database/handle.ts';
import { organisationKey, readOrganisation, sameFacts } from '../database/organisations.ts';
import { find } from '../workspace/found.ts';
import { draftOf } from '../workspace/readAssessment.ts';
import { changedAt, historyOfKey, standingOf } from './changeHistory.ts';
import { snapshotsOf } from './collectBundle.ts';
import { sideOf, type Version } from './compareVersions.ts';
import { type PlannedAssessment, planImport } from './planImport.ts';
import type { CheckedBundle } from './readBundle.ts';

/** What stands here in the place of a planned assessment; null when nothing does. */
export function versionHere(db: ReadableDb, { here }: PlannedAssessment): Version | null {
  const found = here === null ? null : find(db, here.id);
  if (found === null) return null;
  return { draft: draftOf(db, found), workflow: found.record.workflow, changedAt: changedAt(db, found.record.id) };
}

/** What a bundle says of it. */
export function versionThere({ from }: PlannedAssessment): Version {
  return { draft: from.draft, workflow: from.workflow, changedAt: from.updatedAt };
}

function assessmentSummary(db: ReadableDb, plan: PlannedAssessment, language: string): BundledAssessment {
  const { from, standing, here } = plan;
  const { assessment } = from.draft;
  const ours = versionHere(db, plan);
  const known = here === null ? new Set<string>() : new Set(snapshotsOf(db, here.id).names.values());
  const isKept = standing !== 'new' && standing !== 'diverged';
  return {
    id: from.id,
    organisation: assessment.organisation.name,
    questionnaire: textsFor(from.framework, language).title,
    standing,
    there: sideOf(from.framework, versionThere(plan)),
    here: ours === null ? null : sideOf(from.framework, ours),
    removedHere: here !== null && here.removedAt !== null,
    participants: assessment.participants?.length ?? 0,
    actions: assessment.actions?.length ?? 0,
    snapshots: from.snapshots.filter(({ key }) => !isKept || !known.has(key)).length,
  };
}

function organisationStanding(
  db: ReadableDb,
  { id, facts, history, branding }: CheckedBundle['organisations'][number],
): BundleStanding {
  const known = readOrganisation(db, id);
  if (known === null) return 'new';
  const ofFacts = sameFacts(known.facts, facts) ? 'same' : standingOf(history, historyOfKey(db, organisationKey(id)));
  if (ofFacts !== 'same' || branding === undefined) return ofFacts;
  return standingOf(branding.history, historyOfKey(db, brandingKey(id)));
}

/** What a person has to look at comes first. */
const urgency: readonly BundleStanding[] = ['diverged', 'newer', 'new', 'older', 'same'];

/** What is in a bundle and how it stands to this workspace. Reads only. */
export function summariseBundle(
  db: ReadableDb,
  bundle: CheckedBundle,
  locked: boolean,
  language: string,
): BundleSummary {
  const { scope, exportedAt, app, attachments, frameworks } = bundle;
  return {
    ...{ scope, exportedAt, version: app.version, locked },
    organisations: bundle.organisations.map((organisation) => ({
      name: organisation.facts.name,
      standing: organisationStanding(db, organisation),
    })),
    questionnaires: frameworks
      .filter((framework) => !hasFramework(db, pinOf(framework)))
      .map((framework) => textsFor(framework, language).title),
    files: { count: attachments.length, bytes: attachments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) },
    assessments: planImport(db, bundle)
      .toSorted((one, other) => urgency.indexOf(one.standing) - urgency.indexOf(other.standing))
      .map((plan) => assessmentSummary(db, plan, language)),
  };
}
