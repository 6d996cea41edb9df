import type { Provenance } from './provenance.ts';

const start = 'cairn-report/1';
const pattern =
  /cairn-report\/1 fingerprint=([0-9a-f]{4}(?:-[0-9a-f]{4}){3}) content=([0-9a-f]{64}) framework=([A-Za-z0-9.-]{1,64})@([^\s@]{1,64}) hash=(sha256:[0-9a-f]{64}) method=(\S{1,64}) app=(\S{1,64}) end\b/u;

/** Where a report comes from, in one line for a file's properties (keywords of a PDF or an Office file), out of which
 * {@link provenanceIn} reads it again. */
export function provenanceLine({ fingerprint, content, framework, method, app }: Provenance): string {
  const { id, version, hash } = framework;
  return [
    start,
    `fingerprint=${fingerprint.replaceAll(' ', '-')}`,
    `content=${content}`,
    `framework=${id}@${version}`,
    `hash=${hash}`,
    `method=${method}`,
    `app=${app}`,
    'end',
  ].join(' ');
}

/** The first line of origin in a text, as it was written and not checked; null when there is none. */
export function provenanceIn(text: string): Provenance | null {
  const found = pattern.exec(text.replace(/\s+/gu, ' '));
  if (found === null) return null;
  const [, fingerprint = '', content = '', id = '', version = '', hash = '', method = '', app = ''] = found;
  return { fingerprint: fingerprint.replaceAll('-', ' '), content, framework: { id, version, hash }, method, app };
}
