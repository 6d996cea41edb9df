import type { Settings } from '../../shared/assessment/schema.ts';
import type { FigureKind } from '../../shared/value/calculators.ts';

interface FieldBounds {
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
}

const bounds: Readonly<Record<FigureKind, FieldBounds>> = {
  money: { min: 0, max: 1e12, decimals: 2 },
  share: { min: 0, max: 100, decimals: 4 },
  count: { min: 0, max: 1e9, decimals: 2 },
  days: { min: 0.01, max: 10_000, decimals: 2 },
};

/** What a field of a kind of figure takes; shares are typed in percent. */
export function boundsOf(kind: FigureKind): FieldBounds {
  return bounds[kind];
}

/** A figure as its field shows it: a share of 0.07 as 7. */
export function shownNumber(kind: FigureKind, value: number | undefined): number | null {
  if (value === undefined) return null;
  return kind === 'share' ? Number((value * 100).toFixed(8)) : value;
}

/** A typed number as it is stored: 7 percent as 0.07. */
export function storedNumber(kind: FigureKind, typed: number | null): number | null {
  return typed !== null && kind === 'share' ? Number((typed / 100).toFixed(10)) : typed;
}

/** The settings with this day rate; null removes it, and settings that say nothing become null. */
export function withDayRate(settings: Settings | undefined, dayRate: number | null): Settings | null {
  const { dayRate: _, ...rest } = settings ?? {};
  const value: Settings = dayRate === null ? rest : { ...rest, dayRate };
  return Object.keys(value).length === 0 ? null : value;
}
