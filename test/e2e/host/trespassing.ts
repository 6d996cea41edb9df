import type { Page } from 'playwright-core';

/** Watches a page for requests to anywhere but its own origin and for violations of its content security policy. */
export async function watchTrespasses(
  page: Page,
  isOwn: (url: string) => boolean,
): Promise<() => Promise<readonly string[]>> {
  const found: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!isOwn(url) && !url.startsWith('blob:')) found.push(`request to ${url}`);
  });
  page.on('console', (message) => {
    if (/content security policy|trusted type/i.test(message.text())) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(`page error: ${error.message}`));
  return async () => found;
}
