import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { lockedHead, lockedPageSize } from './lockedHead.ts';
import type { WorkspaceKey } from './workspaceKey.ts';

const reserved = 80;
const ivBytes = 16;
const plainHead = 'SQLite format 3\u0000';

/** A page that is not as it was written, or another key's. */
export class PageDamaged extends Error {
  readonly code = 'SQLITE_CORRUPT';

  constructor(page: number) {
    super(`page ${page} is not as it was written`);
    this.name = 'PageDamaged';
  }
}

/** [Note: Two readers] The pages of a locked workspace, in the clear and in memory only: SQLCipher 4's format, read by Node's own
 * cryptography (AES-256-CBC, then HMAC-SHA-512 of content, vector and page number in the page's last 80 bytes). So views and checks need
 * no file, and what one package wrote is not lost with that package. Throws {@link PageDamaged} at the first page that is not as written. */
export function unlockPages(bytes: Buffer, { keyId, pages }: WorkspaceKey): Buffer {
  const head = lockedHead(keyId);
  if (!bytes.subarray(0, 16).equals(head)) throw new PageDamaged(1);
  if (bytes.length % lockedPageSize !== 0) throw new PageDamaged(Math.ceil(bytes.length / lockedPageSize));
  const salt = head.map((byte) => byte ^ 0x3a);
  const macKey = pbkdf2Sync(pages, salt, 2, 32, 'sha512');
  const plain = Buffer.alloc(bytes.length);
  const number = Buffer.alloc(4);
  for (let page = 1, at = 0; at < bytes.length; page += 1, at += lockedPageSize) {
    const from = page === 1 ? at + 16 : at;
    const contentEnd = at + lockedPageSize - reserved;
    const macAt = contentEnd + ivBytes;
    number.writeUInt32LE(page);
    const mac = createHmac('sha512', macKey).update(bytes.subarray(from, macAt)).update(number).digest();
    if (!timingSafeEqual(mac, bytes.subarray(macAt, at + lockedPageSize))) throw new PageDamaged(page);
    const cipher = createDecipheriv('aes-256-cbc', pages, bytes.subarray(contentEnd, macAt)).setAutoPadding(false);
    cipher.update(bytes.subarray(from, contentEnd)).copy(plain, from);
    cipher.final();
  }
  macKey.fill(0);
  plain.write(plainHead, 0, 'latin1');
  return plain;
}
