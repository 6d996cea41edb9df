import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { type ReactNode, useRef } from 'react';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';
import floating from './Floating.module.css';

export interface ConfirmDialogProps {
  readonly open: boolean;
  /** The question. */
  readonly title: string;
  /** What happens, and what is kept. */
  readonly children: ReactNode;
  /** Names the act: "Delete the assessment". */
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly busy?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that cannot be undone. The focus starts on cancel; Escape cancels. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirmLabel, cancelLabel, busy = false, onConfirm, onCancel } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => next || onCancel()}>
      <Base.Portal>
        <Base.Backdrop className={styles.scrim} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={classes(floating.floating, styles.sheet)} initialFocus={cancel}>
            <div className={floating.head}>
              <Base.Title className={floating.title}>{title}</Base.Title>
            </div>
            <Base.Description render={<div />} className={styles.body}>
              {children}
            </Base.Description>
            <div className={styles.actions}>
              <Button ref={cancel} onClick={onCancel}>
                {cancelLabel}
              </Button>
              <Button kind="primary" busy={busy} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
