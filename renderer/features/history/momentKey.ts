import { AssessmentId } from '../../../shared/base/ids.ts';

/** One of the things that can be compared, as it stands in an address. */
export type MomentKey =
  | { readonly kind: 'now' }
  /** A snapshot of the open assessment, by its event. */
  | { readonly kind: 'snapshot'; readonly seq: number }
  /** What the cycle before ended with. */
  | { readonly kind: 'previous' }
  /** Another assessment of the organisation, as it is now. */
  | { readonly kind: 'assessment'; readonly id: AssessmentId };

/** "now", "snapshot-12", "previous", "assessment-<id>". */
export function writeMomentKey(key: MomentKey): string {
  switch (key.kind) {
    case 'snapshot':
      return `snapshot-${key.seq}`;
    case 'assessment':
      return `assessment-${key.id}`;
    default:
      return key.kind;
  }
}

/** Reads what `writeMomentKey` wrote; null for anything else. */
export function readMomentKey(text: string): MomentKey | null {
  if (text === 'now' || text === 'previous') return { kind: text };
  const snapshot = /^snapshot-([1-9]\d{0,9})$/.exec(text)?.[1];
  if (snapshot !== undefined) return { kind: 'snapshot', seq: Number(snapshot) };
  const id = AssessmentId.safeParse(text.startsWith('assessment-') ? text.slice('assessment-'.length) : undefined);
  return id.success ? { kind: 'assessment', id: id.data } : null;
}
