import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

/** The folder of the package that a module is from; null for our own. */
function packageFolder(id: string): string | null {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? null;
}

/** What is said of a package: its name, licence, where its source is, and the text of its licence where it carries one. */
function entry(folder: string): string {
  const told = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const { name, version, license = 'see its source', repository, homepage } = told;
  const source = (typeof repository === 'string' ? repository : repository?.url) ?? homepage ?? 'the npm registry';
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const text = texts.length > 0 ? texts : [`Text: https://spdx.org/licenses/${license}.html`];
  return [`${name} ${version}`, `Licence: ${license}`, `Source: ${source}`, ...text].join('\n\n');
}

/** [Note: Licences of what is bundled] Writes the licences of the packages whose code is in a build to `licences/<name>.txt` in the output:
 * bundling leaves their own files behind, and each of their licences wants to go along. `more` are packages of which the build copies
 * files. */
export function licences(outFolder: string, name: string, more: readonly string[] = []): Plugin {
  return {
    name: 'cairn-licences',
    apply: 'build',
    writeBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const folders = new Set([...ids, ...more].map(packageFolder).filter((folder) => folder !== null));
      const entries = [...folders].map(entry).toSorted();
      mkdirSync(join(outFolder, 'licences'), { recursive: true });
      writeFileSync(join(outFolder, 'licences', `${name}.txt`), `${entries.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
    },
  };
}
