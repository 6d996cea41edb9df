import type { Quarter, RenewalFigures } from '../../../shared/assessment/renewalFigures.ts';
import { withDue, withRate } from '../../../shared/renewals/renewalEdits.ts';
import { useAssessment } from '../../api/useAssessment.ts';

export interface RenewalEdit {
  /** 0-1; null removes it. */
  readonly setRate: (rate: number | null) => Promise<void>;
  readonly setDue: (quarter: Quarter, amount: number | null) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly readOnly: boolean;
}

/** Edits of the figures of renewals, each on top of what is stored by then: two fields may be left at once. */
export function useRenewalEdit(): RenewalEdit {
  const { session, edit, readOnly } = useAssessment();
  const now = (): RenewalFigures => session.state().draft.assessment.renewals ?? {};
  const store = (value: RenewalFigures | null) => edit({ entry: 'renewals', value });
  return {
    setRate: (rate) => store(withRate(now(), rate)),
    setDue: (quarter, amount) => store(withDue(now(), quarter, amount)),
    clear: () => store(null),
    readOnly,
  };
}
