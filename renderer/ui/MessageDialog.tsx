import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog, type DialogProps } from './Dialog.tsx';

export interface MessageDialogProps extends Pick<DialogProps, 'title' | 'size' | 'onClose'> {
  /** Names the one button. */
  readonly close: string;
  readonly children: ReactNode;
}

/** Something to read, with one way out. */
export function MessageDialog({ close, onClose, children, ...dialog }: MessageDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {close}
        </Button>
      }
      {...dialog}
    >
      {children}
    </Dialog>
  );
}
