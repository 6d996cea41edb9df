import { type ReactNode, useState } from 'react';
import type { Subject } from '../../shared/explain/subject.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PassportPopover } from './PassportPopover.tsx';

export interface PassportNumberProps {
  readonly subject: Subject;
  /** The number as it is shown. */
  readonly children: ReactNode;
  /** Names it where the text around it does not; must hold the shown number. */
  readonly label?: string | undefined;
  readonly side?: 'bottom' | 'inline-end' | undefined;
}

/** A number that opens its passport: where it comes from, and what it would take to change it. */
export function PassportNumber({ subject, children, label, side }: PassportNumberProps) {
  const [open, setOpen] = useState(false);
  return (
    <PassportPopover
      subject={subject}
      open={open}
      onOpenChange={setOpen}
      side={side}
      trigger={
        <LinkButton dotted {...(label === undefined ? {} : { 'aria-label': label })}>
          {children}
        </LinkButton>
      }
    />
  );
}
