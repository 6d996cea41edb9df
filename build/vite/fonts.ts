import { copyFileSync, createReadStream, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

const source = (path: string): string => require.resolve(`@expo-google-fonts/${path}`);

/** Where a bundled font lies in its package, by the path under which pages load it. Latin with its extensions, and the Japanese cut as
 * fallback. */
export const fontSources: ReadonlyMap<string, string> = new Map([
  ['/fonts/NotoSans-300.ttf', source('noto-sans/300Light/NotoSans_300Light.ttf')],
  ['/fonts/NotoSans-400.ttf', source('noto-sans/400Regular/NotoSans_400Regular.ttf')],
  ['/fonts/NotoSans-500.ttf', source('noto-sans/500Medium/NotoSans_500Medium.ttf')],
  ['/fonts/NotoSans-600.ttf', source('noto-sans/600SemiBold/NotoSans_600SemiBold.ttf')],
  ['/fonts/NotoSansJP-300.ttf', source('noto-sans-jp/300Light/NotoSansJP_300Light.ttf')],
  ['/fonts/NotoSansJP-400.ttf', source('noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf')],
  ['/fonts/NotoSansJP-600.ttf', source('noto-sans-jp/600SemiBold/NotoSansJP_600SemiBold.ttf')],
]);

const licence = source('noto-sans/LICENSE_FONT');

/** Puts the fonts beside the bundles, under the names that their packages give them: the hosts serve them to pages, and the PDF worker
 * reads the same files. */
export function fonts(outFolder: string): Plugin {
  return {
    name: 'cairn-fonts',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = fontSources.get(request.url ?? '');
        if (file === undefined) next();
        else createReadStream(file).pipe(response.setHeader('content-type', 'font/ttf'));
      });
    },
    writeBundle() {
      const folder = join(outFolder, 'fonts');
      mkdirSync(folder, { recursive: true });
      for (const file of fontSources.values()) copyFileSync(file, join(folder, basename(file)));
      copyFileSync(licence, join(folder, 'OFL.txt'));
    },
  };
}
