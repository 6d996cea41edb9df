import type { Page } from 'playwright-core';

/** Reports each violation of the policy by its event: what Chromium says of it in its console differs from version to version. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    reportError(new Error(`securitypolicyviolation: ${effectiveDirective} ${blockedURI}`)),
  );
}

/** Notes in `found` what a page must not do: ask anything but its own origin, go against its content security policy, or leave an
 * error uncaught. */
export async function watchTrespasses(page: Page, isOwn: (url: string) => boolean, found: string[]): Promise<void> {
  page.on('request', (request) => {
    const url = request.url();
    if (!isOwn(url) && !url.startsWith('blob:') && !url.startsWith('data:')) found.push(`request to ${url}`);
  });
  page.on('console', (message) => {
    if (/content security policy|trusted ?(type|html|script)/i.test(message.text())) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(`page error: ${error.message}`));
  await page.addInitScript(reportViolations);
  // A desktop app has loaded its page already.
  await page.evaluate(reportViolations);
}
