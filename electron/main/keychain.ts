import { safeStorage } from 'electron';
import type { FromBackend, KeychainState, ToBackend } from '../../shared/contract/backendMessages.ts';

type Asked = Extract<FromBackend, { kind: 'keychain' }>;
type Answer = Extract<ToBackend, { kind: 'keychain' }>;

/** [Note: Plain text is no keychain] Without a desktop's store, Linux keeps secrets under a password that is the same everywhere. */
async function keychainState(): Promise<KeychainState> {
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) {
    return 'weak';
  }
  return (await safeStorage.isAsyncEncryptionAvailable()) ? 'ready' : 'none';
}

async function carriedOut({ ask, bytes }: Asked): Promise<Uint8Array | null> {
  if (bytes === null) return null;
  switch (ask) {
    case 'state':
      return null;
    case 'seal':
      return safeStorage.encryptStringAsync(Buffer.from(bytes).toString('base64'));
    case 'open':
      return Buffer.from((await safeStorage.decryptStringAsync(Buffer.from(bytes))).result, 'base64');
  }
}

/** Asks the system's keychain for the backend, which has none. What it refuses is an answer without bytes: never an error's text. */
export async function askKeychain(asked: Asked): Promise<Answer> {
  const { id } = asked;
  try {
    const state = await keychainState();
    const bytes = state === 'ready' ? await carriedOut(asked) : null;
    return { kind: 'keychain', id, state, bytes: bytes === null ? null : Uint8Array.from(bytes) };
  } catch {
    return { kind: 'keychain', id, state: 'none', bytes: null };
  }
}
