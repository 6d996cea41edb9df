import type { Ref } from 'react';
import { longestText } from '../../../shared/base/text.ts';
import { useOrganisations } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { TextField } from '../../ui/TextField.tsx';
import { changeForm, useForm } from './form.ts';
import { knownAs, named } from './newAssessment.ts';

export interface OrganisationFieldProps {
  readonly error: string | undefined;
  readonly ref: Ref<HTMLInputElement>;
}

/** Whose assessment it is. A known organisation fills its facts further down. */
export function OrganisationField({ error, ref }: OrganisationFieldProps) {
  const t = useTranslate();
  const { organisation } = useForm();
  const known = useOrganisations().data ?? [];
  const isKnown = knownAs(known, organisation) !== undefined;
  return (
    <TextField
      ref={ref}
      label={t('create.organisation.label')}
      hint={t(isKnown ? 'create.organisation.known' : 'create.organisation.hint')}
      error={error}
      value={organisation}
      onChange={(name) => changeForm((form) => named(form, name, known))}
      suggestions={[...new Set(known.map((one) => one.name))]}
      maxLength={longestText}
      required
      autoFocus
    />
  );
}
