import { useState } from 'react';
import { agreedOf, detailsOf } from '../../../shared/assessment/agreedEntry.ts';
import { readersOf, readersWith } from '../../../shared/assessment/readersOf.ts';
import type { Visibility } from '../../../shared/assessment/schema.ts';
import { usePresenting } from '../../api/presenting.ts';
import { type NotApplicableCaution, needsSecondPerson, notApplicableCaution } from './notApplicable.ts';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

/** "Not applicable" while it is being filled in. */
export interface NotApplicableForm {
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  /** Who may read the reason. */
  readonly readers: Visibility;
  readonly setReaders: (readers: Visibility) => void;
  /** Whether a second person agrees; asked for where there is a caution. */
  readonly isConfirmed: boolean;
  readonly setConfirmed: (isConfirmed: boolean) => void;
  readonly caution: NotApplicableCaution;
  /** On the projector: a reason stands here that the room may not see. */
  readonly isHidden: boolean;
  /** What kept the last attempt from being stored. */
  readonly missing: { readonly reason: boolean; readonly person: boolean };
  /** Stores the answer, or says what is missing. */
  readonly store: () => 'stored' | 'no-reason' | 'no-person';
}

/** Fills in "not applicable" for the question on screen, from what it says already. */
export function useNotApplicable({ view, item, items, states }: Work, acts: Acts): NotApplicableForm {
  const before = agreedOf(view.draft, item.id)?.answer;
  const known = typeof before === 'object' ? before : null;
  const details = detailsOf(view.draft, item.id);
  const [reason, setReason] = useState(known?.notApplicable ?? '');
  const presenting = usePresenting();
  // What is typed before the room is for the room.
  const [readers, setReaders] = useState<Visibility>(() => (presenting ? 'client' : readersOf(details, 'reason')));
  const [isHidden] = useState(() => presenting && known !== null && readersOf(details, 'reason') === 'consultant');
  const [isConfirmed, setConfirmed] = useState(known?.confirmed === true);
  const [wasTried, setTried] = useState(false);

  const caution = notApplicableCaution(item, items, states);
  const lacksReason = reason.trim() === '';
  const lacksPerson = needsSecondPerson(caution) && !isConfirmed;
  return {
    reason,
    setReason,
    readers,
    setReaders,
    isConfirmed,
    setConfirmed,
    caution,
    isHidden,
    missing: { reason: wasTried && lacksReason, person: wasTried && lacksPerson },
    store: () => {
      setTried(true);
      if (lacksReason) return 'no-reason';
      if (lacksPerson) return 'no-person';
      acts.answer(
        { notApplicable: reason.trim(), ...(isConfirmed ? { confirmed: true } : {}) },
        { readers: readersWith(details, 'reason', readers) },
      );
      return 'stored';
    },
  };
}
