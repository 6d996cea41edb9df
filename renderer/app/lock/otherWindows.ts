/** What the windows of one workspace tell each other in a browser: somebody is at work, one wants to lock, one cannot. */
type Word = 'active' | 'will-lock' | 'cannot-lock';

/** Time for the others to store what they hold and object, in milliseconds. */
const patience = 400;

/** The line to the other windows of this browser. */
export interface OtherWindows {
  /** Tells them that a person is at work here. */
  active(): void;
  /** Asks them to store what they hold; true when none objects. */
  mayLock(): Promise<boolean>;
  close(): void;
}

export function otherWindows(onActive: () => void, canLock: () => Promise<boolean>): OtherWindows {
  const line = new BroadcastChannel('cairn-lock');
  const say = (word: Word): void => line.postMessage(word);
  let objections = 0;
  line.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data === 'active') onActive();
    if (data === 'cannot-lock') objections += 1;
    if (data === 'will-lock') {
      void canLock().then((can) => {
        if (!can) say('cannot-lock');
      });
    }
  };
  return {
    active: () => say('active'),
    mayLock: () => {
      objections = 0;
      say('will-lock');
      return new Promise((resolve) => setTimeout(() => resolve(objections === 0), patience));
    },
    close: () => line.close(),
  };
}
