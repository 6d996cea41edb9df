/** Licences that ask for no more than their text going along. `blessing` is SQLite's public domain. */
const allowed: ReadonlySet<string> = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'],
  ...['OFL-1.1', 'CC0-1.0', 'Unlicense', 'Zlib', 'blessing'],
]);

/** Packages under a licence that asks for more, which was agreed to for them alone. */
const exceptions: Readonly<Record<string, string>> = {
  // Its own files, unchanged, with where their source is: that is all the MPL asks of a larger work.
  '@resvg/resvg-wasm': 'MPL-2.0',
};

/** True for an SPDX expression that can be met with agreed licences alone: of alternatives one is enough, of several together all count. */
export function isAllowed(name: string, expression: string): boolean {
  if (exceptions[name] === expression) return true;
  return expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((licence) => allowed.has(licence)));
}
