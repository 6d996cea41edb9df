import { memo, type ReactNode, useState } from 'react';
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

/** A number that opens its passport: where it comes from, and what it would take to change it. A screen holds a hundred of them, so one
 * whose words stay the same is left alone while an answer changes; an open passport follows the assessment by itself. */
export const PassportNumber = memo(Opener, isAlike);

function Opener({ subject, children, label, side }: PassportNumberProps) {
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

/** Subjects are made anew each time; their fields are short. */
function isAlike(before: PassportNumberProps, after: PassportNumberProps): boolean {
  return (
    before.children === after.children &&
    before.label === after.label &&
    before.side === after.side &&
    JSON.stringify(before.subject) === JSON.stringify(after.subject)
  );
}
