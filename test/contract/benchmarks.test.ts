import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../renderer/api/host.ts';
import { aBenchmarkFile } from '../builders/aBenchmarkFile.ts';
import { hosts, type Served } from './hosts.ts';
import { listen } from './listen.ts';

const content = JSON.stringify(aBenchmarkFile());

describe.each(Object.entries(hosts))('the benchmarks of a workspace over %s', (_, open) => {
  let served: Served;
  let api: Api;
  beforeEach(async () => {
    served = await open();
    api = await served.connect();
  });
  afterEach(() => served.close());

  it('are looked at without being taken, replaced, and given up again, and every window is told', async () => {
    const { told, stop } = await listen(api);
    expect(await api.benchmarks.inspect({ content })).toEqual(aBenchmarkFile());
    expect(await api.benchmarks.own()).toBeNull();
    expect(await api.benchmarks.replace({ content })).toEqual(aBenchmarkFile());
    expect(await api.benchmarks.own()).toEqual(aBenchmarkFile());
    expect(await api.benchmarks.goBack()).toEqual({ removed: true });
    expect(await api.benchmarks.goBack()).toEqual({ removed: false });
    expect(await api.benchmarks.own()).toBeNull();
    await expect.poll(() => told).toEqual([{ type: 'benchmarks-changed' }, { type: 'benchmarks-changed' }]);
    await stop();
  });

  it('stay as they are when a file is wrong, which says where', async () => {
    await api.benchmarks.replace({ content });
    const wrong = content.replace('"M11"', '"M99"');
    const refusal = { code: 'INVALID_FILE', data: { code: 'invalid', path: 'benchmarks[0].metric' } };
    await expect(api.benchmarks.inspect({ content: wrong })).rejects.toMatchObject(refusal);
    await expect(api.benchmarks.replace({ content: wrong })).rejects.toMatchObject(refusal);
    expect(await api.benchmarks.own()).toEqual(aBenchmarkFile());
  });
});
