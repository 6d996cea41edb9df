import type { Organisation } from '../../shared/assessment/schema.ts';
import type { ValueInputs } from '../../shared/assessment/valueInputs.ts';
import type { Calculator, GuessCase } from '../../shared/value/calculators.ts';
import { without, withTyped } from '../../shared/value/figures.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { withDayRate } from './fieldNumbers.ts';

export interface ValueEdit {
  readonly setDayRate: (rate: number | null) => Promise<void>;
  /** `overUnseen`: it was changed elsewhere while this was typed. */
  readonly setCurrency: (currency: string, overUnseen: boolean) => Promise<void>;
  /** One figure, or one case of a guess; null removes it. */
  readonly setFigure: (
    calculator: Calculator,
    name: string,
    at: GuessCase | null,
    value: number | null,
  ) => Promise<void>;
  readonly clear: (calculator: Calculator) => Promise<void>;
  readonly readOnly: boolean;
}

/** Edits of cost and value, each on top of what is stored by then: two fields may be left at once. */
export function useValueEdit(): ValueEdit {
  const { session, edit, readOnly } = useAssessment();
  const now = () => session.state().draft.assessment;
  const store = (value: ValueInputs) => edit({ entry: 'value', value: Object.keys(value).length === 0 ? null : value });
  return {
    setDayRate: (rate) => edit({ entry: 'settings', value: withDayRate(now().settings, rate) }),
    setCurrency: (text, overUnseen) => {
      const { currency: _, ...rest } = now().organisation;
      const currency = text.trim();
      const value: Organisation = currency === '' ? rest : { ...rest, currency };
      return session.edit([{ entry: 'organisation', value }], overUnseen);
    },
    setFigure: (calculator, name, at, value) => store(withTyped(now().value, calculator, name, at, value)),
    clear: (calculator) => store(without(now().value, calculator)),
    readOnly,
  };
}
