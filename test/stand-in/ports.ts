import { EventEmitter } from 'node:events';

/** Takes what arrives at a port that was handed over to another process. */
export interface Sink {
  message(data: unknown): void;
  close(): void;
}

/** One end of a line, as the main process and utility processes know it. */
export class MessagePortMain extends EventEmitter {
  #peer: MessagePortMain | null = null;
  #waiting: unknown[] = [];
  #isStarted = false;
  #isClosed = false;
  #sink: Sink | null = null;

  /** Two ends of one line. */
  static pair(): [MessagePortMain, MessagePortMain] {
    const one = new MessagePortMain();
    const other = new MessagePortMain();
    one.#peer = other;
    other.#peer = one;
    return [one, other];
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('stand-in: ports do not travel through ports');
    const copy: unknown = structuredClone(message);
    const peer = this.#peer;
    if (peer !== null) setImmediate(() => peer.#arrive(copy));
  }

  start(): void {
    this.#isStarted = true;
    for (const data of this.#waiting.splice(0)) this.emit('message', { data, ports: [] });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // After the messages that are under way.
    const peer = this.#peer;
    if (peer !== null) setImmediate(() => peer.#closed());
  }

  /** From now on everything that arrives here goes to the sink: the port lives in another process. */
  handOver(sink: Sink): void {
    if (this.#sink !== null) throw new Error('Port at index 0 is already neutered.');
    this.#sink = sink;
    for (const data of this.#waiting.splice(0)) sink.message(data);
    if (this.#isClosed) sink.close();
  }

  #arrive(data: unknown): void {
    if (this.#isClosed) return;
    if (this.#sink !== null) this.#sink.message(data);
    else if (this.#isStarted) this.emit('message', { data, ports: [] });
    else this.#waiting.push(data);
  }

  #closed(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#sink !== null) this.#sink.close();
    else this.emit('close');
  }
}

/** A line whose two ends can be handed to the page and to a utility process. */
export class MessageChannelMain {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;

  constructor() {
    [this.port1, this.port2] = MessagePortMain.pair();
  }
}

/** What travels between two processes about ports. */
export type PortMessage =
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'close'; readonly id: number };

/** The ports that live on the other side of a wire, by number. */
export class PortWire {
  readonly #send: (message: PortMessage) => void;
  readonly #ports = new Map<number, MessagePortMain>();
  #last = 0;

  constructor(send: (message: PortMessage) => void) {
    this.#send = send;
  }

  /** Hands a port to the other side; the number names it there. */
  give(port: MessagePortMain, id = ++this.#last): number {
    this.#ports.set(id, port);
    port.handOver({
      message: (data) => this.#send({ kind: 'port', id, data }),
      close: () => {
        this.#ports.delete(id);
        this.#send({ kind: 'close', id });
      },
    });
    return id;
  }

  /** The near end of a port that the other side handed over under this number. */
  take(id: number): MessagePortMain {
    const [near, far] = MessagePortMain.pair();
    this.give(far, id);
    return near;
  }

  receive(message: PortMessage): void {
    const port = this.#ports.get(message.id);
    if (message.kind === 'port') port?.postMessage(message.data);
    else {
      this.#ports.delete(message.id);
      port?.close();
    }
  }

  /** The other side is gone. */
  closeAll(): void {
    for (const port of this.#ports.values()) port.close();
    this.#ports.clear();
  }
}
