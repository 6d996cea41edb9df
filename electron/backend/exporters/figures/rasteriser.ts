import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Turns SVG without text into PNG, on white: a transparent one is unreadable on a dark screen. */
export interface Rasteriser {
  /** `zoom`: pixels for one unit of the picture. */
  png(svg: string, zoom: number): Promise<Uint8Array>;
}

let started: Promise<void> | null = null;

/** A rasteriser whose program is the given WebAssembly file, read when it is first needed; a thread starts one only. Calls reject with what
 * reading a missing or broken file throws. */
export function openRasteriser(programFile: string): Rasteriser {
  return {
    async png(svg, zoom) {
      started ??= initWasm(readFileSync(programFile));
      await started;
      // Memory of the program is outside the garbage collector's reach.
      const picture = new Resvg(svg, {
        fitTo: { mode: 'zoom', value: zoom },
        background: 'white',
        font: { loadSystemFonts: false },
      });
      try {
        const image = picture.render();
        const bytes = image.asPng();
        image.free();
        return bytes;
      } finally {
        picture.free();
      }
    },
  };
}
