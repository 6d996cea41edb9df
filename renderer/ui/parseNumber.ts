export interface NumberBounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Digits after the point at most; 0 asks for whole numbers. */
  readonly decimals?: number | undefined;
}

/** Reads what a person typed: a point or a comma before the decimals, spaces between thousands. Null is empty, undefined cannot be taken. */
export function parseNumber(text: string, { min, max, decimals }: NumberBounds = {}): number | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '');
  if (plain === '') return null;
  const match = /^[-−]?\d+(?:[.,](\d+))?$/.exec(plain);
  if (match === null) return undefined;
  if (decimals !== undefined && (match[1]?.length ?? 0) > decimals) return undefined;
  const value = Number(plain.replace('−', '-').replace(',', '.'));
  if (!Number.isFinite(value)) return undefined;
  if (min !== undefined && value < min) return undefined;
  if (max !== undefined && value > max) return undefined;
  return value;
}
