import type { Provenance } from './provenance.ts';

const start = 'cairn-report/1';
const hashStart = 'sha256:';
const pattern =
  /cairn-report\/1 print=([0-9a-f]{4}(?:-[0-9a-f]{4}){3}) content=([0-9a-f]{64}) framework=([A-Za-z0-9.-]{1,64})@([^\s@]{1,64}) hash=([0-9a-f]{64}) method=(\S{1,64}) app=(\S{1,64}) end\b/u;

/** Where a report comes from, in one line for a file's properties (keywords of a PDF or an Office file), out of which
 * {@link provenanceIn} reads it again. Office keeps 255 characters of a property, which the bundled questionnaires stay below. */
export function provenanceLine({ fingerprint, content, framework, method, app }: Provenance): string {
  const { id, version, hash } = framework;
  return [
    start,
    `print=${fingerprint.replaceAll(' ', '-')}`,
    `content=${content}`,
    `framework=${id}@${version}`,
    `hash=${hash.replace(hashStart, '')}`,
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
  return {
    fingerprint: fingerprint.replaceAll('-', ' '),
    content,
    framework: { id, version, hash: hashStart + hash },
    method,
    app,
  };
}
