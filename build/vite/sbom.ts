import { createHash } from 'node:crypto';
import type { Component } from './components.ts';

/** A version 8 UUID made of a hash, so that the same parts always give the same document. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const purl = ({ name, version, integrity }: Component): string =>
  integrity === null ? `pkg:generic/${name}@${version}` : `pkg:npm/${name.replace('@', '%40')}@${version}`;

function entry(component: Component) {
  const { name, version, licence, integrity, source } = component;
  const [, group, own] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [null, null, name];
  return {
    type: name === 'electron' ? 'framework' : 'library',
    'bom-ref': purl(component),
    ...(group === null ? {} : { group }),
    name: own,
    version,
    ...(integrity === null
      ? {}
      : {
          hashes: [
            { alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') },
          ],
        }),
    licenses: [{ expression: licence }],
    purl: purl(component),
    ...(URL.canParse(source) && !source.startsWith('npm:')
      ? { externalReferences: [{ type: 'vcs', url: source }] }
      : {}),
  };
}

/** The list of parts as a CycloneDX 1.5 document: exactly what is shipped, with the hashes of the lock file. Holds no time and no chance, so
 * the same build gives the same bytes. */
export function sbom(version: string, components: readonly Component[]) {
  const app = { type: 'application', 'bom-ref': `cairn@${version}`, name: 'cairn', version };
  const entries = components.map(entry);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([app, entries]))}`,
    version: 1,
    metadata: { component: app },
    components: entries,
    dependencies: [{ ref: app['bom-ref'], dependsOn: entries.map((one) => one['bom-ref']) }],
  };
}
