import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../build/scripts/package.ts');

describe('npm run package', () => {
  it('says in one line what to do when Electron’s binary is not here', () => {
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' };
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, script], { env, encoding: 'utf8' });
    expect(stderr).toBe('Packing needs Electron’s binary, which is not here: "npx install-electron" fetches it.\n');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});
