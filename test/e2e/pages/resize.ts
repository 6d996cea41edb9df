import type { Page } from 'playwright-core';

/** Gives the page another size. Playwright would resize the window, which a Chromium that shows a page on the whole screen refuses. */
export async function resize(page: Page, { width, height }: { readonly width: number; readonly height: number }) {
  // The session stays: to leave it takes the size away again.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
}
