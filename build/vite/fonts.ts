import { copyFileSync, createReadStream, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

const packaged = (path: string): string => require.resolve(`@expo-google-fonts/${path}`);

/** Where a bundled font lies in its package, by the name that it has there and keeps everywhere. Latin with its extensions, and the
 * Japanese cut as fallback. */
export const fontFiles: ReadonlyMap<string, string> = new Map(
  [
    'noto-sans/300Light/NotoSans_300Light.ttf',
    'noto-sans/400Regular/NotoSans_400Regular.ttf',
    'noto-sans/500Medium/NotoSans_500Medium.ttf',
    'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
    'noto-sans-jp/300Light/NotoSansJP_300Light.ttf',
    'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
    'noto-sans-jp/600SemiBold/NotoSansJP_600SemiBold.ttf',
  ].map((path) => [basename(path), packaged(path)]),
);

const licence = packaged('noto-sans/LICENSE_FONT');

/** Puts the fonts beside the bundles: pages load them as `/fonts/…`, and the PDF worker reads the same files. */
export function fonts(outFolder: string): Plugin {
  return {
    name: 'cairn-fonts',
    configureServer(server) {
      server.middlewares.use('/fonts', (request, response, next) => {
        const file = fontFiles.get((request.url ?? '').slice(1));
        if (file === undefined) next();
        else createReadStream(file).pipe(response.setHeader('content-type', 'font/ttf'));
      });
    },
    writeBundle() {
      const folder = join(outFolder, 'fonts');
      mkdirSync(folder, { recursive: true });
      for (const [name, file] of fontFiles) copyFileSync(file, join(folder, name));
      copyFileSync(licence, join(folder, 'OFL.txt'));
    },
  };
}
