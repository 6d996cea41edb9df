import { usePreferences, useSetPreferences } from '../api/queries.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { TextField } from '../ui/TextField.tsx';

/** Who signs: remembered on this computer. */
export function NameField({ hint = false }: { readonly hint?: boolean }) {
  const t = useTranslate();
  const { name } = usePreferences();
  const { mutateAsync } = useSetPreferences();
  return (
    <TextField
      label={t('review.name')}
      value={name}
      maxLength={200}
      hint={hint ? t('review.nameHint') : undefined}
      onCommit={(text) => mutateAsync({ name: text.trim() })}
    />
  );
}
