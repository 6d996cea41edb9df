import type { Page } from 'playwright-core';

/** Notes in `found` what a page must not do: ask anything but its own origin, go against its content security policy, or leave an
 * error uncaught. */
export function watchTrespasses(page: Page, isOwn: (url: string) => boolean, found: string[]): void {
  page.on('request', (request) => {
    const url = request.url();
    if (!isOwn(url) && !url.startsWith('blob:') && !url.startsWith('data:')) found.push(`request to ${url}`);
  });
  page.on('console', (message) => {
    if (/content security policy|trusted ?(type|html|script)/i.test(message.text())) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(`page error: ${error.message}`));
}
