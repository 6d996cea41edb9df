import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { causeOfFailure, fetchElectron } from '../../build/scripts/electron/fetchElectron.ts';

function anInstaller(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'cairn-installer-')), 'install.js');
  writeFileSync(path, text);
  return path;
}

describe('fetchElectron', () => {
  it('hands over the program that the installer left', () => {
    expect(fetchElectron({ installer: anInstaller(''), find: () => '/there' })).toEqual({ program: '/there' });
  });

  it('says in a few words that nothing can be reached', () => {
    // Port 1 of this machine: nobody listens there.
    const installer = anInstaller("fetch('http://127.0.0.1:1/electron.zip')");
    expect(fetchElectron({ installer, find: () => null })).toEqual({
      problem: 'its download site cannot be reached',
    });
  });

  it('gives the installer a fetch that is watched', () => {
    const installer = anInstaller("console.error(/patience/.test(String(fetch)) ? 'Response code 418' : '')");
    expect(fetchElectron({ installer, find: () => null })).toEqual({ problem: 'its download site answered 418' });
  });

  it.each([
    ['Error: no answer for 10 seconds\n    at Timeout', 'no answer for 10 seconds'],
    ['HTTPError: Response code 404 (Not Found) for https://example.invalid/', 'its download site answered 404'],
    [
      'Error: Generated checksum for "electron.zip" did not match',
      'what was fetched is not the file that was published',
    ],
    ["ENOSPC: no space left on device, write '/x'", 'the disk is full'],
    ['TypeError: fetch failed', 'its download site cannot be reached'],
  ])('reads %j', (errors, cause) => {
    expect(causeOfFailure(errors)).toBe(cause);
  });
});
