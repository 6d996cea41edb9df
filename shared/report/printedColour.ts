import type { HexColour } from './branding.ts';
import { contrastRatio, markContrast, repaired, textContrast } from './contrast.ts';
import { palette } from './layout/palette.ts';

const paper = palette.paper.toLowerCase();

/** What a client's colour is printed as: lines and marks need less contrast than words. */
export type ColourUse = 'line' | 'words';

/** Contrast of a colour on white paper, 1-21. */
export function contrastOnPaper(colour: HexColour): number {
  return contrastRatio(colour, paper);
}

/** The colour as every output has it: itself where it can be seen on white paper, else darkened by as little as needed. */
export function printedColour(colour: HexColour, use: ColourUse): HexColour {
  return repaired(colour, paper, use === 'line' ? markContrast : textContrast);
}
