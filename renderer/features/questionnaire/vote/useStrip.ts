import { useMemo, useState } from 'react';
import type { Answer } from '../../../../shared/assessment/schema.ts';
import type { ParticipantId, QuestionId } from '../../../../shared/base/ids.ts';
import type { SecretBallot } from '../../../../shared/workshop/voteSecret.ts';

/** What the vote strip keeps on the screen for one question; votes themselves are stored. */
export interface StripState {
  /** Undefined: open while a ballot waits. */
  readonly isOpen?: boolean;
  /** The person that the next key belongs to; null for the next in line. */
  readonly chosen: ParticipantId | null;
  /** The agreed answer that is being typed; undefined until a key says something. */
  readonly typed?: Answer | null | undefined;
  readonly secret: SecretBallot | null;
}

const untouched: StripState = { chosen: null, secret: null };

export interface Strip {
  /** The question whose strip a person opened. */
  readonly openAt: QuestionId | null;
  readonly of: (question: QuestionId) => StripState;
  readonly set: (question: QuestionId, change: Partial<StripState> | null) => void;
}

/** The strip's own state. Another question begins anew. */
export function useStrip(): Strip {
  const [state, setState] = useState<{ readonly question: QuestionId; readonly strip: StripState } | null>(null);
  return useMemo(
    () => ({
      openAt: state?.strip.isOpen === true ? state.question : null,
      of: (question) => (state?.question === question ? state.strip : untouched),
      set: (question, change) =>
        setState((before) => {
          if (change === null) return null;
          const strip = before?.question === question ? before.strip : untouched;
          return { question, strip: { ...strip, ...change } };
        }),
    }),
    [state],
  );
}
