import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Component, componentOf, ownVersion, unbundledComponents } from './components.ts';
import { sbom } from './sbom.ts';

/** The folder of the package that a module is from; null for our own. */
function packageFolder(id: string): string | null {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? null;
}

/** What each part of a build holds, by output folder and name of the part: the lists are about all parts together. */
const parts = new Map<string, Map<string, ReadonlySet<string>>>();

const line = '-'.repeat(80);

const notice = ({ name, version, licence, source, text }: Component): string =>
  [`${name} ${version}`, `Licence: ${licence}`, `Source: ${source}`, text].join('\n\n');

/** Every component once, by name and version. */
function componentsOf(folders: ReadonlySet<string>): readonly Component[] {
  const all = [...[...folders].map(componentOf), ...unbundledComponents()];
  const byKey = new Map(all.map((component) => [`${component.name}@${component.version}`, component]));
  return [...byKey].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, component]) => component);
}

/** [Note: Licences of what is shipped] Notes the packages whose code is in a part of the build, and writes what is said of all of them to
 * `licences` in the output: `notices.txt` for people, `components.json` for the screen, and `sbom.cdx.json` for scanners. Bundling leaves the
 * packages' own files behind, and each of their licences wants to go along. `more` are files of packages that the build copies. */
export function licences(outFolder: string, name: string, more: readonly string[] = []): Plugin {
  return {
    name: 'cairn-licences',
    apply: 'build',
    writeBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const found = new Set([...ids, ...more].map(packageFolder).filter((folder) => folder !== null));
      const build = parts.get(outFolder) ?? new Map<string, ReadonlySet<string>>();
      parts.set(outFolder, build.set(name, found));

      const components = componentsOf(new Set([...build.values()].flatMap((folders) => [...folders])));
      const folder = join(outFolder, 'licences');
      mkdirSync(folder, { recursive: true });
      const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
      writeFileSync(join(folder, 'notices.txt'), `${components.map(notice).join(`\n\n${line}\n\n`)}\n`);
      writeFileSync(join(folder, 'components.json'), json(components));
      writeFileSync(join(folder, 'sbom.cdx.json'), json(sbom(ownVersion, components)));
    },
  };
}
