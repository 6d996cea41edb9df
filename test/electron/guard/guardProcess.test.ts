import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';

interface Tried {
  readonly port: number;
  readonly outcomes: Readonly<Record<string, string>>;
}

async function tryEverything(how: 'guarded' | 'open'): Promise<Tried> {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'tryEverything.ts'), how], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  return new Promise((resolve, reject) => {
    if (child.stdout !== null) createInterface(child.stdout).once('line', (line) => resolve(JSON.parse(line)));
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
}

describe('S1: layer 8, a process with the guard', () => {
  it('is refused every way out, while it listens and answers over loopback', async () => {
    const { port, outcomes } = await tryEverything('guarded');
    const others = { 'fetch put back': expect.stringMatching(/^TypeError/), 'a prototype by its name': 'ERR_GONE' };
    const refused = Object.keys(outcomes).map((name) => [name, 'ERR_CAIRN_OFFLINE']);
    expect(refused.length).toBeGreaterThan(20);
    expect(outcomes).toEqual({ ...Object.fromEntries(refused), ...others });
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('at home');
  });

  it('is what makes the difference: without it every way is open', async () => {
    const { outcomes } = await tryEverything('open');
    expect([...new Set(Object.values(outcomes))]).toEqual(['done']);
  });
});
