import type { Visibility } from '../../shared/assessment/schema.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { ReaderSwitch } from '../ui/ReaderSwitch.tsx';

export interface ReadersProps {
  /** What the text is called. */
  readonly of: string;
  readonly value: Visibility;
  readonly disabled: boolean;
  readonly onChange: (visibility: Visibility) => void;
}

/** Who may read a text: the client, or the consultant alone. */
export function Readers({ of, value, disabled, onChange }: ReadersProps) {
  const t = useTranslate();
  const isPrivate = value === 'consultant';
  return (
    <ReaderSwitch
      label={t('app.readers.only', { text: of })}
      shown={t(`app.readers.${value}`)}
      tip={t(isPrivate ? 'app.readers.consultantTip' : 'app.readers.clientTip')}
      isPrivate={isPrivate}
      disabled={disabled}
      onChange={(on) => onChange(on ? 'consultant' : 'client')}
    />
  );
}
