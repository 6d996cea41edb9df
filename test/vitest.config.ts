import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { electronBinary } from '../build/scripts/electron/binary.ts';
import { LongestFirst } from './longestFirst.ts';

const root = join(import.meta.dirname, '..');

const unit = (name: string, include: readonly string[], isolate: boolean) => ({
  root,
  test: { name, include: [...include], isolate, testTimeout: 60_000, hookTimeout: 60_000 },
});

/** The same end-to-end specs, once for each host. The one for Electron itself exists only where its binary is. */
const endToEnd = (host: 'browser' | 'stand-in' | 'electron') => ({
  root,
  test: {
    name: `e2e-${host}`,
    include: ['test/e2e/**/*.spec.ts', ...(host === 'stand-in' ? ['test/stand-in/*.spec.ts'] : [])],
    // The stand-in draws with the Chromium that was looked at already; Electron's own is another one.
    exclude: host === 'stand-in' ? ['test/e2e/look/**'] : [],
    env: { CAIRN_E2E_HOST: host },
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // A busy machine may take its time; what never comes still fails.
    expect: { poll: { timeout: 15_000 } },
  },
});

export default defineConfig({
  root,
  test: {
    // Left alone it keeps one core for itself, which on a small machine is half of them.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      // Pure code has nothing to hide from the next file, so its modules are loaded once per worker instead of once per file.
      unit('unit-core', ['test/shared/**/*.test.ts', 'test/renderer/**/*.test.{ts,tsx}', 'test/*.test.ts'], false),
      unit('unit-node', ['test/{build,contract,electron}/**/*.test.ts'], true),
      {
        root,
        test: {
          name: 'torture',
          include: ['test/torture/**/*.torture.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      endToEnd('browser'),
      endToEnd('stand-in'),
      ...(electronBinary() === null ? [] : [endToEnd('electron')]),
    ],
  },
});
