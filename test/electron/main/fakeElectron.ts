import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Stands for the module `electron` in unit tests: `vi.mock('electron', () => import('./fakeElectron.ts'))`. Everything that is done to
 * it is written down in the journal, in order. */
export const journal: { readonly what: string; readonly values: readonly unknown[] }[] = [];

const note = (what: string, ...values: readonly unknown[]) => void journal.push({ what, values });

/** The values of the one entry of that name; throws when there is none or more than one. */
export function noted(what: string): readonly unknown[] {
  const found = journal.filter((entry) => entry.what === what);
  const [entry] = found;
  if (entry === undefined || found.length > 1) throw new Error(`${what}: ${found.length} entries`);
  return entry.values;
}

/** What tests set before the code under test runs. */
export const scene = {
  isPackaged: false,
  hasLock: true,
  switches: new Set<string>(),
  workAreas: [{ x: 0, y: 0, width: 1920, height: 1080 }],
  paths: {} as Record<string, string>,
  openPathFailure: '',
  keychain: 'ready' as 'ready' | 'none' | 'basic_text' | 'unknown',
  person: 'Ada',
  answers: [] as unknown[],
};

class FakeApp extends EventEmitter {
  readonly ready = Promise.withResolvers<void>();
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => note('app.appendSwitch', name, value),
    hasSwitch: (name: string) => scene.switches.has(name),
  };

  get isPackaged(): boolean {
    return scene.isPackaged;
  }
  override on(event: string, listener: (...values: never[]) => void): this {
    note(`app.on ${event}`);
    return super.on(event, listener as (...values: unknown[]) => void);
  }
  enableSandbox = () => note('app.enableSandbox');
  whenReady = () => {
    note('app.whenReady');
    return this.ready.promise;
  };
  requestSingleInstanceLock = () => scene.hasLock;
  getPath = (name: string) => scene.paths[name] ?? join(tmpdir(), 'cairn-fake', name);
  getVersion = () => '0.0.0';
  setAboutPanelOptions = (options: unknown) => note('app.setAboutPanelOptions', options);
  quit = () => note('app.quit');
  exit = (code: number) => note('app.exit', code);
}
export const app = new FakeApp();

export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, (...values: never[]) => unknown>();
  readonly protocol = {
    handle: (scheme: string, handler: (...values: never[]) => unknown) => {
      note('session.protocol.handle', scheme);
      this.handlers.set(`protocol ${scheme}`, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (handler: (...values: never[]) => unknown) => this.keep('beforeRequest', handler),
  };
  setPermissionRequestHandler = (handler: () => void) => this.keep('permissionRequest', handler);
  setPermissionCheckHandler = (handler: () => void) => this.keep('permissionCheck', handler);
  setDevicePermissionHandler = (handler: () => void) => this.keep('devicePermission', handler);
  setDisplayMediaRequestHandler = (handler: () => void) => this.keep('displayMedia', handler);
  setUSBProtectedClassesHandler = (handler: () => void) => this.keep('usbProtectedClasses', handler);
  setSpellCheckerDictionaryDownloadURL = (url: string) => note('session.setSpellCheckerDictionaryDownloadURL', url);
  enableNetworkEmulation = (options: unknown) => note('session.enableNetworkEmulation', options);
  setProxy = async (config: unknown) => note('session.setProxy', config);
  setSpellCheckerEnabled = (isEnabled: boolean) => note('session.setSpellCheckerEnabled', isEnabled);

  private keep(name: string, handler: (...values: never[]) => unknown): void {
    note(`session.${name}`);
    this.handlers.set(name, handler);
  }
}
export const session = { defaultSession: new FakeSession() };

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) => note('protocol.registerSchemesAsPrivileged', schemes),
};

/** Handlers of calls by channel. */
export const handled = new Map<string, (event: unknown, ...values: unknown[]) => Promise<unknown>>();
export const ipcMain = {
  handle: (channel: string, handler: (event: unknown, ...values: unknown[]) => Promise<unknown>) => {
    if (handled.has(channel)) throw new Error(`second handler for ${channel}`);
    handled.set(channel, handler);
  },
};

export class FakeContents extends EventEmitter {
  openWindow: ((details: { url: string }) => { action: string }) | null = null;
  readonly mainFrame = { detached: false, parent: null, origin: 'app://cairn' };
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }) => {
    this.openWindow = handler;
  };
  setWebRTCIPHandlingPolicy = (policy: string) => note('contents.setWebRTCIPHandlingPolicy', policy);
  postMessage = (...values: unknown[]) => note('contents.postMessage', ...values);
  send = (...values: unknown[]) => note('contents.send', ...values);
  reload = () => note('contents.reload');
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new FakeContents();
  isGone = false;

  constructor(options: unknown) {
    super();
    note('new BrowserWindow', options);
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL = async (url: string) => note('window.loadURL', url);
  isDestroyed = () => this.isGone;
  isMinimized = () => true;
  isMaximized = () => true;
  getNormalBounds = () => ({ x: 1, y: 2, width: 1000, height: 700 });
  maximize = () => note('window.maximize');
  show = () => note('window.show');
  restore = () => note('window.restore');
  focus = () => note('window.focus');
  setTitle = (title: string) => note('window.setTitle', title);
}

const ask = (kind: string) => async (_window: unknown, options: unknown) => {
  note(`dialog.${kind}`, options);
  return scene.answers.shift() ?? { canceled: true, filePath: '', filePaths: [] };
};
export const dialog = {
  showOpenDialog: ask('showOpenDialog'),
  showSaveDialog: ask('showSaveDialog'),
  showErrorBox: (...values: unknown[]) => note('dialog.showErrorBox', ...values),
};

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => note('Menu.setApplicationMenu', menu),
};

export class MessageChannelMain {
  readonly port1 = { end: 1 };
  readonly port2 = { end: 2 };
}

export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };

export const screen = {
  getPrimaryDisplay: () => ({ id: 0, workArea: scene.workAreas[0] }),
  getAllDisplays: () => scene.workAreas.map((workArea, id) => ({ id, workArea })),
};

/** A keychain that turns bytes round, as another person when `scene.person` is another. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => scene.keychain !== 'none',
  getSelectedStorageBackend: () => (scene.keychain === 'ready' ? 'gnome_libsecret' : scene.keychain),
  encryptStringAsync: async (text: string) => Buffer.from(`${scene.person}:${text}`).reverse(),
  decryptStringAsync: async (sealed: Buffer) => {
    const [person, result = ''] = Buffer.from(sealed).reverse().toString().split(':');
    if (person !== scene.person) throw new Error('Error while decrypting the ciphertext provided to safeStorage');
    return { shouldReEncrypt: false, result };
  },
};

export const shell = {
  openPath: async (path: string) => {
    note('shell.openPath', path);
    return scene.openPathFailure;
  },
  showItemInFolder: (path: string) => note('shell.showItemInFolder', path),
};

export class FakeUtilityProcess extends EventEmitter {
  readonly stdout = new EventEmitter();
  readonly stderr = new EventEmitter();
  readonly posted: { readonly message: unknown; readonly ports: unknown }[] = [];
  isKilled = false;
  postMessage(message: unknown, ports?: unknown): void {
    this.posted.push({ message, ports });
  }
  kill(): boolean {
    this.isKilled = true;
    return true;
  }
}
/** Every process that was forked, in order. */
export const forked: FakeUtilityProcess[] = [];
export const utilityProcess = {
  fork: (...values: unknown[]) => {
    note('utilityProcess.fork', ...values);
    const child = new FakeUtilityProcess();
    forked.push(child);
    return child;
  },
};
