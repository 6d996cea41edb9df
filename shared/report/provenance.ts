import { canonicalJson } from '../frameworks/canonical.ts';

/** What a report's fingerprint is taken over. */
export interface Origin {
  /** SHA-256 (64 hex digits) of the assessment as canonical JSON, the same as its snapshots carry. */
  readonly content: string;
  readonly framework: { readonly id: string; readonly version: string /** `sha256:…` */; readonly hash: string };
  /** The scoring method and its version: `four-pillar/1`. */
  readonly method: string;
  /** Version of Cairn. */
  readonly app: string;
}

/** What a report was made of, so that a printed one can be traced and checked. */
export interface Provenance extends Origin {
  /** As printed: `3f2a 91bc 0d4e 77a1`. */
  readonly fingerprint: string;
}

/** [Note: One fingerprint for one state] Edition, preset, language and paper do not enter: a board pack and a full report with the same
 * fingerprint say the same numbers. The first 64 bits of SHA-256 over everything that the numbers come from, in groups of four; `sha256`
 * takes text as UTF-8 and gives lower-case hex. */
export function fingerprintOf({ content, framework, method, app }: Origin, sha256: (text: string) => string): string {
  const { id, version, hash } = framework;
  const digest = sha256(canonicalJson({ content, framework: { id, version, hash }, method, app }));
  return (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}

/** Where a report comes from, with its fingerprint. */
export function provenanceOf(origin: Origin, sha256: (text: string) => string): Provenance {
  return { ...origin, fingerprint: fingerprintOf(origin, sha256) };
}
