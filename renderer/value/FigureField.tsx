import type { FigureKind } from '../../shared/value/calculators.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { boundsOf, shownNumber, storedNumber } from './fieldNumbers.ts';
import { unitOfMoney } from './unitOfMoney.ts';

export interface FigureFieldProps {
  readonly label: string;
  readonly kind: FigureKind;
  readonly currency: string | undefined;
  readonly value: number | undefined;
  readonly readOnly: boolean;
  readonly error?: string | undefined;
  readonly onCommit: (value: number | null) => Promise<void>;
}

/** One figure in the unit that people know it in: money, percent, days or a count. */
export function FigureField({ label, kind, currency, value, readOnly, error, onCommit }: FigureFieldProps) {
  const t = useTranslate();
  const unit = {
    money: unitOfMoney(currency),
    share: t('value.unit.share'),
    count: undefined,
    days: t('value.unit.days'),
  }[kind];
  return (
    <NumberField
      label={label}
      value={shownNumber(kind, value)}
      {...boundsOf(kind)}
      unit={unit}
      readOnly={readOnly}
      error={error}
      outOfBounds={t(`value.bounds.${kind}`)}
      onCommit={(typed) => onCommit(storedNumber(kind, typed))}
    />
  );
}
