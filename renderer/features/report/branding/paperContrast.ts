import type { HexColour } from '../../../../shared/report/branding.ts';
import { contrastRatio, markContrast, repaired, textContrast } from '../../../../shared/report/contrast.ts';

const paper = '#ffffff';

/** What a colour is printed as: lines need less contrast than words. */
export type ColourUse = 'line' | 'words';

/** Contrast of a colour on white paper, 1-21. */
export function contrastOnPaper(colour: HexColour): number {
  return contrastRatio(colour, paper);
}

/** The colour as the pages have it: itself where it can be seen on white paper, else darkened by as little as needed. */
export function printedColour(colour: HexColour, use: ColourUse): HexColour {
  return repaired(colour, paper, use === 'line' ? markContrast : textContrast);
}
