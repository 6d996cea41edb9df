import '../guard/guardNow.ts';
import '../../shared/base/zod.ts';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, session } from 'electron';
import { channels } from '../../shared/contract/desktop.ts';
import { createTranslate } from '../../shared/i18n/translate.ts';
import { createAppProtocol } from './appProtocol.ts';
import { handleConnect } from './backendLine.ts';
import { BackendProcess } from './backendProcess.ts';
import { openBootSettings } from './bootSettings.ts';
import { refusedSwitch } from './commandLine.ts';
import { endWithBackend } from './ending.ts';
import { giveUp, handleFailures } from './failures.ts';
import type { Gate } from './handleCall.ts';
import { lockDown } from './lockdown.ts';
import { openLog } from './logging.ts';
import { bringForward, openMainWindow } from './mainWindow.ts';
import { menuTemplate } from './menu.ts';
import { isOwnFrame } from './ownFrame.ts';
import { choosePage, scheme } from './page.ts';
import { readRendererManifest } from './rendererManifest.ts';
import { runSelfTest, selfTestFolder } from './selfTest.ts';
import { lockDownSession } from './sessionLockdown.ts';
import { GivenWorkspace } from './shell/givenWorkspace.ts';
import { SavedExports } from './shell/savedExports.ts';
import { followLook, handleShell } from './shellHandlers.ts';
import { claimSingleInstance } from './singleInstance.ts';

/** The build folder, also inside a package: this module is its `main/main.js`. */
const built = join(import.meta.dirname, '..');
const page = choosePage(app.isPackaged, process.env.ELECTRON_RENDERER_URL);
const translate = createTranslate('en');
const testFolder = selfTestFolder(process.argv);
const log = openLog(app.getPath('logs'));
let mainWindow: BrowserWindow | null = null;
const given = new GivenWorkspace();

const unsafeSwitch = refusedSwitch(app, process.argv.slice(1));
handleFailures(log, translate);
lockDown(page);

if (unsafeSwitch !== null) {
  const text = translate('shell.unsafeSwitch.text', { name: unsafeSwitch });
  dialog.showErrorBox(translate('shell.unsafeSwitch.title'), text);
  app.exit(1);
} else if (testFolder !== null) {
  void app
    .whenReady()
    .then(() => runSelfTest(testFolder, built, log))
    .catch((error: unknown) => {
      log.error('self-test failed', error);
      return 1;
    })
    .then((status) => app.exit(status));
} else if (claimSingleInstance(openGiven)) {
  given.giveAmong(process.argv, process.cwd());
  // Not awaited: Electron becomes ready only after this module has been evaluated.
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => giveUp(log, translate, error));
} else {
  app.quit();
}

// macOS says so in an event, and for a file that starts the app already before it is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  if (given.give(path)) tellPage(channels.command, 'open-given');
  bringForward(mainWindow);
});

function openGiven(args: readonly string[], folder: string): void {
  if (given.giveAmong(args, folder)) tellPage(channels.command, 'open-given');
  bringForward(mainWindow);
}

function start(): void {
  let first = given.take();
  const userData = app.getPath('userData');
  const dataFolder = join(userData, 'data');
  const settings = openBootSettings(join(userData, 'boot-settings.json'), (error) =>
    log.error('settings not kept', error),
  );
  followLook(settings.current.look);

  lockDownSession(session.defaultSession, page, !app.isPackaged);
  const manifest = readRendererManifest(join(built, 'renderer-manifest.json'));
  session.defaultSession.protocol.handle(scheme, createAppProtocol(manifest, built));

  const backend = new BackendProcess({
    modulePath: join(built, 'main/backend.js'),
    dataFolder,
    workspace: () => first ?? settings.current.workspace,
    onWorkspace: (workspace) => {
      first = null;
      settings.change({ workspace });
    },
    onNews: (news) => tellPage(channels.backend, news),
    log,
  });
  void backend.reach();
  endWithBackend(backend);

  const gate: Gate = { isTrusted: (event) => isOwnFrame(event, mainWindow, page), log };
  handleConnect(gate, backend, () => mainWindow);
  handleShell({
    gate,
    mainWindow: () => mainWindow,
    tellBackend: (message) => backend.send(message),
    given,
    savedExports: new SavedExports(join(dataFolder, 'exports')),
    settings,
    translate,
  });

  const menu = menuTemplate({
    isMac: process.platform === 'darwin',
    isPackaged: app.isPackaged,
    translate,
    send: (command) => tellPage(channels.command, command),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  app.setAboutPanelOptions({
    applicationName: translate('shell.appName'),
    applicationVersion: app.getVersion(),
    credits: translate('shell.about'),
  });

  mainWindow = openMainWindow({ page, preload: join(built, 'preload/preload.cjs'), settings, translate, log });
  mainWindow.once('closed', () => {
    mainWindow = null;
  });
}

function tellPage(channel: string, news: unknown): void {
  if (mainWindow !== null && !mainWindow.isDestroyed()) mainWindow.webContents.send(channel, news);
}
