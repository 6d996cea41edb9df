import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { CDPSession, Frame, Page, Route } from 'playwright-core';
import { toApp } from '../addresses.ts';
import { makeCodec } from '../codec.ts';
import { context, Preventable } from '../life.ts';
import { isolatedWorldName, pageSources } from '../page/sources.ts';
import type { FromPage, ToPage } from '../page/wire.ts';
import { type MessagePortMain, PortWire } from '../ports.ts';
import { record } from '../record.ts';
import { ipcMain } from './ipcMain.ts';
import { defaultSession } from './session.ts';

export interface WebPreferences {
  readonly preload?: string;
}

/** What the contents need of their window. */
interface Owner {
  isDestroyed(): boolean;
  /** The page has its first content. */
  drawn(): void;
}

const codec = makeCodec();

/** The frame that the app knows: addresses are the app's own, and there is exactly one of them for each window. */
class MainFrame {
  readonly parent = null;
  readonly detached = false;
  readonly #contents: { getURL(): string };

  constructor(contents: { getURL(): string }) {
    this.#contents = contents;
  }

  get url(): string {
    return this.#contents.getURL();
  }

  get origin(): string {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(this.url)?.[0] ?? 'null';
  }
}

/** A page in Chromium, with the preload script in an isolated world of its own. */
export class WebContents extends EventEmitter {
  readonly session = defaultSession;
  readonly mainFrame = new MainFrame(this);
  readonly #owner: Owner;
  readonly #preferences: WebPreferences;
  readonly #key = `standIn${randomUUID().replaceAll('-', '')}`;
  #page: Page | null = null;
  #cdp: CDPSession | null = null;
  #rootFrame = '';
  /** Chromium's number of the isolated world; undefined while a page is being replaced. */
  #world: number | undefined;
  #isLoading = false;
  #ports = new PortWire((message) =>
    this.#deliver(message.kind === 'port' ? { ...message, data: codec.encode(message.data) } : message),
  );
  #openWindow: (details: { readonly url: string }) => { readonly action: string } = () => ({ action: 'allow' });

  constructor(preferences: WebPreferences, owner: Owner) {
    super();
    this.#preferences = preferences;
    this.#owner = owner;
  }

  getURL(): string {
    return toApp(this.#page?.url() ?? '');
  }

  isDestroyed(): boolean {
    return this.#owner.isDestroyed();
  }

  send(channel: string, ...values: unknown[]): void {
    this.#deliver({ kind: 'send', channel, values: codec.encode(values), ports: [] });
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    const values = codec.encode([message]);
    this.#deliver({ kind: 'send', channel, values, ports: transfer.map((port) => this.#ports.give(port)) });
  }

  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: string }): void {
    this.#openWindow = handler;
  }

  setWebRTCIPHandlingPolicy(): void {}

  reload(): void {
    this.#isLoading = true;
    void this.#page
      ?.reload()
      .catch(() => undefined)
      .finally(() => {
        this.#isLoading = false;
      });
  }

  /** Loads what the app asks for; only what the page itself starts counts as navigation. */
  async load(webAddress: string, address: string): Promise<void> {
    this.#isLoading = true;
    try {
      await this.#page?.goto(webAddress);
    } catch (error) {
      throw new Error(`${/net::(ERR_\w+)/.exec(String(error))?.[1] ?? 'ERR_FAILED'} loading '${address}'`);
    } finally {
      this.#isLoading = false;
    }
  }

  /** Puts both worlds into every document of the page from now on. */
  async attach(page: Page): Promise<void> {
    this.#page = page;
    const cdp = await context().newCDPSession(page);
    this.#cdp = cdp;
    await cdp.send('Page.enable');
    this.#rootFrame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
    cdp.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
      if (name !== isolatedWorldName || auxData?.frameId !== this.#rootFrame) return;
      this.#ports.closeAll();
      this.#world = id;
    });
    cdp.on('Runtime.executionContextsCleared', () => {
      this.#world = undefined;
      this.#ports.closeAll();
    });
    const binding = `${this.#key}post`;
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === binding && executionContextId === this.#world) void this.#hear(JSON.parse(payload));
    });
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: binding, executionContextName: isolatedWorldName });
    const { mainWorld, isolatedWorld } = pageSources(this.#key, this.#preload());
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorld });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: isolatedWorld, worldName: isolatedWorldName });
    await this.#denyWindows(page);
    await page.route('**/*', (route) => this.#navigate(route));
    page.on('console', (message) => record.console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => record.console.push(`error: ${error.stack ?? error.message}`));
    page.once('domcontentloaded', () => this.#owner.drawn());
    page.on('load', () => this.emit('did-finish-load'));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
  }

  #preload(): string {
    const { preload } = this.#preferences;
    if (preload === undefined) return '';
    if (!isAbsolute(preload)) throw new Error('preload script must have absolute path');
    return readFileSync(preload, 'utf8');
  }

  /** Second windows: the app is asked, and whatever it says, none opens here. */
  async #denyWindows(page: Page): Promise<void> {
    page.on('popup', (popup) => void popup.close());
    const name = `${this.#key}open`;
    await page.exposeFunction(name, (url: string) => {
      const { action } = this.#openWindow({ url: toApp(url) });
      if (action !== 'deny') process.stderr.write(`stand-in: a second window for ${url} is not supported\n`);
    });
    await page.addInitScript((ask) => {
      const open = (url: string) => Reflect.get(window, ask)(url);
      window.open = (url) => {
        open(String(new URL(url ?? 'about:blank', location.href)));
        return null;
      };
      const follow = (event: Event) => {
        const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
        if (link?.target !== '_blank') return;
        event.preventDefault();
        open(link.href);
      };
      addEventListener('click', follow, true);
    }, name);
  }

  /** Asks the app about every document that the page itself wants to go to. */
  async #navigate(route: Route): Promise<void> {
    const request = route.request();
    const page = this.#page;
    if (!request.isNavigationRequest() || this.#isLoading || page === null) return route.fallback();
    const isMainFrame = (request.frame() satisfies Frame) === page.mainFrame();
    const event = Object.assign(new Preventable(), { url: toApp(request.url()), isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, event.url);
    return event.defaultPrevented ? route.abort('aborted') : route.fallback();
  }

  async #hear(message: FromPage): Promise<void> {
    if (message.kind === 'port') return this.#ports.receive({ ...message, data: codec.decode(message.data) });
    // The frame is read at once: after an await it may be another page's.
    const event = { sender: this, senderFrame: this.mainFrame, frameId: 1, processId: 1, type: 'frame' };
    const values = codec.decode(message.values) as unknown[];
    if (message.kind === 'send') {
      ipcMain.emit(message.channel, event, ...values);
      return;
    }
    try {
      const value = await ipcMain.answer(message.channel, event, values);
      this.#deliver({ kind: 'answer', id: message.id, value: codec.encode(value) });
    } catch (error) {
      const text = `Error invoking remote method '${message.channel}': ${String(error)}`;
      this.#deliver({ kind: 'failure', id: message.id, text });
    }
  }

  #deliver(message: ToPage): void {
    if (this.#world === undefined || this.#cdp === null) return;
    void this.#cdp
      .send('Runtime.callFunctionOn', {
        functionDeclaration: `function (message) { globalThis[${JSON.stringify(`${this.#key}hear`)}](message); }`,
        arguments: [{ value: message }],
        executionContextId: this.#world,
      })
      .catch(() => undefined);
  }
}
