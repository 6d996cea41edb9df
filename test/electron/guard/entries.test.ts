import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const firstImport = (path: string): string => /^import .*'([^']+)';$/m.exec(text(path))?.[1] ?? '';

/** What the build makes programs of. */
const entries = [...text('build/electron.vite.config.ts').matchAll(/join\(root, '(electron\/[\w/]+\.ts)'\)/g)]
  .map(([, path = '']) => path)
  .filter((path) => !path.startsWith('electron/preload/'));

const threads = globSync('electron/**/*.ts', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /import \{[^}]*\bparentPort\b[^}]*\} from 'node:worker_threads'/.test(text(path)));

describe('S1: layer 8, the guard comes first', () => {
  it('in every process and thread that Cairn starts', () => {
    expect(entries).toContain('electron/main/main.ts');
    expect(entries).toContain('electron/backend/hosts/utilityProcess.ts');
    expect(threads).toContain('electron/backend/exporters/worker/reportWorker.ts');
    const unguarded = [...entries, ...threads].filter((path) => !firstImport(path).endsWith('/guard/guardNow.ts'));
    // The command line is a function that tests call in their own process; alone, it starts with the guard.
    expect(unguarded).toEqual(['electron/backend/hosts/cairn.ts']);
    expect(text('electron/backend/hosts/cairn.ts')).toContain('if (given === realTerminal) guardProcess();');
  });
});
