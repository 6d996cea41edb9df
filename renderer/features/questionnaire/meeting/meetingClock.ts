import type { AssessmentId, SectionId } from '../../../../shared/base/ids.ts';

/** Seconds by section. */
export type Seconds = Readonly<Partial<Record<SectionId, number>>>;

interface Kept {
  /** What the meeting says of each section, as far as this window knows. */
  told: Map<SectionId, number>;
  /** What is still to be told; undo may have taken it back before. */
  owed: Map<SectionId, number>;
}

/** Which meetings this window keeps the time of, and what it has counted. Of two windows only the one in which the meeting was begun or taken
 * up again counts: time would be told twice, and the windows would get in each other's way. */
export class MeetingClock {
  readonly #now: () => number;
  readonly #kept = new Map<AssessmentId, Kept>();
  readonly #listeners = new Set<() => void>();
  #at: { readonly assessment: AssessmentId; readonly section: SectionId; readonly since: number } | null = null;

  /** `now` in milliseconds of a stopwatch. */
  constructor(now: () => number) {
    this.#now = now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  keeps(assessment: AssessmentId): boolean {
    return this.#kept.has(assessment);
  }

  /** The meeting begins, or is taken up with what it says already. */
  keep(assessment: AssessmentId, seconds: Seconds = {}): void {
    this.#kept.set(assessment, { told: mapOf(seconds), owed: new Map() });
    for (const listener of this.#listeners) listener();
  }

  drop(assessment: AssessmentId): void {
    this.#kept.delete(assessment);
    for (const listener of this.#listeners) listener();
  }

  /** A section comes on screen. */
  begin(assessment: AssessmentId, section: SectionId): void {
    this.#count();
    this.#at = { assessment, section, since: this.#now() };
  }

  /** The section goes off screen. */
  stop(): void {
    this.#count();
    this.#at = null;
  }

  /** Undo and redo move what the meeting says: what they take back is still to be told, what they bring back no longer is. */
  reconcile(assessment: AssessmentId, seconds: Seconds): void {
    const kept = this.#kept.get(assessment);
    if (kept === undefined) return;
    const now = mapOf(seconds);
    for (const section of new Set([...now.keys(), ...kept.told.keys()])) {
      add(kept.owed, section, (kept.told.get(section) ?? 0) - (now.get(section) ?? 0));
    }
    kept.told = now;
  }

  /** Everything that is still to be told, as told from now on. Empty when nothing is. */
  take(assessment: AssessmentId): readonly { readonly section: SectionId; readonly seconds: number }[] {
    this.#count();
    const kept = this.#kept.get(assessment);
    const owed = [...(kept?.owed ?? [])].filter(([, seconds]) => seconds > 0);
    for (const [section, seconds] of owed) {
      kept?.owed.delete(section);
      if (kept !== undefined) add(kept.told, section, seconds);
    }
    return owed.map(([section, seconds]) => ({ section, seconds }));
  }

  /** Moves what passed to what is owed, in whole seconds; the rest stays. */
  #count(): void {
    const at = this.#at;
    if (at === null) return;
    const seconds = Math.floor((this.#now() - at.since) / 1000);
    const kept = this.#kept.get(at.assessment);
    if (seconds <= 0 || kept === undefined) return;
    add(kept.owed, at.section, seconds);
    this.#at = { ...at, since: at.since + seconds * 1000 };
  }
}

function mapOf(seconds: Seconds): Map<SectionId, number> {
  return new Map(Object.entries(seconds).map(([id, value]) => [id as SectionId, value ?? 0]));
}

function add(sums: Map<SectionId, number>, section: SectionId, more: number): void {
  if (more !== 0) sums.set(section, (sums.get(section) ?? 0) + more);
}

export const meetingClock = new MeetingClock(() => performance.now());
