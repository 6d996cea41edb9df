/** What a report was made of, so that a printed one can be traced and checked. */
export interface Provenance {
  /** SHA-256 (64 hex digits) of the assessment as canonical JSON, the same as its snapshots carry. */
  readonly content: string;
  readonly framework: { readonly id: string; readonly version: string /** `sha256:…` */; readonly hash: string };
  /** The scoring method and its version: `four-pillar/1`. */
  readonly method: string;
  /** Version of Cairn. */
  readonly app: string;
}
