import { z } from 'zod';
import { Text } from '../base/text.ts';

/** How the reports of one client look. Kept with the organisation in its workspace. */

/** `#RRGGBB` in lower case. */
export const HexColour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #1a2b3c');
export type HexColour = z.output<typeof HexColour>;

/** Sizes that a report may be laid out for. */
export const Paper = z.enum(['a4', 'letter']);
export type Paper = z.output<typeof Paper>;

/** What people type and choose; the logo comes on its own way. */
export const BrandingChoice = z.strictObject({
  /** The cover's line and the rules of the furniture. Never in a figure: there the ramp and the accent keep their meaning. */
  primary: HexColour.optional(),
  /** The small mark and links. */
  secondary: HexColour.optional(),
  coverText: Text.optional(),
  preparedFor: Text.optional(),
  preparedBy: Text.optional(),
  footer: Text.optional(),
  paper: Paper.optional(),
});
export type BrandingChoice = z.output<typeof BrandingChoice>;

/** A picture that Cairn encoded itself: PNG, at most 2 MB, 4096 x 4096. */
export interface Logo {
  /** Base64 of the PNG: models survive JSON unchanged. */
  readonly png: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Branding extends BrandingChoice {
  readonly logo?: Logo;
}
