import type { WebContents } from 'electron';
import { isWithin, type Page } from './page.ts';

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

/** Keeps a page where it is: no foreign address in any frame, no second window, no embedded browser. */
export function lockDownContents(contents: WebContents, page: Page): void {
  const stay = (navigation: Navigation) => {
    if (!isWithin(page, navigation.url)) navigation.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Unanswered, Chromium takes the first device that it finds.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC does not pass the session's request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
