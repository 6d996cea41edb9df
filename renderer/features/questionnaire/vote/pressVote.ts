import { assertNever } from '../../../../shared/base/assertNever.ts';
import { type VoteKey, voteKey } from '../../../../shared/workshop/voteKeys.ts';
import { focusPlace } from '../focusPlace.ts';
import type { VoteRoom } from './useVote.ts';

/** Gives a key to the open vote strip; true when it was the strip's. Without single keys, characters act only while the focus is inside. */
export function pressVote(event: KeyboardEvent, room: VoteRoom, singleKeys: boolean): boolean {
  // The secret ballot hears its keys itself, and nothing behind it may.
  if (room.secret !== null) return true;
  if (!room.isOpen || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const focused = document.activeElement;
  const place = focusPlace(focused);
  const isInside = room.region.current?.contains(focused) === true;
  if (place === 'dialog') return false;
  if (place === 'field') return isInside && pressInField(event, room);
  if (event.key === 'Enter' && place === 'button' && focused?.closest('[data-voter]') === null) return false;
  if (!singleKeys && !isInside && event.key.length === 1) return false;
  const key = voteKey(event, room.answers);
  if (key === null) return false;
  event.preventDefault();
  if (!event.repeat || key.do === 'move') perform(key, room);
  return true;
}

function perform(key: VoteKey, room: VoteRoom): void {
  switch (key.do) {
    case 'answer':
      room.answer(key.answer);
      break;
    case 'move':
      room.move(key.by);
      break;
    case 'absent':
      room.markAbsent();
      break;
    case 'take-back':
      room.erase();
      break;
    case 'reveal':
      if (room.isHidden) room.reveal();
      break;
    case 'confirm':
      if (room.isHidden) room.reveal();
      else room.keep();
      break;
    case 'leave':
      room.leave();
      break;
    case 'close':
      room.toggle();
      break;
    case 'nothing':
      break;
    default:
      assertNever(key);
  }
}

/** A text beside the agreed answer: Enter keeps the answer with it, Shift+Enter begins a line, Escape goes back to the keys. */
function pressInField(event: KeyboardEvent, room: VoteRoom): boolean {
  const isEnter = event.key === 'Enter' && !event.shiftKey;
  if (event.key !== 'Escape' && !isEnter) return false;
  event.preventDefault();
  if (isEnter) room.keep();
  else room.focusStrip();
  return true;
}
