import { z } from 'zod';
import { command, query } from './procedure.ts';

/** Fewest characters of a new passphrase. Whoever has the file may guess as often as the machine allows. */
export const shortestPassphrase = 10;

const Passphrase = z.string().min(1).max(1_000);
const NewPassphrase = z.string().min(shortestPassphrase).max(1_000);
/** As typed: spaces, hyphens and case do not count. */
const TypedRecoveryKey = z.string().min(1).max(200);

/** What shows that a person may open the workspace. */
export const Proof = z.union([
  z.strictObject({ passphrase: Passphrase }),
  z.strictObject({ recoveryKey: TypedRecoveryKey }),
]);
export type Proof = z.output<typeof Proof>;

export const ProtectionStatus = z.strictObject({
  /** `off`: not locked by anything; `open`: locked at rest and open now; `locked`: waits for its passphrase. */
  state: z.enum(['off', 'open', 'locked']),
  /** This installation can lock workspaces. */
  isPossible: z.boolean(),
  /** There is a keys file that fits: without one only the recovery key opens. */
  hasKeysFile: z.boolean(),
  /** `none`: this host has no keychain; `weak`: the system's does not protect (plain text on Linux); else whether it opens this workspace. */
  keychain: z.enum(['none', 'weak', 'unused', 'used']),
  /** Seconds until the next passphrase is looked at. */
  waitSeconds: z.int().min(0),
});
export type ProtectionStatus = z.output<typeof ProtectionStatus>;

/** A copy or backup of this workspace that anybody can read who has the file. */
export const PlainCopy = z.strictObject({ name: z.string(), bytes: z.int(), changedAt: z.string() });
export type PlainCopy = z.output<typeof PlainCopy>;

/** Why nothing was opened or changed. Which part of a passphrase is wrong is never said. */
export const ProofProblem = z.enum([
  'wrong-passphrase',
  /** Too many wrong ones: wait. */
  'wait',
  /** The keys file is not there or damaged: only the recovery key opens. */
  'no-keys-file',
  /** Some of its groups are not as printed. */
  'recovery-key-mistyped',
  /** A right recovery key, of another workspace or replaced by a newer one. */
  'recovery-key-of-another',
  /** The keychain has it no more, or belongs to somebody else now. */
  'keychain-lost',
]);
export type ProofProblem = z.output<typeof ProofProblem>;

const failure = z.strictObject({
  done: z.literal(false),
  problem: ProofProblem,
  waitSeconds: z.int().min(0),
  /** Groups that are mistyped, counted from 1. */
  groups: z.array(z.int()),
});
const done = z.strictObject({ done: z.literal(true) });
const withRecoveryKey = z.strictObject({
  done: z.literal(true),
  /** To be printed and kept elsewhere. */
  recoveryKey: z.array(z.string()),
});

export const Proved = z.discriminatedUnion('done', [done, failure]);
export type Proved = z.output<typeof Proved>;
export const ProvedWithRecoveryKey = z.discriminatedUnion('done', [withRecoveryKey, failure]);
export type ProvedWithRecoveryKey = z.output<typeof ProvedWithRecoveryKey>;

/** The lock of the open workspace. Passphrases go in and never come out. */
export const protectionContract = {
  status: query.output(ProtectionStatus),
  /** Locks the workspace: it is written anew, encrypted. */
  protect: command
    .input(z.strictObject({ passphrase: NewPassphrase, keychain: z.boolean() }))
    .output(z.strictObject({ recoveryKey: z.array(z.string()) })),
  /** Takes the lock off: the workspace is written anew, readable by anybody who has the file. */
  unprotect: command.input(z.strictObject({ proof: Proof })).output(Proved),
  /** Nothing is written anew but the keys file. */
  changePassphrase: command.input(z.strictObject({ proof: Proof, passphrase: NewPassphrase })).output(Proved),
  /** The present recovery key once more. */
  recoveryKey: command.input(z.strictObject({ proof: Proof })).output(ProvedWithRecoveryKey),
  /** Writes the workspace anew under another key. The recovery key from before opens only what was made before. */
  newRecoveryKey: command
    .input(z.strictObject({ proof: Proof, passphrase: NewPassphrase }))
    .output(ProvedWithRecoveryKey),
  /** Lets this computer's keychain open the workspace, or no longer. */
  setKeychain: command.input(z.strictObject({ proof: Proof, use: z.boolean() })).output(Proved),
  unlock: command.input(z.union([Proof, z.strictObject({ keychain: z.literal(true) })])).output(Proved),
  /** Closes the workspace until somebody unlocks it. Without a lock nothing happens. */
  lockNow: command.output(ProtectionStatus),
  /** Copies in Cairn's own folders that are not locked, the newest first. */
  plainCopies: query.output(z.array(PlainCopy)),
  /** Deletes those. Answers what could not be deleted. */
  removePlainCopies: command.output(z.array(PlainCopy)),
};
