/** How large the projector shows a question, in percent. */
const smallest = 70;
const largest = 160;
const step = 10;

/** The next size up or down, kept within what can be read and what fits. */
export function nextSize(size: number, by: 1 | -1): number {
  return Math.min(largest, Math.max(smallest, size + by * step));
}

/** What a key with Ctrl or Cmd asks of the size; null when it asks something else. `0` goes back to the usual size. */
export function sizeAfter({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>, size: number): number | null {
  if (key === '+' || key === '=' || code === 'NumpadAdd') return nextSize(size, 1);
  if (key === '-' || key === '_' || code === 'NumpadSubtract') return nextSize(size, -1);
  return key === '0' || code === 'Numpad0' ? 100 : null;
}
