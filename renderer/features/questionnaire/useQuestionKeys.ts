import { useEffect, useEffectEvent } from 'react';
import { assertNever } from '../../../shared/base/assertNever.ts';
import { usePreferences } from '../../api/queries.ts';
import { focusChoice, focusPlace } from './focusPlace.ts';
import type { Choice } from './item.ts';
import { type KeyAction, keyAction } from './keyAction.ts';
import type { LineKind } from './presentation/lines.ts';
import { isPresentable } from './presentation/presentable.ts';
import type { Clock } from './presentation/useCountdown.ts';
import type { Lines } from './presentation/useLines.ts';
import type { PresentationState } from './presentation/usePresentation.ts';
import type { Acts } from './useActs.ts';
import type { Dialogs } from './useDialogs.ts';
import type { GoTo } from './useGoTo.ts';
import type { Undo } from './useUndo.ts';
import type { Work } from './useWork.ts';
import { pressVote } from './vote/pressVote.ts';
import type { VoteRoom } from './vote/useVote.ts';

export interface KeyTargets {
  readonly work: Work;
  readonly acts: Acts;
  readonly undo: Undo;
  readonly goTo: GoTo;
  readonly dialogs: Dialogs;
  readonly choose: (choice: Choice) => void;
  readonly goToNote: () => void;
  readonly presentation: PresentationState;
  readonly lines: Lines;
  readonly clock: Clock;
  readonly vote: VoteRoom;
}

/** Every act of the questionnaire has one key: `keyAction` says which, this carries it out. */
export function useQuestionKeys(targets: KeyTargets): void {
  const { singleKeys } = usePreferences();
  const { work, dialogs, presentation, lines, vote } = targets;

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Reading the page anew would end the presentation, and put the notes on the projector.
    if (event.key === 'F5' && presentation.isOn) event.preventDefault();
    else if (event.defaultPrevented) return;
    if (dialogs.open !== null || work.view.conflict !== null) return;
    if (lines.open === null && pressVote(event, vote, singleKeys)) return;
    const focused = document.activeElement;
    if (event.key === 'Escape' && focusPlace(focused) !== 'dialog') {
      if (lines.open !== null) lines.close();
      else if (presentation.isOn && focusPlace(focused) !== 'field') presentation.leave();
      else leaveField(focused);
    }
    const action = keyAction(event, {
      kind: work.item.kind,
      choices: work.item.choices.length,
      place: focusPlace(focused),
      singleKeys,
    });
    if (action === null) return;
    event.preventDefault();
    if (presentation.isOn && !isPresentable(action.do)) return;
    if (vote.isOpen && !isForVoters(action.do)) return;
    perform(action, targets);
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    // On the way down: an Enter that closes a field or a dialog must not also be taken for one pressed on the question behind it.
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}

/** Beside the open strip no key answers the question past the vote, wherever the focus is. */
function isForVoters(action: KeyAction['do']): boolean {
  return action !== 'clear' && action !== 'dont-know' && action !== 'not-applicable' && action !== 'same-as-last-time';
}

function perform(action: KeyAction, targets: KeyTargets): void {
  const { work, acts, undo, goTo, dialogs, goToNote, presentation, clock } = targets;
  switch (action.do) {
    case 'choose':
      chooseAt(action.index, targets);
      break;
    case 'focus-choice':
      focusChoice(document, action.by);
      break;
    case 'previous':
      if (work.previous !== null) goTo.question(work.previous.id);
      break;
    case 'next':
      if (work.next !== null) goTo.question(work.next.id);
      else if (work.filter === 'all' && !presentation.isOn) goTo.results();
      break;
    case 'clear':
      acts.clear();
      break;
    case 'dont-know':
      acts.answer('dont-know');
      break;
    case 'not-applicable':
      if (!work.view.readOnly) dialogs.show('not-applicable');
      break;
    case 'flag':
      acts.toggleFlag();
      break;
    case 'note':
      if (presentation.isOn) showLine('why', targets);
      else goToNote();
      break;
    case 'same-as-last-time':
      acts.sameAsLastTime();
      break;
    case 'jump':
      dialogs.show('jump');
      break;
    case 'undo':
      undo.undo();
      break;
    case 'redo':
      undo.redo();
      break;
    case 'help':
      dialogs.show('keys');
      break;
    case 'present':
      if (presentation.isOn) presentation.leave();
      else presentation.enter();
      break;
    case 'vote':
      targets.vote.toggle();
      break;
    case 'timer':
      clock.toggle();
      break;
    case 'park':
    case 'decide':
      showLine(action.do, targets);
      break;
    default:
      assertNever(action);
  }
}

function showLine(kind: LineKind, { work, lines }: KeyTargets): void {
  if (!work.view.readOnly) lines.show(kind);
}

function chooseAt(index: number, { work, choose }: KeyTargets): void {
  const choice = work.item.choices[index];
  if (choice !== undefined && !work.view.readOnly) choose(choice);
}

/** Escape goes from a field of the panel back to the keys of the question. */
function leaveField(focused: Element | null): void {
  if (focusPlace(focused) === 'field' && focused instanceof HTMLElement) focused.blur();
}
