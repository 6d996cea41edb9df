import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { watchedFetch } from '../../build/scripts/electron/watchedFetch.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/`;
}

const impatient = { patience: 100, show: () => {} };

describe('watchedFetch', () => {
  it('gives up when nothing answers', async () => {
    const url = await serve(() => {});
    await expect(watchedFetch(fetch, impatient)(url)).rejects.toThrow('no answer for 1 seconds');
  });

  it.each([
    ['before the first byte of', (response: { flushHeaders(): void }) => response.flushHeaders()],
    ['in the middle of', (response: { write(text: string): void }) => response.write('half')],
  ])('gives up when the answer stops %s its body', async (_, begin) => {
    const url = await serve((_request, response) => {
      response.setHeader('content-length', 2_000_000);
      begin(response);
    });
    const response = await watchedFetch(fetch, impatient)(url);
    await expect(response.arrayBuffer()).rejects.toThrow('no answer for 1 seconds');
  });

  it('passes a slow answer on as long as something arrives', async () => {
    const url = await serve((_request, response) => {
      let sent = 0;
      const timer = setInterval(() => {
        response.write('x');
        sent += 1;
        if (sent < 5) return;
        clearInterval(timer);
        response.end();
      }, 300);
    });
    const response = await watchedFetch(fetch, { ...impatient, patience: 1_200 })(url);
    expect(await response.text()).toBe('xxxxx');
  });

  it('shows how far a large download is, and says nothing of a small one', async () => {
    const shown: string[] = [];
    const watched = watchedFetch(fetch, { patience: 5_000, show: (text) => shown.push(text) });
    const url = await serve((request, response) => {
      const bytes = Buffer.alloc(request.url === '/small' ? 1_000 : 3_000_000, 1);
      response.setHeader('content-length', bytes.length).end(bytes);
    });
    expect((await (await watched(`${url}small`)).arrayBuffer()).byteLength).toBe(1_000);
    expect(shown).toEqual([]);
    const large = await watched(`${url}large`);
    expect((await large.arrayBuffer()).byteLength).toBe(3_000_000);
    expect(large.status).toBe(200);
    expect(shown.at(-2)).toBe('\rFetching Electron: 100 % of 3 MB');
    expect(shown.at(-1)).toBe('\n');
  });
});
