import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { fonts } from './vite/fonts.ts';
import { manifest } from './vite/manifest.ts';
import { standardFonts } from './vite/standardFonts.ts';

const root = join(import.meta.dirname, '..');
const out = process.env.CAIRN_OUT ?? join(root, 'out');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const define = { 'process.env.NODE_ENV': JSON.stringify('production'), __CAIRN_VERSION__: JSON.stringify(version) };
const external = ['electron', 'better-sqlite3'];

export default defineConfig({
  main: {
    define,
    plugins: [standardFonts()],
    build: {
      outDir: join(out, 'main'),
      externalizeDeps: false,
      target: 'node22',
      minify: false,
      rollupOptions: {
        external,
        input: {
          main: join(root, 'electron/main/main.ts'),
          backend: join(root, 'electron/backend/hosts/utilityProcess.ts'),
          cairn: join(root, 'electron/backend/hosts/cairn.ts'),
          pdfWorker: join(root, 'electron/backend/exporters/pdf/pdfWorker.ts'),
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
      rollupOptions: {
        external: ['electron'],
        input: { preload: join(root, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    define,
    plugins: [react(), fonts(out), manifest(out)],
    build: {
      outDir: join(out, 'renderer'),
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(root, 'renderer/index.html') },
    },
  },
});
