import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cairn } from '../../../../electron/backend/hosts/cairn.ts';
import { aFolder } from '../../../builders/aWorkspace.ts';
import { run } from './aTerminal.ts';

/** A folder that looks like a build, with one page. */
function smallBuild(): string {
  const out = aFolder();
  mkdirSync(join(out, 'renderer'));
  writeFileSync(join(out, 'renderer/index.html'), '<!doctype html><title>Cairn</title>');
  const entry = { file: 'renderer/index.html', type: 'text/html; charset=utf-8', sha256: '' };
  writeFileSync(join(out, 'renderer-manifest.json'), JSON.stringify({ '/index.html': entry }));
  return out;
}

beforeEach(() => {
  vi.stubGlobal('__CAIRN_VERSION__', '0.0.0-test');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

async function takenPort(): Promise<{ port: number; free: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, free: () => new Promise((resolve) => server.close(() => resolve())) };
}

describe('cairn serve', () => {
  it('prints one address with its key, serves it, and ends cleanly', async () => {
    const data = join(aFolder(), 'data');
    vi.stubEnv('CAIRN_DATA', data);
    let out = '';
    let err = '';
    const before = process.rawListeners('SIGINT');
    const ended = cairn(['serve'], {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      cwd: data,
      version: '0.0.0-test',
      build: smallBuild(),
    });
    await vi.waitFor(() => expect(out).not.toBe(''), { timeout: 10_000 });
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{20,}\n$/);
    const page = await fetch(new URL('/', out.trim()));
    expect(await page.text()).toContain('Cairn');
    // What Ctrl+C does, without a signal that the test's own process would hear.
    for (const listener of process.rawListeners('SIGINT')) if (!before.includes(listener)) listener.call(process);
    expect(await ended).toBe(0);
    expect(err.split('\n')).toHaveLength(3);
    expect(readdirSync(join(data, 'workspaces'))).toEqual(['Cairn.cairn', 'Cairn.cairn.head', 'backups']);
    await expect(fetch(new URL('/', out.trim()))).rejects.toThrow();
  });

  it('says that a port is in use, in one line', async () => {
    vi.stubEnv('CAIRN_DATA', aFolder());
    const { port, free } = await takenPort();
    const { status, out, err } = await run(aFolder(), 'serve', '--port', String(port));
    expect([status, out, err]).toEqual([1, '', `port ${port}: is in use; choose another with --port\n`]);
    await free();
  });

  it('says that the data folder cannot be used, in one line', async () => {
    const path = join(aFolder(), 'a file');
    writeFileSync(path, '');
    vi.stubEnv('CAIRN_DATA', join(path, 'data'));
    const { status, out, err } = await run(aFolder(), 'serve');
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^[^\n]*a file[^\n]*: [^\n]+\n$/);
  });
});
