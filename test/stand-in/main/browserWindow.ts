import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { toWeb } from '../addresses.ts';
import { context, life, Preventable, requireReady } from '../life.ts';
import { nativeTheme } from './desktop.ts';
import { WebContents, type WebPreferences } from './webContents.ts';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Options extends Partial<Rectangle> {
  readonly show?: boolean;
  readonly title?: string;
  readonly webPreferences?: WebPreferences;
}

/** A tab of Chromium that says it is a window. */
export class BrowserWindow extends EventEmitter {
  /** The app, which knows this class and so cannot be imported here. */
  static app: EventEmitter & { quit(): void };
  static readonly #all = new Set<BrowserWindow>();
  static #last = 0;

  readonly id = ++BrowserWindow.#last;
  readonly options: Options;
  readonly webContents: WebContents;
  #page: Page | null = null;
  readonly #attached: Promise<void>;
  #bounds: Rectangle;
  #title: string;
  #isVisible: boolean;
  #isMaximised = false;
  #isDestroyed = false;

  constructor(options: Options = {}) {
    super();
    requireReady('BrowserWindow');
    this.options = options;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#title = options.title ?? 'Cairn';
    this.#isVisible = options.show !== false;
    this.webContents = new WebContents(options.webPreferences ?? {}, {
      isDestroyed: () => this.#isDestroyed,
      drawn: () => this.emit('ready-to-show'),
    });
    BrowserWindow.#all.add(this);
    BrowserWindow.app.emit('web-contents-created', {}, this.webContents);
    BrowserWindow.app.emit('browser-window-created', {}, this);
    this.#attached = this.#attach();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all];
  }

  async #attach(): Promise<void> {
    const spare = context()
      .pages()
      .find((page) => page.url() === 'about:blank');
    const page = spare ?? (await context().newPage());
    this.#page = page;
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
    await nativeTheme.applyTo(page);
    await this.webContents.attach(page);
  }

  async loadURL(url: string): Promise<void> {
    await this.#attached;
    await this.webContents.load(toWeb(url), url);
  }

  close(): void {
    if (this.#isDestroyed) return;
    const event = new Preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    BrowserWindow.#all.delete(this);
    this.emit('closed');
    // Chromium itself would end with its last page.
    if (BrowserWindow.#all.size > 0) void this.#page?.close().catch(() => undefined);
    else if (!life.isQuitting && !BrowserWindow.app.emit('window-all-closed')) BrowserWindow.app.quit();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }
  isVisible(): boolean {
    return this.#isVisible;
  }
  focus(): void {
    this.emit('focus');
  }
  maximize(): void {
    this.#isMaximised = true;
  }
  isMaximized(): boolean {
    return this.#isMaximised;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {
    this.emit('restore');
  }
  getBounds(): Rectangle {
    return { ...this.#bounds };
  }
  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    void this.#page?.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): void {
    this.#title = title;
  }
}
