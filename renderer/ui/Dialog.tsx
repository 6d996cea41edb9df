import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';
import floating from './Floating.module.css';
import { focusAtOnce } from './focusAtOnce.ts';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Escape, the cross, or a click beside it when `light`. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the end, first choice last. */
  readonly actions?: ReactNode | undefined;
  /** Names the cross; without it there is none. */
  readonly closeLabel?: string | undefined;
  /** A click beside it closes it: only where nothing typed could be lost. */
  readonly light?: boolean | undefined;
  readonly size?: 'normal' | 'wide' | undefined;
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
}

/** Something to settle before going on: keeps the focus, gives it back. */
export function Dialog(props: DialogProps) {
  const { open, title, onClose, children, actions, closeLabel, light = false, size = 'normal', initialFocus } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => next || onClose()} disablePointerDismissal={!light}>
      <Base.Portal>
        <Base.Backdrop className={styles.scrim} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            className={classes(floating.floating, styles.sheet, styles[size])}
            initialFocus={focusAtOnce(initialFocus)}
          >
            <div className={floating.head}>
              <Base.Title className={floating.title}>{title}</Base.Title>
              {closeLabel !== undefined && (
                <IconButton icon="cross" label={closeLabel} namedOnFocus={false} onClick={onClose} />
              )}
            </div>
            <div className={styles.body}>{children}</div>
            {actions !== undefined && <div className={styles.actions}>{actions}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
