/** A copy of plain objects and arrays in which `replace` exchanges what it answers for; everything that a world can clone passes as it
 * is. Self-contained: its source is put into both worlds. */
export function replaceDeep(
  value: unknown,
  replace: (inner: unknown) => unknown,
  seen = new Map<unknown, unknown>(),
): unknown {
  const replaced = replace(value);
  if (replaced !== undefined) return replaced;
  if (value === null || typeof value !== 'object') return value;
  if (seen.has(value)) return seen.get(value);
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    seen.set(value, copy);
    for (const inner of value) copy.push(replaceDeep(inner, replace, seen));
    return copy;
  }
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== 'Object') return value;
  const copy: Record<string, unknown> = {};
  seen.set(value, copy);
  for (const [key, inner] of Object.entries(value)) copy[key] = replaceDeep(inner, replace, seen);
  return copy;
}
