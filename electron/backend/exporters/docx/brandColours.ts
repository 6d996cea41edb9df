import type { Branding } from '../../../../shared/report/branding.ts';
import { hexOf } from './colours.ts';
import type { Rule } from './paragraph.ts';

/** The line on the cover: the client's colour, wider than ink so that it is seen as one. */
export function coverRule(branding: Branding): Rule {
  return branding.primary === undefined ? 'ink' : { colour: hexOf(branding.primary), width: 2 };
}

/** The line above a section's name. */
export function sectionRule(branding: Branding): Rule {
  return branding.primary === undefined ? 'ink' : { colour: hexOf(branding.primary), width: 0.75 };
}
