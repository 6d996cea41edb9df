import type { Page } from 'playwright-core';
import { violations } from './axe.ts';
import { untilStill } from './places.ts';

interface Findings {
  readonly light: readonly string[];
  readonly dark: readonly string[];
}

/** What axe finds on the page as it is, in both themes; null when that is nothing. */
export async function findings(page: Page): Promise<Findings | null> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await untilStill(page);
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await untilStill(page);
  // Only colours differ between the themes.
  const dark = await violations(page, ['color-contrast']);
  return light.length + dark.length === 0 ? null : { light, dark };
}
