import type { Codec } from '../codec.ts';
import type { FromPage, ToPage } from './wire.ts';

/** Runs in the isolated world before the page's scripts: the `electron` of a sandboxed preload, then the preload itself. */
export function isolatedWorld(
  key: string,
  replaceDeep: (value: unknown, replace: (inner: unknown) => unknown) => unknown,
  codec: Codec,
  about: object,
  preload: (require: unknown, module: unknown, exports: unknown, process: unknown) => void,
): void {
  type Listener = (event: unknown, ...values: unknown[]) => void;
  type Call = { id: number; fn: number; values: unknown };
  const toMain = Reflect.get(globalThis, `${key}post`) as (text: string) => void;
  const post = (message: FromPage) => toMain(JSON.stringify(message));
  const send = (type: string, detail: unknown) => window.dispatchEvent(new CustomEvent(key + type, { detail }));
  const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

  // Towards the page: functions become numbers, and the page's callbacks become functions.
  const functions = new Map<number, (...values: unknown[]) => unknown>();
  let lastFunction = 0;
  const wrap = (value: unknown) =>
    replaceDeep(value, (inner) => {
      if (typeof inner !== 'function') return undefined;
      lastFunction += 1;
      functions.set(lastFunction, inner as (...values: unknown[]) => unknown);
      return { standInFunction: lastFunction };
    });
  const unwrap = (value: unknown) =>
    replaceDeep(value, (inner) => {
      if (inner === null || typeof inner !== 'object' || !('standInCallback' in inner)) return undefined;
      const callback = inner.standInCallback;
      return (...values: unknown[]) => void send('callback', { callback, values: wrap(values) });
    });
  window.addEventListener(`${key}call`, (event) => {
    const { id, fn, values } = (event as CustomEvent<Call>).detail;
    try {
      const result = functions.get(fn)?.(...(unwrap(values) as unknown[]));
      if (!(result instanceof Promise)) return void send('answer', { id, value: wrap(result) });
      send('answer', { id, isPromise: true });
      result.then(
        (value) => send('settled', { id, value: wrap(value) }),
        (error: unknown) => send('settled', { id, error: textOf(error) }),
      );
    } catch (error) {
      send('answer', { id, error: textOf(error) });
    }
    return undefined;
  });

  // Towards the main process.
  const invoked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, Listener[]>();
  const ports = new Map<number, MessagePort>();
  let lastInvocation = 0;
  const takePort = (id: number): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port1);
    port1.onmessage = ({ data }) => post({ kind: 'port', id, data: codec.encode(data) });
    return port2;
  };
  const hear = (message: ToPage): void => {
    switch (message.kind) {
      case 'answer':
        invoked.get(message.id)?.resolve(codec.decode(message.value));
        break;
      case 'failure':
        invoked.get(message.id)?.reject(new Error(message.text));
        break;
      case 'send': {
        const event = { sender: ipcRenderer, ports: message.ports.map(takePort) };
        const values = codec.decode(message.values) as unknown[];
        for (const listener of [...(listeners.get(message.channel) ?? [])]) listener(event, ...values);
        break;
      }
      case 'port':
        ports.get(message.id)?.postMessage(codec.decode(message.data));
        break;
      case 'close':
        ports.get(message.id)?.close();
        ports.delete(message.id);
        break;
      default:
        throw new Error('stand-in: an unknown message');
    }
  };
  Reflect.set(globalThis, `${key}hear`, hear);

  const ipcRenderer = {
    invoke(channel: string, ...values: unknown[]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        lastInvocation += 1;
        invoked.set(lastInvocation, { resolve, reject });
        post({ kind: 'invoke', id: lastInvocation, channel, values: codec.encode(values) });
      });
    },
    send: (channel: string, ...values: unknown[]) => post({ kind: 'send', channel, values: codec.encode(values) }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) => void send('expose', { name, shape: wrap(api) }),
  };
  const require = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    // What a sandboxed preload says too.
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports, { ...about, type: 'renderer', sandboxed: true, env: {} });
}
