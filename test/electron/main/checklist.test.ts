import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Sources of everything that runs in Electron, by paths with forward slashes. */
const sources = globSync(['electron/**/*.{ts,tsx}', 'renderer/**/*.{ts,tsx,html}', 'shared/**/*.ts'], {
  cwd: root,
}).map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));
const filesWith = (pattern: RegExp, below = '') =>
  sources.filter(({ path, text }) => path.startsWith(below) && pattern.test(text)).map(({ path }) => path);

/** Rows of Electron's security checklist that hold as long as something is never written. */
describe("Electron's security checklist", () => {
  it.each([
    ['6: web security stays', /webSecurity/],
    ['8: no insecure content', /allowRunningInsecureContent/],
    ['9: no experimental features', /experimentalFeatures|enable-features/],
    ['10: no Blink features', /enableBlinkFeatures/],
    ['11: no webview', /<webview|webviewTag: true/],
    ['15: no address goes to another program', /openExternal/],
    ['18: no privilege for the scheme', /bypassCSP|allowServiceWorkers|corsEnabled|allowExtensions/],
    ['no crash reports', /crashReporter/],
    ['no updates', /autoUpdater/],
    ['no HTML from text', /dangerouslySetInnerHTML=/],
  ])('%s', (_row, pattern) => {
    expect(sources.length).toBeGreaterThan(20);
    // This word alone stands in a comment of the lockdown.
    expect(filesWith(pattern).filter((path) => path !== 'electron/main/lockdown.ts')).toEqual([]);
  });

  it('15: only exports that were saved are opened', () => {
    expect(filesWith(/shell\.openPath|showItemInFolder/)).toEqual(['electron/main/shell/savedExports.ts']);
  });

  it('16: Electron is pinned exactly', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('17: there is one way in from a page', () => {
    expect(filesWith(/ipcMain\.(handle|on)\b/, 'electron/')).toEqual(['electron/main/handleCall.ts']);
  });

  it('4: the preload is one file that asks for Electron alone', async () => {
    const bundle = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: join(root, 'electron/preload/preload.ts'),
        write: false,
        rollupOptions: { external: ['electron'], output: { format: 'cjs' } },
      },
      ssr: { noExternal: true },
    });
    const [file, ...others] = 'output' in bundle ? bundle.output : [];
    expect(others).toEqual([]);
    const code = file !== undefined && 'code' in file ? file.code : '';
    expect([...code.matchAll(/\b(?:require|import)\(["']([^"']+)/g)].map(([, name]) => name)).toEqual(['electron']);
    // Nothing of the contract but its names: a schema library has no place there.
    expect(code.length).toBeLessThan(4_000);
  });
});
