import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../e2e/launch/launchedApp.ts';
import { launchStandIn } from './launch.ts';

/** What the fixture's preload and page put on the window. */
interface FixtureWindow {
  readonly fixture: {
    connect(): Promise<void>;
    said(): Promise<unknown[]>;
    where(): Promise<unknown>;
    endWorker(): Promise<boolean>;
    nothing(): Promise<void>;
    twice(value: number): number;
    later(callback: (value: string) => void): Promise<void>;
  };
  line?: MessagePort;
  readonly answers: { readonly answer: unknown; readonly at: readonly string[] }[];
}
declare const window: FixtureWindow & Window;

const appFolder = join(import.meta.dirname, 'fixture');
let app: LaunchedApp;

const connect = async () => {
  await app.page.evaluate(() => window.fixture.connect());
  await app.page.waitForFunction(() => window.line !== undefined);
};
const untilSaid = (wanted: unknown) =>
  app.page.waitForFunction(
    async (text) => JSON.stringify(await window.fixture.said()).includes(text),
    JSON.stringify(wanted),
  );

describe('the stand-in for Electron', () => {
  beforeAll(async () => {
    app = await launchStandIn({ appFolder });
  });
  afterAll(() => app.kill());
  afterEach(() => app.page.goto('https://fixture.app.invalid/index.html'));

  it('serves the scheme of the app, with its policy translated', async () => {
    expect(app.page.url()).toBe('https://fixture.app.invalid/index.html');
    const response = await app.page.reload();
    expect(response?.headers()['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self' https://fixture.app.invalid; connect-src 'none'; img-src https://example.org",
    );
    const missing = await app.page.goto('https://fixture.app.invalid/nothing.html');
    expect(missing?.status()).toBe(404);
  });

  it('shows the app its own addresses', async () => {
    expect(await app.page.evaluate(() => window.fixture.where())).toEqual({
      url: 'app://fixture/index.html',
      origin: 'app://fixture',
    });
  });

  it('exposes frozen copies and nothing of the preload', async () => {
    const seen = await app.page.evaluate(async () => {
      const heard: string[] = [];
      await window.fixture.later((value) => heard.push(value));
      return {
        isFrozen: Object.isFrozen(window.fixture),
        twice: window.fixture.twice(21),
        heard,
        require: typeof Reflect.get(window, 'require'),
        process: typeof Reflect.get(window, 'process'),
        failure: await window.fixture.nothing().catch((error: Error) => error.message),
      };
    });
    expect(seen).toEqual({
      isFrozen: true,
      twice: 42,
      heard: ['called'],
      require: 'undefined',
      process: 'undefined',
      failure: "Error invoking remote method 'nothing': Error: No handler registered for 'nothing'",
    });
  });

  it('runs a utility process with its arguments, messages and output', async () => {
    await untilSaid({ kind: 'ready' });
    await untilSaid('hello');
    expect(await app.page.evaluate(() => window.fixture.said())).toContain('hello');
  });

  it('carries a line between the page and the utility process, and cloned values over it', async () => {
    await connect();
    const answer = await app.page.evaluate(async () => {
      const shared = { inner: 1 };
      window.line?.postMessage({
        date: new Date(0),
        bytes: new Uint8Array([1, 2, 255]),
        map: new Map([['a', -0]]),
        set: new Set([1n]),
        nothing: undefined,
        twice: [shared, shared],
        not: Number.NaN,
      });
      while (window.answers.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      const [first] = window.answers;
      const value = first?.answer as Record<string, unknown>;
      const [one, two] = value.twice as unknown[];
      return {
        at: first?.at,
        date: value.date instanceof Date && value.date.getTime(),
        bytes: value.bytes instanceof Uint8Array && [...value.bytes],
        isNegative: value.map instanceof Map && Object.is(value.map.get('a'), -0),
        set: value.set instanceof Set && value.set.has(1n),
        hasNothing: 'nothing' in value && value.nothing === undefined,
        isShared: one === two,
        not: Number.isNaN(value.not),
      };
    });
    expect(answer).toEqual({
      at: ['--folder', 'here'],
      date: 0,
      bytes: [1, 2, 255],
      isNegative: true,
      set: true,
      hasNothing: true,
      isShared: true,
      not: true,
    });
  });

  it('cuts the line when the page goes away', async () => {
    await connect();
    await app.page.reload();
    await untilSaid('line closed');
    expect(await app.page.evaluate(() => window.fixture.said())).toContain('line closed');
  });

  it('lets the app keep its page where it is', async () => {
    await app.page.evaluate(() => {
      location.href = 'https://example.org/away';
    });
    await untilSaid({ asked: 'https://example.org/away' });
    expect(app.page.url()).toBe('https://fixture.app.invalid/index.html');
    const opened = await app.page.evaluate(() => window.open('app://fixture/index.html'));
    expect(opened).toBeNull();
    expect(app.page.context().pages()).toHaveLength(1);
  });

  it('lets no request out', async () => {
    const isLoaded = await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve(true);
          image.onerror = () => resolve(false);
          image.src = 'https://example.org/x.png';
        }),
    );
    expect(isLoaded).toBe(false);
    const blocked = await app.evaluate((electron) => Reflect.get(electron, 'record').blocked, undefined);
    expect(blocked).toEqual(['https://example.org/x.png']);
  });

  it('tells the app that its utility process was ended', async () => {
    await app.page.evaluate(() => window.fixture.endWorker());
    await untilSaid({ exit: 15 });
    expect(await app.page.evaluate(() => window.fixture.said())).toContainEqual({ exit: 15 });
  });
});

describe('the life of an app on the stand-in', () => {
  it('lets one process run for each folder of user data', async () => {
    const first = await launchStandIn({ appFolder });
    const second = launchStandIn({ appFolder, userData: first.userData });
    await expect(second).rejects.toThrow('the app ended with 0 before it was ready');
    expect(await first.close()).toBe(0);
  });

  it('waits at the end for what the app does about will-quit', async () => {
    const one = await launchStandIn({ appFolder });
    const worker = await one.evaluate(() => process.pid, undefined);
    expect(await one.close()).toBe(0);
    expect(one.output()).toContain('worker has ended');
    expect(() => process.kill(worker, 0)).toThrow();
  });

  it('ends utility processes and Chromium with a killed app, which can start again', async () => {
    const one = await launchStandIn({ appFolder });
    await one.kill();
    const again = await launchStandIn({ appFolder, userData: one.userData });
    expect(await again.page.textContent('body')).toBe('ready');
    expect(readFileSync(join(one.userData, 'stand-in.lock'), 'utf8')).toMatch(/^\d+$/);
    await again.close();
  });
});
