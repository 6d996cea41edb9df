import '../base/zod.ts';
import { z } from 'zod';

/** What the desktop tells its backend process. With `connect` travels the port that the audience's calls will come through. */
export const ToBackend = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('connect'), audience: z.literal('facilitator') }),
  /** A person chose this path in a native dialog; whoever names the token may use it, once, for this purpose. */
  z.strictObject({
    kind: z.literal('grant'),
    token: z.uuid(),
    path: z.string().max(4_096),
    purpose: z.enum(['open', 'create', 'copy']),
  }),
  /** Close everything and exit. */
  z.strictObject({ kind: z.literal('shutdown') }),
]);
export type ToBackend = z.output<typeof ToBackend>;

/** What the backend process tells the desktop. Anything else is ignored. */
export const FromBackend = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  /** It cannot start, and says why. */
  z.strictObject({ kind: z.literal('failed'), code: z.string().regex(/^[a-z][a-z-]{0,63}$/) }),
  /** This workspace is open now: the next start begins with it. */
  z.strictObject({ kind: z.literal('workspace'), path: z.string().max(4_096) }),
]);
export type FromBackend = z.output<typeof FromBackend>;
