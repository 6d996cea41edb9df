import { ORPCError } from '@orpc/server';
import type { AssessmentId } from '../../../shared/base/ids.ts';
import type { BrandingState } from '../../../shared/contract/reports.ts';
import type { StoredBranding } from '../database/brandings.ts';
import { checkLogo } from '../logo/checkLogo.ts';
import { type CallContext, door } from '../router.ts';
import { type BrandingEdit, brandingOf, editBranding } from '../workspace/branding.ts';
import { toBlob } from './blob.ts';
import { actor } from './calls.ts';
import { database, notFound, settled } from './refuse.ts';

function toState({ choice, logo, revision }: StoredBranding): BrandingState {
  if (logo === null) return { choice, logo, revision };
  const { png, width, height } = logo;
  return { choice, logo: { png: toBlob(png, 'image/png'), width, height }, revision };
}

interface Asked {
  readonly assessmentId: AssessmentId;
  readonly expectedRevision: number;
}

function edit(
  { services }: CallContext,
  { assessmentId, expectedRevision }: Asked,
  change: Pick<BrandingEdit, 'choice' | 'logo'>,
): BrandingState {
  const saved = settled(editBranding(database(services), { assessmentId, expectedRevision, actor, ...change }));
  services.broadcast.send({ type: 'branding-changed', assessmentId });
  return toState(saved);
}

/** Part of the group `reports`: how those of an organisation look. */
export const brandingProcedures = {
  branding: door.reports.branding.handler(({ context, input }) => {
    const found = brandingOf(database(context.services), input.assessmentId);
    if (found === null) throw notFound();
    return toState(found);
  }),
  setBranding: door.reports.setBranding.handler(({ context, input }) => edit(context, input, { choice: input.choice })),
  setLogo: door.reports.setLogo.handler(async ({ context, input }) => {
    const checked = await checkLogo(new Uint8Array(await input.png.arrayBuffer()));
    if (!checked.ok) {
      const data = { code: checked.reason, path: 'png', message: checked.detail };
      throw new ORPCError('INVALID_FILE', { defined: true, status: 422, data });
    }
    return edit(context, input, { logo: checked.logo });
  }),
  removeLogo: door.reports.removeLogo.handler(({ context, input }) => edit(context, input, { logo: null })),
};
