/** The system's store of secrets, where the host has one. */
export interface Keychain {
  /** `weak`: what it stores can be read by anybody who has the files. */
  state(): Promise<'none' | 'weak' | 'ready'>;
  /** What opens the secret again on this computer, for this person; `null` when it could not. */
  seal(secret: Uint8Array): Promise<Uint8Array | null>;
  /** The secret; `null` when it is lost, or this is another computer or person. */
  open(sealed: Uint8Array): Promise<Uint8Array | null>;
}

/** For hosts that have none. */
export const noKeychain: Keychain = {
  state: () => Promise.resolve('none'),
  seal: () => Promise.resolve(null),
  open: () => Promise.resolve(null),
};
