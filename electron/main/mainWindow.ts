import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { BootSettingsFile } from './bootSettings.ts';
import type { Logger } from './logging.ts';
import type { Page } from './page.ts';
import { placeWindow, smallest } from './windowState.ts';

/** Times that a page that crashed is loaded again before Cairn gives up. */
const reloads = 3;

/** `--canvas` of the light and the dark tokens: what shows before the first paint. */
const canvas = { light: '#faf7f1', dark: '#1a1815' };

export interface WindowParts {
  readonly page: Page;
  readonly preload: string;
  readonly settings: BootSettingsFile;
  readonly translate: Translate;
  readonly log: Logger;
}

/** Opens the main window where it was last time, and shows it when its page is drawn. */
export function openMainWindow({ page, preload, settings, translate, log }: WindowParts): BrowserWindow {
  const saved = settings.current.window;
  const window = new BrowserWindow({
    ...placeWindow(saved, workAreas()),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: translate('shell.appName'),
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light,
    webPreferences: {
      preload,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (saved?.isMaximised) window.maximize();

  window.once('ready-to-show', () => window.show());
  // The title is set through the shell: a page's <title> would show for a moment.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () =>
    settings.change({ window: { bounds: window.getNormalBounds(), isMaximised: window.isMaximized() } }),
  );
  reloadAfterCrash(window, translate, log);
  void window.loadURL(page.url).catch((error: unknown) => log.error('page not loaded', error));
  return window;
}

/** Brings the window to the front, from the task bar too. */
export function bringForward(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function workAreas() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}

/** Everything acknowledged is on disk with the backend, so a page that crashed is simply loaded again. */
function reloadAfterCrash(window: BrowserWindow, translate: Translate, log: Logger): void {
  let left = reloads;
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error('page gone', { reason: details.reason, exitCode: details.exitCode });
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    if (left === 0) {
      dialog.showErrorBox(translate('shell.windowFailed.title'), translate('shell.windowFailed.text'));
      app.quit();
      return;
    }
    left -= 1;
    window.webContents.reload();
  });
}
