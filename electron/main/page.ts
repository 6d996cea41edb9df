/** The page of the main window: where it starts, and the only origin that is trusted. */
export interface Page {
  readonly url: string;
  readonly origin: string;
}

export const scheme = 'app';
export const host = 'cairn';
const origin = `${scheme}://${host}`;

/** The built page, served by the protocol handler. */
export const builtPage: Page = { url: `${origin}/index.html`, origin };

/** The page to show: the built one, or the development server of this machine when the app is not packaged. */
export function choosePage(isPackaged: boolean, developmentServer: string | undefined): Page {
  if (isPackaged || developmentServer === undefined) return builtPage;
  const url = new URL(developmentServer);
  if (url.protocol !== 'http:' || !['localhost', '127.0.0.1'].includes(url.hostname)) return builtPage;
  return { url: url.href, origin: url.origin };
}

/** True when the URL belongs to the page's origin. Compared part by part, since `app://cairn.evil/` starts like our own. */
export function isWithin(page: Page, candidate: string): boolean {
  const url = URL.parse(candidate);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return `${url.protocol}//${url.host}` === page.origin;
}
