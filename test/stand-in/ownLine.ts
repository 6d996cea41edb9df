import net from 'node:net';

/** As it was before the app's main module closed the network of its process. */
const { connect } = net.Socket.prototype;

/** Electron's Chromium needs no line through Node; the stand-in's does, at a moment when the app has closed Node's. */
export async function withOwnLine<T>(act: () => Promise<T>): Promise<T> {
  const present = Object.getOwnPropertyDescriptor(net.Socket.prototype, 'connect');
  Object.defineProperty(net.Socket.prototype, 'connect', { value: connect, writable: true, configurable: true });
  try {
    return await act();
  } finally {
    if (present !== undefined) Object.defineProperty(net.Socket.prototype, 'connect', present);
  }
}
