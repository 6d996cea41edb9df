import type { BundleReading } from '../readBundle.ts';
import type { Sealing } from '../sealBundle.ts';

/** What the worker is started for. It does one thing and ends. */
export type BundleTask =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly passphrase: string | null }
  | { readonly kind: 'seal'; readonly text: string; readonly sealing: Sealing };

export type BundleAnswer =
  /** Comes first, when the thread has loaded what it needs. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'read'; readonly reading: BundleReading }
  | { readonly kind: 'sealed'; readonly bytes: Uint8Array }
  /** `message` is for the log and holds no content. */
  | { readonly kind: 'failed'; readonly message: string };
