import type { Translate } from '../../../shared/i18n/translate.ts';
import type { MetricUnit } from '../../../shared/metrics/schema.ts';
import { unitOfMoney } from '../../value/unitOfMoney.ts';

/** What stands behind a field of a unit: "%", "days", the currency; nothing for a bare number. */
export function unitSign(t: Translate, unit: MetricUnit, currency: string | undefined): string | undefined {
  switch (unit) {
    case 'money':
    case 'money-per-day':
      return unitOfMoney(currency);
    case 'percent':
      return t('metric.sign.percent');
    case 'minutes':
    case 'hours':
    case 'days':
    case 'months':
      return t(`metric.sign.${unit}`);
    default:
      return undefined;
  }
}
