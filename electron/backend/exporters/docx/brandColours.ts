import type { Branding } from '../../../../shared/report/branding.ts';
import { markContrast, repaired } from '../../../../shared/report/contrast.ts';
import { palette } from '../../../../shared/report/layout/palette.ts';
import { hexOf } from '../office/colours.ts';
import type { Rule } from './paragraph.ts';

/** The line on the cover: the client's colour, wider than ink so that it is seen as one. */
export function coverRule(branding: Branding): Rule {
  return lineOf(branding, 2);
}

/** The line above a section's name. */
export function sectionRule(branding: Branding): Rule {
  return lineOf(branding, 0.75);
}

/** Ink without a colour of the client, which is made to be seen on paper; `width` in pt. */
function lineOf({ primary }: Branding, width: number): Rule {
  return primary === undefined
    ? 'ink'
    : { colour: hexOf(repaired(primary, palette.paper.toLowerCase(), markContrast)), width };
}
