import { agreedOf } from '../../../../shared/assessment/agreedEntry.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import { usePreferences } from '../../../api/queries.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { Menu, type MenuItem } from '../../../ui/Menu.tsx';
import { isScored } from '../item.ts';
import { dealtWith } from '../remaining.ts';
import type { Acts } from '../useActs.ts';
import type { Dialogs } from '../useDialogs.ts';
import type { Undo } from '../useUndo.ts';
import { stateOf, type Work } from '../useWork.ts';
import type { VoteRoom } from '../vote/useVote.ts';
import { placeOf } from '../walk.ts';
import styles from './Presentation.module.css';
import { nextSize } from './sizes.ts';
import type { Clock } from './useCountdown.ts';
import type { Lines } from './useLines.ts';
import type { PresentationState } from './usePresentation.ts';

export interface PresentedFootProps {
  readonly work: Work;
  readonly acts: Acts;
  readonly undo: Undo;
  readonly dialogs: Dialogs;
  readonly lines: Lines;
  readonly clock: Clock;
  readonly state: PresentationState;
  /** The open vote: an answer is then a vote, or what the room is about to agree on. */
  readonly vote: VoteRoom | null;
}

/** Where the room is, what can be said instead of a level, and everything else behind one button. */
export function PresentedFoot(props: PresentedFootProps) {
  const t = useTranslate();
  const { work, acts, dialogs, vote } = props;
  const { item, view } = work;
  const answer = vote === null ? agreedOf(view.draft, item.id)?.answer : vote.typed;
  const { position, count } = placeOf(work.order, item);
  return (
    <footer className={styles.foot}>
      <div className={styles.place}>
        <span>{t(isScored(item) ? 'present.place' : 'questions.placeSymptom', { position, total: count })}</span>
        <Saved work={work} />
        <Other
          keyCap="D"
          words={t('questions.dontKnow')}
          isChosen={answer === 'dont-know'}
          disabled={view.readOnly}
          onClick={() => (vote === null ? acts.answer('dont-know') : vote.answer('dont-know'))}
        />
        <Other
          keyCap="X"
          words={t('questions.notApplicable')}
          isChosen={answer !== null && typeof answer === 'object'}
          disabled={view.readOnly || vote !== null}
          onClick={() => dialogs.show('not-applicable')}
        />
      </div>
      <Ticks work={work} />
      <div className={styles.section}>
        <span>{item.section.name}</span>
        <Menu trigger={<IconButton icon="more" label={t('present.menu')} />} items={menuOf(t, props)} />
      </div>
    </footer>
  );
}

/** Only whether everything is on disk: the room needs no time of day. */
function Saved({ work: { view } }: { readonly work: Work }) {
  const t = useTranslate();
  if (view.save.kind === 'failed') {
    return (
      <span className={styles.failed} role="status">
        <Icon name="warning" />
        {t('present.notSaved')}
      </span>
    );
  }
  if (view.readOnly) {
    return (
      <span className={styles.quiet}>
        <Icon name="lock" label={t('present.locked')} />
      </span>
    );
  }
  return (
    <span className={styles.quiet} role="status" data-state={view.save.kind === 'saving' ? 'saving' : 'saved'}>
      {view.save.kind !== 'saving' && <Icon name="check" strong label={t('present.saved')} />}
    </span>
  );
}

interface OtherProps {
  readonly keyCap: string;
  readonly words: string;
  readonly isChosen: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Other({ keyCap, words, isChosen, disabled, onClick }: OtherProps) {
  const { singleKeys } = usePreferences();
  return (
    <button
      type="button"
      className={classes(styles.other, isChosen && styles.stands)}
      aria-pressed={isChosen}
      aria-keyshortcuts={singleKeys ? keyCap : undefined}
      disabled={disabled}
      onClick={onClick}
    >
      {singleKeys && (
        <span aria-hidden="true">
          <KeyCap>{keyCap}</KeyCap>
        </span>
      )}
      {words}
    </button>
  );
}

/** The section's questions: dealt with, this one, to come. */
function Ticks({ work }: { readonly work: Work }) {
  const t = useTranslate();
  const { item, items, states } = work;
  const here = items.filter((one) => one.section.id === item.section.id && isScored(one) === isScored(item));
  const isDone = (id: (typeof item)['id']) => dealtWith([stateOf(states, id).state]) > 0;
  const done = here.filter(({ id }) => isDone(id)).length;
  return (
    <span
      className={styles.ticks}
      role="img"
      aria-label={t('present.progress', { section: item.section.name, done, count: here.length })}
    >
      {here.map(({ id }) => (
        <i key={id} className={classes(id === item.id ? styles.now : isDone(id) && styles.done)} />
      ))}
    </span>
  );
}

function menuOf(t: Translate, { work, undo, dialogs, lines, clock, state }: PresentedFootProps): readonly MenuItem[] {
  const locked = { disabled: work.view.readOnly, reason: t('present.locked') };
  return [
    { label: t('present.why.open'), icon: 'pencil', keyCap: 'E', ...locked, onSelect: () => lines.show('why') },
    { label: t('present.park.open'), icon: 'note', ...locked, onSelect: () => lines.show('park') },
    { label: t('present.decide.open'), icon: 'check', ...locked, onSelect: () => lines.show('decide') },
    { kind: 'separator' },
    {
      label: t(clock.seconds === null ? 'present.timer.start' : 'present.timer.stop', { count: clock.minutes }),
      icon: 'clock',
      keyCap: 'T',
      onSelect: clock.toggle,
    },
    { label: t('present.timer.more'), icon: 'plus', onSelect: clock.addMinute },
    { kind: 'separator' },
    { label: t('present.jump'), icon: 'search', keyCap: 'J', onSelect: () => dialogs.show('jump') },
    { label: t('present.undo'), icon: 'undo', keyCap: 'U', ...locked, onSelect: undo.undo },
    { label: t('present.larger'), icon: 'plus', onSelect: () => state.setSize(nextSize(state.size, 1)) },
    { label: t('present.smaller'), icon: 'minus', onSelect: () => state.setSize(nextSize(state.size, -1)) },
    { label: t('present.keys'), icon: 'keyboard', keyCap: '?', onSelect: () => dialogs.show('keys') },
    { kind: 'separator' },
    { label: t('present.leave'), icon: 'cross', keyCap: 'F5', onSelect: state.leave },
  ];
}
