import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../../../electron/backend/bundles/openBundle.ts';
import { readBundle } from '../../../../electron/backend/bundles/readBundle.ts';

const mebibyte = 1024 * 1024;

/** What is packed, with the length that its end is to name. */
function packed(bytes: Uint8Array, said = bytes.length): Uint8Array {
  const file = gzipSync(bytes, { level: 1 });
  file.writeUInt32LE(said % 2 ** 32, file.length - 4);
  return file;
}

function filled(text: string, size: number): Uint8Array {
  return Buffer.alloc(size, text);
}

const keys = Buffer.from(`{${Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":0`).join(',')}}`);
const zeros = filled('\0', 200 * mebibyte);
const bombs: readonly (readonly [string, Uint8Array, string])[] = [
  ['200 MiB of nothing', packed(zeros), 'too-large'],
  ['200 MiB that say they are ten bytes', packed(zeros, 10), 'damaged'],
  ['200 MiB that say they are 96 MiB', packed(filled('""', 200 * mebibyte), 96 * mebibyte), 'not-json'],
  ['200 MiB of colons', packed(filled('"":', 200 * mebibyte), 96 * mebibyte), 'too-large'],
  ['a thousand files in one', Buffer.concat(Array(1_000).fill(packed(filled(' ', mebibyte)))), 'damaged'],
  ['a million lists in lists', packed(filled('[', 1_000_000)), 'too-deep'],
  ['a million objects in objects', packed(filled('{"a":', 5_000_000)), 'too-deep'],
  ['a million keys', packed(keys), 'too-large'],
  ['a text of 64 MiB', packed(Buffer.concat([Buffer.from('{"a":"'), filled('x', 64 * mebibyte)])), 'too-large'],
  ['a list of 90 million', packed(filled('[],', 90 * mebibyte)), 'too-large'],
  ['a zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), filled('\0', 1_000)]), 'not-a-bundle'],
  ['more than a file may hold', Buffer.alloc(64 * mebibyte + 1, 0x1f), 'too-large'],
  [
    'a lock with a million keyholes',
    Buffer.concat([Buffer.from('age-encryption.org/v1\n'), filled('-> X25519 a\nb\n', 14_000_000)]),
    'not-opened',
  ],
];

describe('S7: a bomb', () => {
  it.each(bombs)('of %s is refused before it goes off', async (_name, bytes, code) => {
    await openBundle(packed(Buffer.from('{}')), null);
    const [rss, cpu] = [process.memoryUsage.rss(), process.cpuUsage()];
    const opened = await openBundle(bytes, 'a passphrase');
    const { user, system } = process.cpuUsage(cpu);
    const grown = process.memoryUsage.rss() - rss;
    expect(opened).toMatchObject({ ok: false, problem: { code } });
    // Of the processor, so that a busy machine does not count.
    expect((user + system) / 1_000).toBeLessThan(200);
    expect(grown).toBeLessThan(64 * mebibyte);
  });

  it('is told from a bundle that is only damaged', async () => {
    const sound = packed(Buffer.from('{"format":"cairn.bundle"}'));
    expect(await readBundle(sound, null)).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    expect(await readBundle(sound.subarray(0, 20), null)).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    const text = packed(Uint8Array.from([0x22, 0xff, 0xfe, 0x22]));
    expect(await readBundle(text, null)).toMatchObject({ ok: false, problem: { code: 'not-utf8' } });
  });
});
