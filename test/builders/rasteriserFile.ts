import { createRequire } from 'node:module';

/** The rasteriser's program in its package. */
export const rasteriserFile = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
