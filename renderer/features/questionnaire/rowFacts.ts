/** Facts of a line to set; undefined and empty text take one away. */
export type FactsPatch<T> = { readonly [Field in keyof Omit<T, 'text'>]?: T[Field] | undefined };

/** The line with its facts changed; what says nothing is left out. */
export function withFacts<T extends { readonly text: string }>(row: T, patch: FactsPatch<T>): T {
  const next: T = { ...row, ...patch };
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) Reflect.deleteProperty(next, name);
  }
  return next;
}
