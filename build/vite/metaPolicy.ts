import type { Plugin } from 'vite';
import { contentSecurityPolicy } from '../../shared/contract/contentSecurityPolicy.ts';

/** Repeats the content security policy inside the built page: a second lock, should a host ever forget the header. The header is the
 * stricter of the two where they differ, and `frame-ancestors` means nothing in a `<meta>`. */
export function metaPolicy(): Plugin {
  const content = contentSecurityPolicy('browser')
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
  return {
    name: 'cairn-meta-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ],
  };
}
