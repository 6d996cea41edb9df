import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { TextArea } from '../../ui/TextArea.tsx';

export interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly autoFocus: boolean;
  readonly onText: (text: string) => Promise<void>;
}

/** The words of a line that must not be empty: emptied words are not stored, and it says so. */
export function LineField({ label, value, readOnly, autoFocus, onText }: LineFieldProps) {
  const t = useTranslate();
  const [isEmpty, setEmpty] = useState(false);
  return (
    <TextArea
      label={label}
      hideLabel
      rows={1}
      value={value}
      maxLength={10_000}
      readOnly={readOnly}
      autoFocus={autoFocus}
      placeholder={label}
      error={isEmpty && value !== '' ? t('questions.meeting.emptyLine') : undefined}
      onCommit={(text) => {
        setEmpty(text.trim() === '');
        return onText(text);
      }}
    />
  );
}
