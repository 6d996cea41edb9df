import { copyFileSync, createReadStream, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** Bundled font files, by the name they get in `out/fonts`. Latin with its extensions, and the Japanese cut as fallback. */
export const fontFiles: ReadonlyMap<string, string> = new Map(
  [
    ['NotoSans_300Light.ttf', 'noto-sans/300Light/NotoSans_300Light.ttf'],
    ['NotoSans_400Regular.ttf', 'noto-sans/400Regular/NotoSans_400Regular.ttf'],
    ['NotoSans_500Medium.ttf', 'noto-sans/500Medium/NotoSans_500Medium.ttf'],
    ['NotoSans_600SemiBold.ttf', 'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'],
    ['NotoSansJP_300Light.ttf', 'noto-sans-jp/300Light/NotoSansJP_300Light.ttf'],
    ['NotoSansJP_400Regular.ttf', 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'],
    ['NotoSansJP_600SemiBold.ttf', 'noto-sans-jp/600SemiBold/NotoSansJP_600SemiBold.ttf'],
    ['OFL.txt', 'noto-sans/LICENSE_FONT'],
  ].map(([name = '', path = '']) => [name, require.resolve(`@expo-google-fonts/${path}`)]),
);

/** Puts the fonts beside the bundles: the screens load them as `/fonts/…`, the PDF worker reads the same files. */
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
    },
  };
}
