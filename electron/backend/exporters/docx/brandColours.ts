import type { Branding } from '../../../../shared/report/branding.ts';
import { printedColour } from '../../../../shared/report/printedColour.ts';
import { colourOf, hexOf } from '../office/colours.ts';
import type { Rule } from './paragraph.ts';

/** The line on the cover: the client's colour, wider than ink so that it is seen as one. */
export function coverRule(branding: Branding): Rule {
  return lineOf(branding, 2);
}

/** The line above a section's name. */
export function sectionRule(branding: Branding): Rule {
  return lineOf(branding, 0.75);
}

/** The small mark before the cover's last line: the client's second colour, or grey. */
export function markColour({ secondary }: Branding): string {
  return secondary === undefined ? colourOf('grey') : hexOf(printedColour(secondary, 'line'));
}

/** Ink without a colour of the client, which is made to be seen on paper; `width` in pt. */
function lineOf({ primary }: Branding, width: number): Rule {
  return primary === undefined ? 'ink' : { colour: hexOf(printedColour(primary, 'line')), width };
}
