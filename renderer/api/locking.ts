/** What came of the wish to lock: why not, or that the page starts anew with the lock screen. */
export type LockAnswer = 'locked' | 'unstored' | 'unsent' | 'what-if' | 'failed';

type Locker = () => Promise<LockAnswer>;

let locker: Locker = () => Promise.resolve('failed');

/** Tells how to lock: whoever knows all open assessments. */
export function provideLocker(next: Locker): void {
  locker = next;
}

/** Stores what is typed, then locks the workspace. Where something would be lost, it stays open. */
export function lockWorkspace(): Promise<LockAnswer> {
  return locker();
}
