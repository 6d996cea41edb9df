/** Comments that somebody began and did not add, by place. They outlive their field, which goes when the screen shows another question. */
const drafts = new Map<string, string>();

/** True while there are any. */
export function hasDrafts(): boolean {
  return drafts.size > 0;
}

export function draftAt(key: string): string {
  return drafts.get(key) ?? '';
}

export function keepDraft(key: string, text: string): void {
  if (text === '') drafts.delete(key);
  else drafts.set(key, text);
}
