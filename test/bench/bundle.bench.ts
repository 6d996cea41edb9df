import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printFigure } from './printFigure.ts';

/** What the page loads before it works, gzipped as a server would. The fonts lie beside it and are the same for every version. */
const out = join(import.meta.dirname, '../../out');
const assets = join(out, 'renderer/assets');

function gzipped(extension: string): number {
  const files = readdirSync(assets).filter((name) => extname(name) === extension);
  return files.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).byteLength, 0);
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const scripts = gzipped('.js');
const styles = gzipped('.css');
const fonts = readdirSync(join(out, 'fonts')).filter((name) => extname(name) === '.ttf');
const fontBytes = fonts.reduce((sum, name) => sum + statSync(join(out, 'fonts', name)).size, 0);

printFigure({ what: 'bundle: scripts, gzipped', figure: kilobytes(scripts) });
printFigure({ what: 'bundle: styles, gzipped', figure: kilobytes(styles) });
printFigure({
  what: 'bundle: scripts and styles together, gzipped',
  figure: kilobytes(scripts + styles),
  aim: { text: 'under 300 kB', isMet: scripts + styles < 300_000 },
});
printFigure({ what: `bundle: ${fonts.length} fonts, as they are`, figure: kilobytes(fontBytes) });
