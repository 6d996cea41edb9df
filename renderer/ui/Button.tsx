import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.ts';
import { KeyCap } from './KeyCap.tsx';
import { Tooltip } from './Tooltip.tsx';
import { useLate } from './useLate.ts';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'className'> {
  /** One `primary` a screen. */
  readonly kind?: 'default' | 'primary' | 'bare' | undefined;
  readonly size?: 'normal' | 'large' | undefined;
  readonly icon?: IconName | undefined;
  /** Sign after the words: "Next →". */
  readonly iconEnd?: IconName | undefined;
  readonly keyCap?: string | undefined;
  /** Refuses clicks at once, shows it after 200 ms. */
  readonly busy?: boolean | undefined;
  /** Why it is disabled: the button stays reachable and says so. */
  readonly reason?: string | undefined;
  readonly children: ReactNode;
}

/** The button. Everything a native button takes passes through. */
export function Button({
  kind = 'default',
  size = 'normal',
  icon,
  iconEnd,
  keyCap,
  busy = false,
  disabled = false,
  reason,
  onClick,
  type = 'button',
  children,
  ...rest
}: ButtonProps) {
  const waiting = useLate(busy);
  const explained = disabled && reason !== undefined;
  const refuse = (event: MouseEvent) => event.preventDefault();
  const button = (
    <button
      {...rest}
      type={type}
      className={classes(styles.button, styles[kind], styles[size])}
      // With a reason it must stay focusable, else nobody using a keyboard could learn the reason.
      disabled={disabled && !explained}
      aria-disabled={explained || busy || undefined}
      aria-busy={busy || undefined}
      aria-description={explained ? reason : undefined}
      aria-keyshortcuts={keyCap}
      onClick={explained || busy ? refuse : onClick}
    >
      {waiting ? <span className={styles.waiting} aria-hidden="true" /> : icon !== undefined && <Icon name={icon} />}
      {children}
      {iconEnd !== undefined && <Icon name={iconEnd} />}
      {keyCap !== undefined && (
        <span className={styles.key} aria-hidden="true">
          <KeyCap>{keyCap}</KeyCap>
        </span>
      )}
    </button>
  );
  return explained ? <Tooltip text={reason}>{button}</Tooltip> : button;
}
