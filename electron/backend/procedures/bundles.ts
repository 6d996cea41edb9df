import { ORPCError } from '@orpc/server';
import type { BundleSelection, VersionComparison } from '../../../shared/contract/bundles.ts';
import { collectBundle, type Selection } from '../bundles/collectBundle.ts';
import { compareVersions } from '../bundles/compareVersions.ts';
import { importBundle } from '../bundles/importBundle.ts';
import { suggestPassphrase } from '../bundles/passphrase.ts';
import { planImport } from '../bundles/planImport.ts';
import { summariseBundle, versionHere, versionThere } from '../bundles/summariseBundle.ts';
import { twoVersions } from '../bundles/twoVersions.ts';
import { SealingFailed } from '../bundles/worker/startBundleDesk.ts';
import type { ReadableDb } from '../database/handle.ts';
import { type CallContext, door } from '../router.ts';
import { find } from '../workspace/found.ts';
import { organisationOf } from '../workspace/organisationEntry.ts';
import { draftOf } from '../workspace/readAssessment.ts';
import { actor, tell, wordsOf } from './calls.ts';
import { fileTitle } from './exchange.ts';
import { keep } from './exportReport.ts';
import { database, notFound, settled } from './refuse.ts';

type Services = CallContext['services'];

/** The selection by ids, and what its file is called. */
function selected(
  db: ReadableDb,
  { workspaces }: Services,
  wanted: BundleSelection,
): { selection: Selection; name: string } {
  if (wanted.scope === 'workspace') return { selection: wanted, name: workspaces.status().name };
  const found = find(db, wanted.assessmentId);
  if (found === null || found.record.removedAt !== null) throw notFound();
  if (wanted.scope === 'assessment') return { selection: wanted, name: fileTitle(draftOf(db, found).assessment) };
  const { organisationId } = found.record;
  return {
    selection: { scope: 'organisation', organisationId },
    name: fileTitle({ organisation: organisationOf(db, found.record).facts }),
  };
}

function sealingFailed(services: Services): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof SealingFailed)) throw error;
    services.log.error('bundle', error);
    throw new ORPCError('EXPORT_FAILED', { defined: true, status: 500, data: { reason: error.reason } });
  };
}

function languageOf({ services }: CallContext): string {
  return services.preferences.get().language;
}

function compared(context: CallContext, token: string, assessmentId: string): VersionComparison {
  const db = database(context.services);
  const bundle = context.services.bundles.held(db, token);
  const plan = bundle === null ? undefined : planImport(db, bundle).find(({ from }) => from.id === assessmentId);
  const here = plan === undefined ? null : versionHere(db, plan);
  if (plan === undefined || here === null) throw notFound();
  const words = { t: wordsOf(context), language: languageOf(context) };
  return compareVersions(plan.from.framework, here, versionThere(plan), words);
}

export const bundleProcedures = {
  export: door.bundles.export.handler(async ({ context: { services }, input }) => {
    const db = database(services);
    const { selection, name } = selected(db, services, input.selection);
    const bundle = collectBundle(db, selection, { version: services.version, now: services.clock.now() });
    if (bundle === null) throw notFound();
    const { passphrase = null } = input;
    const bytes = await services.bundles.desk
      .seal(JSON.stringify(bundle), { passphrase })
      .catch(sealingFailed(services));
    return keep(services, `${name}.cairnbundle${passphrase === null ? '' : '.age'}`, bytes);
  }),
  suggestPassphrase: door.bundles.suggestPassphrase.handler(() => ({ passphrase: suggestPassphrase() })),
  inspect: door.bundles.inspect.handler(async ({ context, input }) => {
    const { services } = context;
    services.bundles.drop();
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const read = await services.bundles.desk.read(bytes, input.passphrase ?? null);
    if (!read.ok) {
      if (read.problem.code === 'locked') return { state: 'locked' as const };
      throw new ORPCError('INVALID_FILE', { defined: true, status: 422, data: read.problem });
    }
    const db = database(services);
    const summary = summariseBundle(db, read.bundle, input.passphrase !== undefined, languageOf(context));
    return { state: 'open' as const, token: services.bundles.hold(db, read.bundle), summary };
  }),
  compare: door.bundles.compare.handler(({ context, input }) => compared(context, input.token, input.assessmentId)),
  versions: door.bundles.versions.handler(({ context, input }) => {
    const two = twoVersions(database(context.services), input.assessmentId);
    if (two === null) throw notFound();
    const words = { t: wordsOf(context), language: languageOf(context) };
    return compareVersions(two.framework, two.here, two.there, words);
  }),
  import: door.bundles.import.handler(async ({ context, input }) => {
    await context.services.workspaces.keeper()?.make('before-import');
    const { services } = context;
    const db = database(services);
    const bundle = services.bundles.held(db, input.token);
    if (bundle === null) throw notFound();
    const wanted = new Set(input.assessments);
    const plans = settled(importBundle(db, { bundle, actor, wants: ({ id }) => wanted.has(id) }));
    services.bundles.drop();
    for (const { id } of plans) tell(context, id);
    return { assessments: plans.map(({ id, standing }) => ({ assessmentId: id, standing })) };
  }),
};
