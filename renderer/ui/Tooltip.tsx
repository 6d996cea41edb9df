import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { classes } from './classes.ts';
import floating from './Floating.module.css';
import { KeyCap } from './KeyCap.tsx';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  readonly keyCap?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'inline-start' | 'inline-end' | undefined;
  /** False: only the pointer asks for it, not the focus. */
  readonly onFocus?: boolean | undefined;
  /** The one element the words belong to; it must pass props and ref on. It carries the accessible name itself. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** Names an action and its key on hover and on keyboard focus. */
export function Tooltip({ text, keyCap, side = 'bottom', onFocus = true, children }: TooltipProps) {
  const onOpenChange = (open: boolean, details: Base.Root.ChangeEventDetails) => {
    if (open && !onFocus && details.reason === 'trigger-focus') details.cancel();
    // One Escape closes what the button stands in, too.
    if (details.reason === 'escape-key') details.allowPropagation();
  };
  return (
    <Base.Root onOpenChange={onOpenChange}>
      <Base.Trigger render={children} delay={400} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} side={side} sideOffset={6} collisionPadding={8}>
          {/* What it says is already the name or the description of the element. */}
          <Base.Popup className={classes(floating.floating, styles.popup)} aria-hidden="true">
            {text}
            {keyCap !== undefined && <KeyCap>{keyCap}</KeyCap>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
