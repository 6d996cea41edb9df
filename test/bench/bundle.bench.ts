import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printFigure } from './printFigure.ts';

/** What the page loads before it works, gzipped as a server would. The fonts lie beside it and are the same for every version. */
const out = join(import.meta.dirname, '../../out');
const assets = join(out, 'renderer/assets');

function gzipped(extension: string, named = /./): number {
  const files = readdirSync(assets).filter((name) => extname(name) === extension && named.test(name));
  return files.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).byteLength, 0);
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Scripts and styles that the page asks for at once; the other screens come when they are opened. */
function firstLoad(): number {
  const seen = new Set<string>();
  const follow = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = readFileSync(join(assets, name), 'utf8');
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) follow(next);
  };
  const page = readFileSync(join(out, 'renderer/index.html'), 'utf8');
  const named = [...page.matchAll(/assets\/([\w.-]+\.(?:js|css))/g)].map(([, name = '']) => name);
  for (const name of named) follow(name);
  return [...seen].reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).byteLength, 0);
}

const everything = gzipped('.js') + gzipped('.css');
const first = firstLoad();
const fonts = readdirSync(join(out, 'fonts')).filter((name) => extname(name) === '.ttf');
const fontBytes = fonts.reduce((sum, name) => sum + statSync(join(out, 'fonts', name)).size, 0);

printFigure({
  what: 'bundle: first load, gzipped',
  figure: kilobytes(first),
  aim: { text: 'under 300 kB', isMet: first < 300_000 },
});
/** pdf.js draws the report's own pages; only the report screen asks for it, its worker beside it. */
const drawing = gzipped('.js', /^(openPdf|pdf\.worker)/);
printFigure({
  what: 'bundle: all screens together without pdf.js, gzipped',
  figure: kilobytes(everything - drawing),
  aim: { text: 'under 600 kB', isMet: everything - drawing < 600_000 },
});
printFigure({ what: 'bundle: pdf.js, when the report screen is opened, gzipped', figure: kilobytes(drawing) });
printFigure({ what: `bundle: ${fonts.length} fonts, as they are`, figure: kilobytes(fontBytes) });
