/** Chromium cannot be taught a scheme from outside, so `app://cairn/x` is served as `https://cairn.app.invalid/x`. */
const suffix = 'invalid';
const schemes = new Set<string>();

/** Makes `scheme://host` known. */
export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** The address that Chromium loads for an address of the app. */
export function toWeb(address: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address) ?? [];
  return scheme !== undefined && schemes.has(scheme) ? `https://${host}.${scheme}.${suffix}${rest}` : address;
}

/** The address that the app sees for an address of Chromium. */
export function toApp(address: string): string {
  const [, blob, host, scheme, rest] =
    /^(blob:)?https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.invalid([/?#].*)?$/i.exec(address) ?? [];
  return scheme !== undefined && schemes.has(scheme) ? `${blob ?? ''}${scheme}://${host}${rest ?? ''}` : address;
}

/** The policy with every source of the app's schemes as Chromium sees it. */
export function toWebPolicy(policy: string): string {
  return policy.replace(/[a-z][a-z0-9+.-]*:\/\/[^\s;]+/gi, (source) => toWeb(source));
}
