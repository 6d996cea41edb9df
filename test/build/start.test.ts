import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fallbackLine, obstacle } from '../../build/scripts/obstacle.ts';

const script = join(import.meta.dirname, '../../build/scripts/start.ts');

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'cairn-start-'));
});
afterEach(() => rmSync(home, { recursive: true }));

/** Starts Cairn where there is no display and no browser to open, loads its page, presses Ctrl+C, and waits for the end. */
async function startAndEnd(args: readonly string[]) {
  const env = { ...process.env, CAIRN_DATA: home, DISPLAY: '', WAYLAND_DISPLAY: '', PATH: '' };
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const words = text(child.stderr);
  const [address] = await once(createInterface(child.stdout), 'line');
  const page = await (await fetch(String(address))).text();
  child.kill('SIGINT');
  return { address: String(address), page, status: await ended, lines: (await words).trimEnd().split('\n') };
}

describe('npm start', () => {
  it('opens the browser host when asked, without a reason, and ends cleanly', async () => {
    const { address, page, lines, status } = await startAndEnd(['--browser']);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{43}$/);
    expect(page).toContain('<title>Cairn</title>');
    expect(lines).toEqual([
      'Cairn is open in the browser at this address. Ctrl+C ends it.',
      'Cairn has ended. Everything is on disk.',
    ]);
    expect(status).toBe(0);
  });

  // Elsewhere a window opens, and nothing is in its way.
  const reason = obstacle({ platform: process.platform, uid: process.getuid?.(), env: {} });
  it.runIf(reason !== null)('says in one line why it is the browser where no window can open', async () => {
    const { lines, status } = await startAndEnd([]);
    expect(lines[0]).toBe(fallbackLine(reason ?? ''));
    expect(lines).toHaveLength(3);
    expect(status).toBe(0);
  });
});
