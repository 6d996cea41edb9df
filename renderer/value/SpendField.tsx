import { useTranslate } from '../i18n/useTranslate.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { unitOfMoney } from './unitOfMoney.ts';

export interface SpendFieldProps {
  readonly currency: string | undefined;
  readonly value: number | undefined;
  readonly readOnly: boolean;
  readonly onCommit: (spend: number | undefined) => Promise<void> | void;
}

/** The most that the assessment file takes. */
const mostSpend = 1e12;

/** What is spent outside the organisation on an action or a decision, in its currency. */
export function SpendField({ currency, value, readOnly, onCommit }: SpendFieldProps) {
  const t = useTranslate();
  return (
    <NumberField
      label={t('value.action.spend')}
      value={value ?? null}
      min={0}
      max={mostSpend}
      decimals={2}
      unit={unitOfMoney(currency)}
      readOnly={readOnly}
      outOfBounds={t('value.action.spendBounds')}
      onCommit={(spend) => onCommit(spend ?? undefined)}
    />
  );
}
