import { canonicalJson } from '../frameworks/canonical.ts';
import type { BundleFile } from './bundleFile.ts';

/** Takes text as UTF-8 and gives lower-case hex; the host's, since the core runs everywhere. */
export type Sha256Text = (text: string) => string;

/** What a bundle's `contentHash` has to be. */
export function bundleHash(
  { contentHash: _, ...rest }: Omit<BundleFile, 'contentHash'> & { readonly contentHash?: string },
  sha256: Sha256Text,
): string {
  const attachments = rest.attachments.map(({ data: _, ...facts }) => facts);
  return sha256(canonicalJson({ ...rest, attachments }));
}

/** Names a snapshot by what it is: the same one has the same name in every workspace. */
export function snapshotName(
  snapshot: { readonly at: string; readonly name: string; readonly reason: string; readonly file: unknown },
  sha256: Sha256Text,
): string {
  const { at, name, reason, file } = snapshot;
  return sha256(canonicalJson({ at, name, reason, file }));
}
