import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { type MessagePortMain, type PortMessage, PortWire } from '../ports.ts';

/** What the main process sends to its utility process. */
export type ToUtility =
  | PortMessage
  | { readonly kind: 'message'; readonly data: unknown; readonly ports: readonly number[] };
/** What comes back. */
export type FromUtility = PortMessage | { readonly kind: 'message'; readonly data: unknown };

const post = (message: FromUtility) => process.send?.(message);

/** `process.parentPort` of a utility process: keeps what arrives until somebody listens. */
class ParentPort extends EventEmitter {
  #waiting: { data: unknown; ports: MessagePortMain[] }[] = [];

  constructor() {
    super();
    this.on('newListener', (event) => {
      if (event !== 'message') return;
      setImmediate(() => {
        for (const message of this.#waiting.splice(0)) this.emit('message', message);
      });
    });
  }

  postMessage(data: unknown): void {
    post({ kind: 'message', data });
  }

  arrive(data: unknown, ports: MessagePortMain[]): void {
    if (this.#waiting.length > 0 || this.listenerCount('message') === 0) this.#waiting.push({ data, ports });
    else this.emit('message', { data, ports });
  }
}

const parentPort = new ParentPort();
const wire = new PortWire(post);
process.on('message', (message: ToUtility) => {
  if (message.kind !== 'message') wire.receive(message);
  else
    parentPort.arrive(
      message.data,
      message.ports.map((id) => wire.take(id)),
    );
});
// The browser process ended: a utility process does not survive it, and gets no time for farewells.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

Object.defineProperties(process, { parentPort: { value: parentPort }, type: { value: 'utility' } });
const [modulePath] = process.argv.splice(2, 1);
if (modulePath === undefined) throw new Error('stand-in: no module for the utility process');
process.argv[1] = modulePath;
await import(pathToFileURL(modulePath).href);
