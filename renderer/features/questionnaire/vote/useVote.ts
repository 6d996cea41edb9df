import { type RefObject, useRef } from 'react';
import { agreedOf, type DetailsEdit, detailsOf } from '../../../../shared/assessment/agreedEntry.ts';
import type { Draft } from '../../../../shared/assessment/applyChange.ts';
import type { Change } from '../../../../shared/assessment/change.ts';
import type { Answer, Letter } from '../../../../shared/assessment/schema.ts';
import type { ParticipantId } from '../../../../shared/base/ids.ts';
import { firstRound, hiddenQuestions, type Vote, voteOn } from '../../../../shared/workshop/vote.ts';
import {
  agreeOn,
  castVote,
  markAbsent,
  type NoSecondRound,
  reveal,
  secondRoundRefusal,
  takeBack,
  voteAgain,
} from '../../../../shared/workshop/voteActs.ts';
import { afterVote, neighbourVoter, nextVoter, type VoteKey } from '../../../../shared/workshop/voteKeys.ts';
import { onePosition, type VoteResult, voteResult } from '../../../../shared/workshop/voteResult.ts';
import { type SecretBallot, secretBallot, secretStep } from '../../../../shared/workshop/voteSecret.ts';
import { instant } from '../../../api/today.ts';
import type { Item } from '../item.ts';
import type { Work } from '../useWork.ts';
import type { Strip } from './useStrip.ts';

/** The vote on the question on screen, and everything that the strip and its keys do. */
export interface VoteRoom {
  readonly isOpen: boolean;
  /** A vote is under way whose levels must not be shown anywhere. */
  readonly isHidden: boolean;
  readonly vote: Vote;
  /** Null while hidden. */
  readonly result: VoteResult | null;
  /** The round before; null unless there was one and it may be seen. */
  readonly first: VoteResult | null;
  /** Why nobody can vote here; null when everybody can. */
  readonly locked: 'readOnly' | 'sandbox' | null;
  /** Whose vote the next key is; null when it is the agreed answer. */
  readonly current: ParticipantId | null;
  /** The agreed answer that Enter would keep. */
  readonly typed: Answer | null;
  readonly noSecondRound: NoSecondRound | null;
  readonly secret: SecretBallot | null;
  readonly region: RefObject<HTMLElement | null>;
  /** What is typed into the fields beside the agreed answer, stored or not. */
  readonly said: RefObject<DetailsEdit>;
  readonly toggle: () => void;
  readonly choosePerson: (participant: ParticipantId) => void;
  readonly answer: (answer: Answer) => void;
  readonly erase: () => void;
  readonly reveal: () => void;
  readonly again: () => void;
  readonly keep: () => void;
  readonly edit: (details: DetailsEdit, overUnseen: boolean) => void;
  readonly beginSecret: () => void;
  readonly endSecret: (reveals: boolean) => void;
  readonly pressSecret: (key: VoteKey) => void;
  readonly answers: readonly (number | Letter)[];
  readonly move: (by: 1 | -1) => void;
  readonly markAbsent: () => void;
  /** Escape: back from a person to the agreed answer, else the strip closes. */
  readonly leave: () => void;
  readonly focusStrip: () => void;
}

/** `edit` stores details beside the answer, as the panel does. */
export function useVote(work: Work, strip: Strip, edit: (details: DetailsEdit, overUnseen: boolean) => void): VoteRoom {
  const { item, view } = work;
  const { id } = item;
  const region = useRef<HTMLElement>(null);
  const said = useRef<DetailsEdit>({});
  const local = strip.of(id);
  const { draft, session } = view;
  const vote = voteOn(draft, id);
  const locked = view.readOnly ? 'readOnly' : view.sandbox === null ? null : 'sandbox';
  const isHidden = !vote.isRevealed && !view.readOnly;
  const isOpen = local.isOpen ?? (locked === null && hiddenQuestions(draft).has(id));
  const result = isHidden ? null : voteResult(draft, id, item.scale, vote.isSecret);
  const typed = local.typed !== undefined ? local.typed : usualAnswer(draft, item, vote, result);

  // A key may come before the screen has caught up, so every act looks at the draft as it is then.
  const now = () => voteOn(session.state().draft, id);
  const store = (changes: (draft: Draft) => readonly Change[]) => {
    if (locked !== null) return;
    void session.edit(changes(session.state().draft));
  };
  const set = (change: Parameters<Strip['set']>[1]) => strip.set(id, change);
  const focusStrip = () => region.current?.focus({ preventScroll: true });

  const cast = (participant: ParticipantId, changes: (draft: Draft) => readonly Change[]) => {
    if (locked !== null) return;
    store(changes);
    set({ isOpen: true, chosen: afterVote(now(), participant), typed: undefined });
  };
  return {
    isOpen,
    isHidden: isHidden && (isOpen || hiddenQuestions(draft).has(id)),
    vote,
    result,
    first: isHidden ? null : firstResult(draft, item, vote),
    locked,
    current: locked === null ? nextVoter(vote, local.chosen) : null,
    typed,
    noSecondRound: secondRoundRefusal(draft, id),
    secret: local.secret,
    region,
    said,
    toggle: () => set({ isOpen: !isOpen, chosen: null }),
    choosePerson: (chosen) => set({ isOpen: true, chosen }),
    answer: (answer) => {
      const participant = nextVoter(now(), local.chosen);
      if (participant === null) {
        if (locked === null) set({ typed: answer });
      } else {
        cast(participant, (before) => castVote(before, id, participant, answer, { at: instant() }));
      }
    },
    erase: () => {
      if (vote.isRevealed && local.chosen === null && local.typed != null) {
        set({ typed: null });
        return;
      }
      const step = takeBack(session.state().draft, id);
      if (step === null) {
        if (vote.isRevealed) set({ typed: null });
        return;
      }
      store(() => step.changes);
      set({ isOpen: true, chosen: now().isRevealed ? null : step.participant, typed: undefined });
    },
    reveal: () => {
      if (now().voted === 0) return;
      store((before) => reveal(before, id));
      set({ isOpen: true, chosen: null, typed: undefined });
      focusStrip();
    },
    again: () => {
      store((before) => voteAgain(before, id));
      set({ isOpen: true, chosen: null, typed: undefined });
      focusStrip();
    },
    answers: item.choices.map(({ value }) => value),
    move: (by) => set({ isOpen: true, chosen: neighbourVoter(now(), local.chosen, by) }),
    markAbsent: () => {
      const participant = nextVoter(now(), local.chosen);
      if (participant !== null) cast(participant, (before) => markAbsent(before, id, participant));
    },
    leave: () => {
      if (vote.isRevealed && local.chosen !== null) set({ chosen: null });
      else set({ isOpen: false, chosen: null });
    },
    focusStrip,
    keep: () => {
      if (typed === null || locked !== null || !now().isRevealed) return;
      store((before) => agreeOn(before, id, typed, said.current));
      said.current = {};
      set(null);
    },
    edit,
    beginSecret: () => {
      if (locked === null) set({ isOpen: true, chosen: null, secret: secretBallot(now()) });
    },
    endSecret: (reveals) => {
      if (reveals && now().voted > 0) store((before) => reveal(before, id));
      set({ isOpen: true, chosen: null, secret: null, typed: undefined });
    },
    pressSecret: (key) => {
      if (local.secret === null) return;
      const step = secretStep(local.secret, key);
      const { vote: secretVote } = step;
      if (secretVote !== null) {
        store((before) =>
          castVote(before, id, secretVote.participant, secretVote.answer, {
            at: instant(),
            secret: true,
          }),
        );
      }
      set({ secret: step.next });
    },
  };
}

function firstResult(draft: Draft, item: Item, { isSecret }: Vote): VoteResult | null {
  const before = firstRound(draft, item.id);
  return before === null ? null : voteResult(before, item.id, item.scale, isSecret);
}

/** What stands in the field before anybody types: what was agreed on already, or what all voted. The middle vote is only suggested. */
function usualAnswer(draft: Draft, item: Item, vote: Vote, result: VoteResult | null): Answer | null {
  if (result === null) return null;
  const agreed = agreedOf(draft, item.id)?.answer;
  if (vote.isSettled && agreed !== undefined) return agreed;
  const position = onePosition(result);
  return position === null ? null : (item.choices[position]?.value ?? null);
}

/** What is on record beside the answer, or waits for one. */
export function saidBeside(draft: Draft, item: Item): { readonly rationale: string; readonly dissent: string } {
  const { rationale = '', dissent = '' } = detailsOf(draft, item.id);
  return { rationale, dissent };
}
