/** Where a workspace's history stands as a whole. Of two moments of one workspace, the later one has more events. */
export interface Standing {
  readonly workspaceId: string;
  /** Events of all chains. */
  readonly events: number;
  /** Exclusive or of the hashes of all chains' newest events: 32 bytes that name this one moment. */
  readonly hash: Uint8Array;
  /** When the newest of those events happened, by the clock of then. */
  readonly at: string;
}

/** Puts a hash into a sum of hashes, or takes it out. Changes `sum`. */
export function toggleHash(sum: Uint8Array, hash: Uint8Array): void {
  for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) ^ (hash[i] ?? 0);
}
