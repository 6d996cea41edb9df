import { gunzipSync } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../../../electron/backend/bundles/openBundle.ts';
import { suggestPassphrase } from '../../../../electron/backend/bundles/passphrase.ts';
import { readBundle } from '../../../../electron/backend/bundles/readBundle.ts';
import { sealBundle } from '../../../../electron/backend/bundles/sealBundle.ts';
import { isLockedBundle } from '../../../../shared/bundle/marks.ts';
import { aBundleFile, everythingIn } from '../../../builders/aBundle.ts';
import { anAssessmentIn, aWorkspace } from '../../../builders/aWorkspace.ts';

const passphrase = 'lantern-rope-summit-cloud-path';

/** The least that a bundle can hold, so that every byte of it can be tried. */
async function aSmallLocked(): Promise<Uint8Array> {
  return sealBundle('{"format":"cairn.bundle","formatVersion":1}', { passphrase, work: 1 });
}

const refusal = async (bytes: Uint8Array, words: string | null) => {
  const opened = await openBundle(bytes, words);
  return opened.ok ? null : opened.problem;
};

describe('S13: a locked bundle', () => {
  it('is refused with any one byte changed, whichever it is', async () => {
    const db = aWorkspace();
    anAssessmentIn(db);
    const locked = await aBundleFile(db, { scope: 'workspace' }, passphrase);
    expect(await readBundle(locked, passphrase)).toMatchObject({ ok: true });
    const masks = [0x01, 0x20, 0x80, 0xff];
    const opened: number[] = [];
    for (let at = 0; at < locked.length; at += 1) {
      const changed = Uint8Array.from(locked);
      changed[at] = (changed[at] ?? 0) ^ (masks[at % masks.length] ?? 1);
      if ((await refusal(changed, passphrase)) === null) opened.push(at);
    }
    expect(locked.length).toBeGreaterThan(600);
    expect(opened).toEqual([]);
  });

  it('is refused at every length that is cut off, and with anything behind it', async () => {
    const locked = await aSmallLocked();
    const opened: number[] = [];
    for (let length = 0; length < locked.length; length += 1) {
      if ((await refusal(locked.slice(0, length), passphrase)) === null) opened.push(length);
    }
    expect(opened).toEqual([]);
    expect(await refusal(Buffer.concat([locked, Buffer.from([0])]), passphrase)).not.toBeNull();
  });

  it('tells nothing to a wrong passphrase: not even whether it is the passphrase or the file', async () => {
    const locked = await aSmallLocked();
    const damaged = Uint8Array.from(locked);
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    const answers = [
      await refusal(locked, 'wrong'),
      await refusal(locked, ''),
      await refusal(locked, passphrase.toUpperCase()),
      await refusal(locked, `${passphrase} `),
      await refusal(damaged, passphrase),
      await refusal(damaged, 'wrong'),
    ];
    expect(answers[0]?.code).toBe('not-opened');
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await refusal(locked, null)).toMatchObject({ code: 'locked' });
  });

  it('asks for no more work than age itself does, however much its header wants', async () => {
    const text = Buffer.from(await aSmallLocked()).toString('latin1');
    for (const work of ['19', '22', '30', '99', '0', '017', '1e3', '-1']) {
      const changed = Buffer.from(text.replace(/(-> scrypt \S+) 1\n/, `$1 ${work}\n`), 'latin1');
      expect(changed.toString('latin1')).not.toBe(text);
      expect(await refusal(changed, passphrase)).toMatchObject({ code: 'not-opened' });
    }
  });

  it('is what any program for age opens, and holds nothing in the clear', async () => {
    const db = aWorkspace();
    anAssessmentIn(db, { title: 'A title that nobody sees' });
    const locked = await aBundleFile(db, { scope: 'workspace' }, passphrase);
    expect(Buffer.from(locked).includes('A title that nobody sees')).toBe(false);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const text = gunzipSync(await decrypter.decrypt(locked)).toString();
    expect(JSON.parse(text)).toEqual(everythingIn(db));
    expect(await readBundle(locked, passphrase)).toMatchObject({ ok: true });
  });

  it('suggests five words, never the same ones', () => {
    const suggested = Array.from({ length: 200 }, suggestPassphrase);
    expect(suggested.filter((words) => !/^[a-z]{4,8}(-[a-z]{4,8}){4}$/.test(words))).toEqual([]);
    expect(new Set(suggested).size).toBe(200);
    expect(new Set(suggested.flatMap((words) => words.split('-'))).size).toBeGreaterThan(500);
  });
});

/** Made by another program: `age -p` of age 1.1.1, of a line of text packed by gzip. */
const madeByAge =
  'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCAyb0puWGNjMTdhUEU5MG56bUJSdWtBIDE4ClladkJuYTdJSzBNRUdqWHZyNjhTdi9MS3l6MXlka3RZcUhFU21Ta1g1b0EKLS0tIEFJM1VnR3h5eHl2K2d4SmhOU0tsTUtWUDE3bHlmaHNUQjk3NURpVzRCclEKV3vcT5z/9FoW3kxbGZfYkioTCxadLtJQO/JaLPqu0n6F38iXA4bpvjaI8UAR5qvOzAZIQLFH0iuFT78FRbhFa1hfnEXNOPTJ/FHbHietWQ==';

describe('S13: the format of age', () => {
  it('opens what age itself has locked', async () => {
    const bytes = Buffer.from(madeByAge, 'base64');
    expect(await openBundle(bytes, passphrase)).toEqual({ ok: true, text: 'A bundle of another maker.\n' });
  });

  it('takes its own line and nothing else for a lock', () => {
    expect(isLockedBundle(Buffer.from('age-encryption.org/v1\n'))).toBe(true);
    expect(isLockedBundle(Buffer.from('age-encryption.org/v1'))).toBe(false);
    expect(isLockedBundle(Buffer.from('age-encryption.org/v2\n'))).toBe(false);
  });
});
