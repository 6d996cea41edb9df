import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from './app.ts';

/** The key that the desktop's store would keep: here a file of the user data, so that it lives as long as the home of a test. */
function storedKey(): Buffer {
  const path = join(app.getPath('userData'), 'stand-in-keychain');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 });
  return readFileSync(path);
}

/** The part of `safeStorage` that is not deprecated. `STAND_IN_KEYCHAIN` names another store of Linux, `basic_text` among them. */
export const safeStorage = {
  getSelectedStorageBackend: (): string => process.env.STAND_IN_KEYCHAIN ?? 'gnome_libsecret',
  isAsyncEncryptionAvailable: async (): Promise<boolean> => true,
  encryptStringAsync: async (plainText: string): Promise<Buffer> => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', storedKey(), nonce);
    return Buffer.concat([Buffer.from('v11'), nonce, cipher.update(plainText), cipher.final(), cipher.getAuthTag()]);
  },
  decryptStringAsync: async (encrypted: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> => {
    if (!Buffer.isBuffer(encrypted)) throw new TypeError('encrypted must be a Buffer');
    try {
      const cipher = createDecipheriv('aes-256-gcm', storedKey(), encrypted.subarray(3, 15));
      cipher.setAuthTag(encrypted.subarray(-16));
      const result = Buffer.concat([cipher.update(encrypted.subarray(15, -16)), cipher.final()]).toString();
      return { shouldReEncrypt: false, result };
    } catch {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
    }
  },
};
