import type { Logo } from '../../../shared/report/branding.ts';
import type { StoredLogo } from '../database/brandings.ts';

/** A stored logo as the report model carries it, which survives JSON. */
export function logoInReport({ png, width, height }: StoredLogo): Logo {
  return { png: Buffer.from(png).toString('base64'), width, height };
}
