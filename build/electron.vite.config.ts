import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { backupWorker } from './vite/backupWorker.ts';
import { bundleWorker } from './vite/bundleWorker.ts';
import { fonts } from './vite/fonts.ts';
import { licences } from './vite/licences.ts';
import { manifest } from './vite/manifest.ts';
import { metaPolicy } from './vite/metaPolicy.ts';
import { reportWorker } from './vite/reportWorker.ts';

const root = join(import.meta.dirname, '..');
const out = process.env.CAIRN_OUT ?? join(root, 'out');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const define = { 'process.env.NODE_ENV': JSON.stringify('production'), __CAIRN_VERSION__: JSON.stringify(version) };

export default defineConfig(({ command }) => ({
  main: {
    define,
    plugins: [
      reportWorker({
        entry: join(root, 'electron/backend/exporters/worker/reportWorker.ts'),
        outFolder: join(out, 'main'),
        define,
      }),
      backupWorker({
        entry: join(root, 'electron/backend/backups/backupWorker.ts'),
        outFolder: join(out, 'main'),
        define,
      }),
      bundleWorker({
        entry: join(root, 'electron/backend/bundles/worker/bundleWorker.ts'),
        outFolder: join(out, 'main'),
        define,
      }),
      licences(out, 'main'),
    ],
    build: {
      outDir: join(out, 'main'),
      externalizeDeps: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3'],
        input: {
          main: join(root, 'electron/main/main.ts'),
          backend: join(root, 'electron/backend/hosts/utilityProcess.ts'),
          cairn: join(root, 'electron/backend/hosts/cairn.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    define,
    build: {
      outDir: join(out, 'preload'),
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { preload: join(root, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    // The development server needs React's development build for hot reload.
    define: command === 'build' ? define : {},
    plugins: [react(), metaPolicy(), fonts(out), manifest(out), licences(out, 'renderer')],
    // Only the development server uses this. Hot reload puts scripts and styles into the page, which the policy of the app forbids.
    server: {
      fs: { allow: [root] },
      headers: {
        'content-security-policy':
          "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      },
    },
    worker: { format: 'es' },
    build: {
      outDir: join(out, 'renderer'),
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, 'renderer/index.html'),
        // Fonts are served from beside the bundle, under these very paths.
        external: [/^\/fonts\//],
        // Chunks with schemas run before the entry does, so what tells zod not to compile must run with zod itself ([Note: No eval]).
        output: {
          codeSplitting: { groups: [{ name: 'zod', test: /[\\/](node_modules[\\/]zod|shared[\\/]base[\\/]zod\.ts)/ }] },
        },
      },
    },
  },
}));
