import '../base/zod.ts';
import { z } from 'zod';
import { SelfTestResult } from './selfTest.ts';

/** What the system's keychain is worth: not there, of no protection, or fit to use. */
export const KeychainState = z.enum(['none', 'weak', 'ready']);
export type KeychainState = z.output<typeof KeychainState>;

const KeychainBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 4_096);

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
  /** The answer to a `keychain` of that id: the keychain's state, and what was asked for, if it could be had. */
  z.strictObject({
    kind: z.literal('keychain'),
    id: z.int(),
    state: KeychainState,
    bytes: KeychainBytes.nullable(),
  }),
  /** Try everything on the workspace that is open, which is a fresh one of no further use. */
  z.strictObject({ kind: z.literal('self-test') }),
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
  /** What came of a `self-test`. */
  z.strictObject({ kind: z.literal('self-tested'), result: SelfTestResult }),
  /** Asks the system's keychain: what it is worth, to seal a secret, or to open what it sealed. */
  z.strictObject({
    kind: z.literal('keychain'),
    id: z.int(),
    ask: z.enum(['state', 'seal', 'open']),
    bytes: KeychainBytes.nullable(),
  }),
]);
export type FromBackend = z.output<typeof FromBackend>;
