import { useState } from 'react';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { typedHour } from '../reportOptions.ts';

export interface StartFieldProps {
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (startsAt: string) => Promise<void>;
}

/** When the meeting begins; what is no hour stays in the field and is stored nowhere. */
export function StartField({ value, readOnly, onChange }: StartFieldProps) {
  const t = useTranslate();
  const [isWrong, setIsWrong] = useState(false);
  return (
    <TextField
      label={t('preview.agenda.start')}
      hint={t('preview.agenda.hint')}
      error={isWrong ? t('preview.agenda.wrong') : undefined}
      value={value}
      placeholder={t('preview.agenda.placeholder')}
      maxLength={10}
      readOnly={readOnly}
      onCommit={(text) => {
        const hour = typedHour(text);
        setIsWrong(hour === null);
        return hour === null ? Promise.resolve() : onChange(hour);
      }}
    />
  );
}
