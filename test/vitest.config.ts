import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { electronBinary } from '../build/scripts/electron/binary.ts';

const root = join(import.meta.dirname, '..');

/** The same end-to-end specs, once for each host. The one for Electron itself exists only where its binary is. */
const endToEnd = (host: 'browser' | 'stand-in' | 'electron') => ({
  root,
  test: {
    name: `e2e-${host}`,
    include: ['test/e2e/**/*.spec.ts', ...(host === 'stand-in' ? ['test/stand-in/*.spec.ts'] : [])],
    env: { CAIRN_E2E_HOST: host },
    testTimeout: 180_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      endToEnd('browser'),
      endToEnd('stand-in'),
      ...(electronBinary() === null ? [] : [endToEnd('electron')]),
    ],
  },
});
