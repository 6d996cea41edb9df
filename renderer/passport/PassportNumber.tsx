import { type ReactNode, useRef, useState } from 'react';
import type { Subject } from '../../shared/explain/subject.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import { PassportView } from './PassportView.tsx';
import { usePassports } from './usePassports.ts';

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
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  /** The passports that were opened from within this one, the latest last. */
  const [trail, setTrail] = useState<readonly Subject[]>([]);
  const region = useRef<HTMLElement>(null);
  const shown = trail.at(-1) ?? subject;
  const change = (next: boolean) => {
    // Not on closing: the passport must not change while it fades.
    if (next) {
      setTrail([]);
      region.current = null;
    }
    setOpen(next);
  };
  return (
    <Popover
      open={open}
      onOpenChange={change}
      size="wide"
      side={side}
      initialFocus={region}
      closeLabel={t('passport.close')}
      title={<PassportTitle subject={shown} />}
      trigger={
        <LinkButton dotted {...(label === undefined ? {} : { 'aria-label': label })}>
          {children}
        </LinkButton>
      }
    >
      <PassportView
        key={JSON.stringify([trail.length, shown])}
        region={region}
        subject={shown}
        from={trail.length === 0 ? null : (trail.at(-2) ?? subject)}
        onOpen={(next) => setTrail([...trail, next])}
        onBack={() => setTrail(trail.slice(0, -1))}
        onLeave={() => setOpen(false)}
      />
    </Popover>
  );
}

function PassportTitle({ subject }: { readonly subject: Subject }) {
  const t = useTranslate();
  const { title, value } = usePassports().of(subject);
  return <>{t('passport.title', { title, value: value.text })}</>;
}
