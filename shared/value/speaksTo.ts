import type { MetricId } from '../base/ids.ts';
import { type Calculator, calculators } from './calculators.ts';

/** The metrics of the catalogue that a calculator's money moves with. */
export const metricsOf: Readonly<Record<Calculator, readonly string[]>> = {
  // Involuntary churn, failed-payment rate, payment recovery.
  failedPayments: ['M34', 'M35', 'M36'],
  // Invoice errors, revenue leakage.
  leakage: ['M40', 'M42'],
  // Renewal rate, gross and net retention, churn.
  retention: ['M28', 'M29', 'M30', 'M33'],
  // Win rate, sales-cycle length, pipeline velocity.
  velocity: ['M11', 'M12', 'M17'],
  // Forecast accuracy, slip rate, predictability.
  forecastMiss: ['M14', 'M15', 'M47'],
};

/** The calculators that metrics speak to, in the calculators' order. Anything that is no id of the catalogue speaks to none. */
export function calculatorsOf(metrics: readonly (MetricId | string)[]): readonly Calculator[] {
  return calculators.filter((calculator) => metricsOf[calculator].some((id) => metrics.includes(id)));
}
