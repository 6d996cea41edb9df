import type { Paint } from '../../../../shared/charts/geometry.ts';
import { palette } from '../../../../shared/report/layout/palette.ts';

/** A paint as Office files write it: `17212B`. */
export function colourOf(paint: Paint): string {
  return hexOf(palette[paint]);
}

/** `#1a2b3c` as Office files write it. */
export function hexOf(colour: string): string {
  return colour.slice(1).toUpperCase();
}
