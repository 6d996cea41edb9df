import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

/** Work of one guess: 128 MB of memory and about 0.4 s (security paper 5). */
const cost = { n: 131_072, r: 8, p: 1 } as const;

const bytes = (length: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === length);

/** A secret that a passphrase opens: scrypt, then AES-256-GCM. Bytes are base64. */
export const SealedSecret = z.strictObject({
  kdf: z.literal('scrypt'),
  /** Bounded, so that a forged file cannot stop the machine. */
  n: z.union([z.literal(131_072), z.literal(262_144), z.literal(524_288)]),
  r: z.literal(8),
  p: z.literal(1),
  salt: bytes(16),
  nonce: bytes(12),
  /** The encrypted secret and its tag. */
  box: z.base64().max(200),
});
export type SealedSecret = z.output<typeof SealedSecret>;

/** The same characters are the same bytes on every keyboard. */
function passphraseBytes(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFKC'));
}

function derive(passphrase: string, salt: Uint8Array, { n, r, p }: { n: number; r: number; p: number }) {
  const typed = passphraseBytes(passphrase);
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(typed, salt, 32, { N: n, r, p, maxmem: 256 * n * r }, (error, key) => {
      typed.fill(0);
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** Seals a secret so that only the passphrase opens it. `context` is no secret: the same one is needed to open it. */
export async function sealSecret(secret: Uint8Array, passphrase: string, context: string): Promise<SealedSecret> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const key = await derive(passphrase, salt, cost);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const box = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  return {
    kdf: 'scrypt',
    ...cost,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    box: box.toString('base64'),
  };
}

/** The secret, or `null` when it is not this passphrase. */
export async function openSecret(sealed: SealedSecret, passphrase: string, context: string): Promise<Buffer | null> {
  const box = Buffer.from(sealed.box, 'base64');
  if (box.length <= 16) return null;
  const key = await derive(passphrase, Buffer.from(sealed.salt, 'base64'), sealed);
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'));
    cipher.setAAD(Buffer.from(context)).setAuthTag(box.subarray(-16));
    return Buffer.concat([cipher.update(box.subarray(0, -16)), cipher.final()]);
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
}
