import { useTranslate } from '../../../i18n/useTranslate.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import type { Dialogs } from '../useDialogs.ts';
import { hourHere } from './hourHere.ts';
import { useMeeting } from './useMeeting.ts';

/** Says quietly that a meeting runs, or that an earlier one was not ended; opens what can be done about it. */
export function MeetingSign({ dialogs }: { readonly dialogs: Dialogs }) {
  const t = useTranslate();
  const { running, isKept, canChange } = useMeeting();
  if (running === null || !canChange) return null;
  const time = hourHere(running.startedAt).hour;
  return (
    <span>
      <LinkButton onClick={() => dialogs.show('meeting')}>
        {t(isKept ? 'minutes.sign.running' : 'minutes.sign.unfinished', { time })}
      </LinkButton>
    </span>
  );
}
