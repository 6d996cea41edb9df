import { type ReactElement, type RefObject, useRef, useState } from 'react';
import type { Subject } from '../../shared/explain/subject.ts';
import { capitalised } from '../../shared/report/words.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Popover } from '../ui/Popover.tsx';
import { PassportView } from './PassportView.tsx';
import { usePassports } from './usePassports.ts';

export interface PassportPopoverProps {
  readonly subject: Subject;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** What opens it; left out: `anchor` is what it stands beside. */
  readonly trigger?: ReactElement<Record<string, unknown>> | undefined;
  readonly anchor?: RefObject<HTMLElement | null> | undefined;
  readonly side?: 'bottom' | 'inline-end' | undefined;
}

/** The passport of a number beside it, and on request those of the numbers that it is made of. */
export function PassportPopover({ subject, open, onOpenChange, trigger, anchor, side }: PassportPopoverProps) {
  const t = useTranslate();
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
    onOpenChange(next);
  };
  return (
    <Popover
      open={open}
      onOpenChange={change}
      size="wide"
      side={side}
      anchor={anchor}
      initialFocus={region}
      closeLabel={t('passport.close')}
      title={<PassportTitle subject={shown} />}
      trigger={trigger}
    >
      <PassportView
        key={JSON.stringify([trail.length, shown])}
        region={region}
        subject={shown}
        from={trail.length === 0 ? null : (trail.at(-2) ?? subject)}
        onOpen={(next) => setTrail([...trail, next])}
        onBack={() => setTrail(trail.slice(0, -1))}
        onLeave={() => onOpenChange(false)}
      />
    </Popover>
  );
}

function PassportTitle({ subject }: { readonly subject: Subject }) {
  const t = useTranslate();
  const { title, value } = usePassports().of(subject);
  if (value.text === t('explain.none')) return capitalised(title);
  return capitalised(t('passport.title', { title, value: value.text }));
}
