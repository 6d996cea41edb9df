import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawIcons } from '../icons/drawIcons.ts';
import { root } from './root.ts';

/** Draws the icons anew after a change to their SVG sources. What it writes is kept in the project, since packing needs it ready. */
for (const { path, bytes } of await drawIcons()) {
  const file = join(root, 'build/icons', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
