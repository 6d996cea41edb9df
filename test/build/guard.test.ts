import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const guard = join(import.meta.dirname, '../../build/scripts/guard.cjs');

function runUnder(version: string): { readonly status: number | null; readonly stderr: string } {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require(${JSON.stringify(guard)})`;
  return spawnSync(process.execPath, ['-e', pretend], { encoding: 'utf8' });
}

describe('the guard', () => {
  it.each(['18.20.0', '20.19.1', '22.13.9'])('stops Node %s with one line that says what to do', (version) => {
    const { status, stderr } = runUnder(version);
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`needs Node 22.14 or newer and this is ${version}`);
    expect(stderr).toContain('npm ci');
  });

  it.each(['22.14.0', '23.0.0', '24.21.0'])('lets Node %s pass without a word', (version) => {
    expect(runUnder(version)).toMatchObject({ status: 0, stderr: '' });
  });
});
