import type { ActionEdit } from '../../../shared/assessment/schema.ts';
import type { FactorName } from '../../../shared/roadmap/computedFactors.ts';
import type { ActionPatch } from './actionEdits.ts';

export const factorNames: readonly FactorName[] = ['gap', 'weight', 'impact', 'confidence', 'urgency', 'effort'];

/** The factors that are kept under `factors`; confidence and effort have fields of their own. */
export type HandFactor = Exclude<FactorName, 'confidence' | 'effort'>;
type Factors = NonNullable<ActionEdit['factors']>;

function said<T extends object>(fields: T): T | undefined {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as T);
}

/** Sets a factor by hand; undefined goes back to the computed value. */
export function factorPatch<Name extends HandFactor>(
  edit: ActionEdit | undefined,
  name: Name,
  value: Factors[Name] | undefined,
): ActionPatch {
  return { factors: said<Factors>({ ...edit?.factors, [name]: value }) };
}

/** Says why a factor is what it is; an empty text says nothing. */
export function factorNotePatch(edit: ActionEdit | undefined, name: FactorName, text: string): ActionPatch {
  return { factorNotes: said({ ...edit?.factorNotes, [name]: text.trim() }) };
}
