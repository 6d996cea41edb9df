/** What a page of Cairn may load and run. The desktop page talks through a port and may connect nowhere; the browser host's page
 * talks to its own origin. Sent as a response header, since `frame-ancestors` does nothing in a `<meta>`. */
export function contentSecurityPolicy(host: 'desktop' | 'browser'): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    host === 'desktop' ? "img-src 'self' app://media" : "img-src 'self'",
    "font-src 'self'",
    host === 'desktop' ? "connect-src 'none'" : "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types cairn-worker',
  ].join('; ');
}
