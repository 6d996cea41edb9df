import type { ComponentPropsWithRef } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';
import type { IconName } from './iconShapes.ts';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps
  extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'className' | 'type' | 'disabled'> {
  readonly icon: IconName;
  /** Names the action: the accessible name and the tooltip. */
  readonly label: string;
  readonly keyCap?: string | undefined;
  /** Makes it a toggle. */
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** False where a dialog gives it the focus on opening: its tooltip would lie over what is to be read. */
  readonly namedOnFocus?: boolean | undefined;
}

/** A button that is only a sign; its tooltip names the action and the key. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, keyCap, pressed, disabled = false, namedOnFocus, onClick, ...rest } = props;
  return (
    <Tooltip text={label} onFocus={namedOnFocus} {...(keyCap === undefined ? {} : { keyCap })}>
      <button
        {...rest}
        type="button"
        className={classes(styles.button, pressed && styles.pressed)}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={keyCap}
        aria-disabled={disabled || undefined}
        onClick={disabled ? undefined : onClick}
      >
        <Icon name={icon} size="large" />
      </button>
    </Tooltip>
  );
}
