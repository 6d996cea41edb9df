import { shortestPassphrase } from '../../../../shared/contract/protection.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { TextField } from '../../../ui/TextField.tsx';

/** A passphrase and its repetition, as typed. */
export interface TwicePassphrase {
  readonly passphrase: string;
  readonly again: string;
}

export const nothingTyped: TwicePassphrase = { passphrase: '', again: '' };

/** True when it is long enough and twice the same. */
export function isAgreed({ passphrase, again }: TwicePassphrase): boolean {
  return passphrase.length >= shortestPassphrase && passphrase === again;
}

export interface NewPassphraseProps {
  readonly label: string;
  readonly againLabel: string;
  readonly value: TwicePassphrase;
  readonly onChange: (value: TwicePassphrase) => void;
  readonly onEnter: () => void;
  readonly autoFocus?: boolean | undefined;
}

/** A passphrase that is to be, typed twice. What is wrong is said once there is enough to say it. */
export function NewPassphrase({ label, againLabel, value, onChange, onEnter, autoFocus }: NewPassphraseProps) {
  const t = useTranslate();
  const { passphrase, again } = value;
  const isShort = again !== '' && passphrase.length < shortestPassphrase;
  const differ = again.length >= passphrase.length && again !== '' && again !== passphrase;
  return (
    <>
      <TextField
        label={label}
        hint={t('protection.new.hint', { count: shortestPassphrase })}
        error={isShort ? t('protection.new.short', { count: shortestPassphrase }) : undefined}
        type="password"
        value={passphrase}
        onChange={(text) => onChange({ passphrase: text, again })}
        onEnter={onEnter}
        maxLength={1_000}
        autoFocus={autoFocus}
      />
      <TextField
        label={againLabel}
        error={differ ? t('protection.new.different') : undefined}
        type="password"
        value={again}
        onChange={(text) => onChange({ passphrase, again: text })}
        onEnter={onEnter}
        maxLength={1_000}
      />
    </>
  );
}
