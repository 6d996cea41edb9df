import { memo } from 'react';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { SaveState } from '../../saving/SaveState.tsx';
import { Button } from '../../ui/Button.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { isScored } from './item.ts';
import { MeetingSign } from './meeting/MeetingSign.tsx';
import { clockText, type Pace } from './pace.ts';
import { isApart, type Remaining, remainingOf, roomWork } from './remaining.ts';
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
  const { facilitation } = view.draft;
  const scored = items.filter(isScored).map((item) => ({ ...stateOf(states, item.id), item }));
  const remaining = remainingOf(scored.map(({ state }) => state));
  const agreed = new Set((view.draft.assessment.agreed ?? []).map(({ question }) => question));
  const pace = usePace(
    view.head.id,
    facilitation?.minutes,
    roomWork(scored.map((one) => ({ ...one, isAgreed: agreed.has(one.item.id) }))),
  );
  const keyLeft = scored.filter(({ item, state }) => item.isKey && state === 'open').length;
  const toKey = facilitation?.keyQuestionsFirst === true ? keyLeft : 0;
  const apart = scored.filter(({ dispute }) => isApart(dispute)).length;
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
      {isCalm && <span>{distanceWords(t, remaining, score.kind, toKey)}</span>}
      {isCalm && apart > 0 && <span>{t('room.status.discuss', { count: apart })}</span>}
      {isCalm && pace !== null && <span>{paceWords(t, pace)}</span>}
      {waiting > 0 && <span>{t('questions.waiting', { count: waiting })}</span>}
      <MeetingSign dialogs={dialogs} />
    </Foot>
  );
}

const Actions = memo(function Actions({ work, goTo, dialogs, panel, vote }: StatusLineProps) {
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
      {/* The votes take the place of the panel. */}
      {!vote.isOpen && (
        <IconButton
          icon="panel"
          label={t(panel.isOpen ? 'questions.hidePanel' : 'questions.showPanel')}
          aria-expanded={panel.isOpen}
          onClick={panel.toggle}
        />
      )}
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
}, isSameWayOn);

function isSameWayOn(before: StatusLineProps, now: StatusLineProps): boolean {
  return (
    before.goTo === now.goTo &&
    before.dialogs === now.dialogs &&
    before.panel === now.panel &&
    before.vote.isOpen === now.vote.isOpen &&
    (['item', 'previous', 'next', 'filter'] as const).every((name) => before.work[name] === now.work[name])
  );
}

function answeredWords(t: Translate, { answered, applicable, notApplicable, toComplete }: Remaining): string {
  const words = t('questions.answered', { answered, count: applicable });
  // Beside a distance the count would only make the line longer; a complete result owes it.
  return notApplicable === 0 || toComplete > 0 ? words : t('questions.answeredAndNot', { words, count: notApplicable });
}

/** A ladder always has its stage and a check its verdict, so only a pillar questionnaire is on its way to an overall result. */
function distanceWords(
  t: Translate,
  { toOverall, toComplete }: Remaining,
  kind: Framework['kind'],
  toKey: number,
): string {
  // The next mark alone: while key questions go first, that is the last of them.
  if (toKey > 0) return t(kind === 'ladder' ? 'room.status.toGates' : 'room.status.toKey', { count: toKey });
  if (toComplete === 0) return t('questions.complete');
  if (toOverall === 0 || kind !== 'pillars') return t('questions.toComplete', { count: toComplete });
  return t('questions.toOverall', { count: toOverall, complete: toComplete });
}

function paceWords(t: Translate, pace: Pace): string {
  if (pace.kind === 'over') return t('room.status.over', { count: pace.minutes });
  return t('questions.pace', { time: clockText(pace.seconds) });
}
