import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** How hard a passphrase is to guess: 2^17 rounds, 128 MiB and most of a second for each guess. */
export const usualWork = 17;

export interface Sealing {
  readonly passphrase: string | null;
  /** Base-2 logarithm of the work for one guess; {@link usualWork} but in tests. */
  readonly work?: number;
}

const pack = promisify(gzip);

/** The text of a bundle as its file: packed and, with a passphrase, locked. */
export async function sealBundle(text: string, { passphrase, work = usualWork }: Sealing): Promise<Uint8Array> {
  const packed = await pack(Buffer.from(text), { level: 6 });
  // The tenth byte names the system that packed it, which is nobody's business.
  packed[9] = 255;
  if (passphrase === null) return packed;
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(work);
  return encrypter.encrypt(packed);
}
