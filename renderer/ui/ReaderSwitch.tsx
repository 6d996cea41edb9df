import { Icon } from './Icon.tsx';
import styles from './ReaderSwitch.module.css';
import { Tooltip } from './Tooltip.tsx';

export interface ReaderSwitchProps {
  /** What is on when it is: "Only for the consultant: Reason". */
  readonly label: string;
  /** Who reads it now, in a word. */
  readonly shown: string;
  /** What that means. */
  readonly tip: string;
  readonly isPrivate: boolean;
  readonly onChange: (isPrivate: boolean) => void;
  readonly disabled?: boolean | undefined;
}

/** Says at the end of a label's line who reads the text, and changes it. */
export function ReaderSwitch({ label, shown, tip, isPrivate, onChange, disabled = false }: ReaderSwitchProps) {
  return (
    <Tooltip text={tip} onFocus={false}>
      <button
        type="button"
        role="switch"
        aria-checked={isPrivate}
        aria-label={label}
        className={styles.readers}
        disabled={disabled}
        onClick={() => onChange(!isPrivate)}
      >
        <Icon name={isPrivate ? 'eyeOff' : 'eye'} />
        <span>{shown}</span>
      </button>
    </Tooltip>
  );
}
