import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { holders, holderWords } from '../../../shared/roles/holders.ts';
import type { Suggestion } from '../../ui/TextField.tsx';
import { usedOwners } from './actionEdits.ts';

/** Who may own an action: those who hold a role or stand in for it, with the role, then the other owners of the plan. */
export function ownerSuggestions(t: Translate, assessment: Assessment): readonly Suggestion[] {
  const held = holders(assessment.roles);
  const names = new Set(held.map(({ name }) => name));
  return [
    ...held.map((holder) => ({ text: holder.name, about: holderWords(t, holder) })),
    ...usedOwners(assessment)
      .filter((owner) => !names.has(owner))
      .map((text) => ({ text })),
  ];
}
