const textTypes = new Set(['text', 'search', 'url', 'email', 'tel', 'password', 'number', 'date', 'month', 'time']);

/** Whether keys now belong to text: single-letter commands must stay silent. Ticks, switches and segments are not text. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return textTypes.has(target.type) && !target.readOnly;
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  return target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable);
}
