import type { Framework } from './structure.ts';
import type { FrameworkTexts } from './texts.ts';

/** JSON with keys in code-unit order and no white space: equal values give equal text. Members that are undefined are left out.
 * Written out by hand because objects list integer-like keys first, whatever order they were given. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${members.join(',')}}`;
}

/** What a framework's content hash is taken over (method 8b.17): structure and source texts; other languages do not enter. */
function frameworkHashInput(framework: Framework, sourceTexts: FrameworkTexts): string {
  return canonicalJson({ structure: framework, texts: sourceTexts });
}

/** `sha256:` and the hex digest of the hash input. The digest itself is the host's: `sha256` takes text as UTF-8 and gives lower-case hex. */
export function frameworkHash(
  framework: Framework,
  sourceTexts: FrameworkTexts,
  sha256: (text: string) => string,
): string {
  return `sha256:${sha256(frameworkHashInput(framework, sourceTexts))}`;
}
