import type { Translate } from '../../../shared/i18n/translate.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { SaveState } from '../../saving/SaveState.tsx';
import { Button } from '../../ui/Button.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { isScored } from './item.ts';
import { clockText } from './pace.ts';
import { type Remaining, remainingOf } from './remaining.ts';
import type { Dialogs } from './useDialogs.ts';
import type { GoTo } from './useGoTo.ts';
import { usePace } from './usePace.ts';
import type { PanelState } from './usePanel.ts';
import { stateOf, type Work } from './useWork.ts';
import type { VoteRoom } from './vote/useVote.ts';

export interface StatusLineProps {
  readonly work: Work;
  readonly goTo: GoTo;
  readonly dialogs: Dialogs;
  readonly panel: PanelState;
  readonly vote: VoteRoom;
}

/** What is stored, how far it is to a result, and the way on. */
export function StatusLine({ work, goTo, dialogs, panel, vote }: StatusLineProps) {
  const t = useTranslate();
  const { view, items, states, score } = work;
  const remaining = remainingOf(items.filter(isScored).map(({ id }) => stateOf(states, id).state));
  const pace = usePace(view.head.id, view.draft.facilitation?.minutes, remaining);
  // Beside bad news or a locked assessment nobody counts what is left.
  const isCalm = view.save.kind !== 'failed' && !view.readOnly;
  const unconfirmed = items.filter(({ id }) => stateOf(states, id).isUnconfirmed).length;
  const waiting = items.filter(({ id }) => stateOf(states, id).isWaiting).length;
  return (
    <Foot actions={<Actions work={work} goTo={goTo} dialogs={dialogs} panel={panel} vote={vote} />}>
      <SaveState />
      <span>
        <PassportNumber subject={{ kind: 'completeness' }}>{answeredWords(t, remaining)}</PassportNumber>
      </span>
      {unconfirmed > 0 && <span>{t('questions.unconfirmed', { count: unconfirmed })}</span>}
      {isCalm && <span>{distanceWords(t, remaining, score.kind)}</span>}
      {isCalm && pace !== null && <span>{t('questions.pace', { time: clockText(pace) })}</span>}
      {waiting > 0 && <span>{t('questions.waiting', { count: waiting })}</span>}
    </Foot>
  );
}

function Actions({ work, goTo, dialogs, panel, vote }: StatusLineProps) {
  const t = useTranslate();
  const { previous, next, filter } = work;
  const isEnd = next === null;
  return (
    <>
      <IconButton
        icon="users"
        label={t(vote.isOpen ? 'vote.close' : 'vote.openTip')}
        keyCap="V"
        aria-expanded={vote.isOpen}
        onClick={vote.toggle}
      />
      <IconButton
        icon="panel"
        label={t(panel.isOpen ? 'questions.hidePanel' : 'questions.showPanel')}
        aria-expanded={panel.isOpen}
        onClick={panel.toggle}
      />
      <Button kind="bare" onClick={() => dialogs.show('meeting')}>
        {t('questions.meeting.open')}
      </Button>
      <Button
        icon="arrowLeft"
        disabled={previous === null}
        reason={t('questions.first')}
        onClick={() => previous && goTo.question(previous.id)}
      >
        {t('questions.previous')}
      </Button>
      <Button
        kind={vote.isOpen ? 'default' : 'primary'}
        keyCap={vote.isOpen ? undefined : t('questions.key.enter')}
        disabled={isEnd && filter !== 'all'}
        reason={t('questions.lastOfList')}
        onClick={() => (next === null ? goTo.results() : goTo.question(next.id))}
      >
        {t(isEnd && filter === 'all' ? 'questions.toResults' : 'questions.next')}
      </Button>
    </>
  );
}

function answeredWords(t: Translate, { answered, applicable, notApplicable, toComplete }: Remaining): string {
  const words = t('questions.answered', { answered, count: applicable });
  // Beside a distance the count would only make the line longer; a complete result owes it.
  return notApplicable === 0 || toComplete > 0 ? words : t('questions.answeredAndNot', { words, count: notApplicable });
}

/** A ladder always has its stage, so only a pillar questionnaire is on its way to an overall result. */
function distanceWords(t: Translate, { toOverall, toComplete }: Remaining, kind: 'pillars' | 'ladder'): string {
  if (toComplete === 0) return t('questions.complete');
  if (toOverall === 0 || kind === 'ladder') return t('questions.toComplete', { count: toComplete });
  return t('questions.toOverall', { count: toOverall, complete: toComplete });
}
