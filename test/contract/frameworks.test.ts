import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../renderer/api/host.ts';
import { toldProblems } from '../../shared/contract/frameworks.ts';
import type { FrameworkFile } from '../../shared/frameworks/parseFrameworkFiles.ts';
import { hosts, type Served } from './hosts.ts';
import { listen } from './listen.ts';

const folder = join(import.meta.dirname, '../fixtures/frameworks/incident-readiness');
const file = (name: string): FrameworkFile => ({ name, content: readFileSync(join(folder, name), 'utf8') });
const structure = file('framework.json');
const texts = file('texts.en.json');
const changed = (from: FrameworkFile, before: string, after: string): FrameworkFile => ({
  ...from,
  content: from.content.replaceAll(before, after),
});

describe.each(Object.entries(hosts))('a questionnaire of files over %s', (_, open) => {
  let served: Served;
  let api: Api;
  beforeEach(async () => {
    served = await open();
    api = await served.connect();
  });
  afterEach(() => served.close());

  const known = async () => (await api.frameworks.list({ language: 'en' })).map(({ framework }) => framework.id);
  const inspect = (...files: FrameworkFile[]) => api.frameworks.inspect({ files, language: 'en' });

  it('is shown without being stored, added, and every window is told', async () => {
    const { told, stop } = await listen(api);
    const found = await inspect(texts, structure);
    expect(found).toMatchObject({
      kind: 'sound',
      entry: { framework: { id: 'incident-readiness' }, texts: { language: 'en' } },
      languages: ['en'],
      isKnown: false,
    });
    expect(await known()).not.toContain('incident-readiness');
    const added = { id: 'incident-readiness', version: '1.0.0' };
    expect(await api.frameworks.add({ files: [structure, texts] })).toEqual(added);
    expect((await known()).at(-1)).toBe('incident-readiness');
    expect(await inspect(structure, texts)).toMatchObject({ kind: 'sound', isKnown: true });
    expect(await api.frameworks.add({ files: [texts, structure] })).toEqual(added);
    expect((await known()).filter((id) => id === 'incident-readiness')).toHaveLength(1);
    await expect.poll(() => told).toContainEqual({ type: 'frameworks-changed' });
    await stop();
  });

  it('is refused with its problems and their paths, and nothing is stored', async () => {
    const before = await known();
    const broken = changed(structure, '"effort": 2', '"effort": 9');
    const found = await inspect(broken, texts);
    const count = (structure.content.match(/"effort": 2/g) ?? []).length;
    expect(count).toBeGreaterThan(0);
    expect(found).toMatchObject({ kind: 'faulty', more: Math.max(0, count - toldProblems) });
    const first = {
      path: 'sections[0].questions[0].actions[0].effort',
      message: 'must be one of 1, 2, 3, 4, 5',
    };
    expect(found.kind === 'faulty' && found.problems[0]).toEqual(first);
    await expect(api.frameworks.add({ files: [broken, texts] })).rejects.toMatchObject({
      code: 'INVALID',
      data: first,
    });
    expect(await known()).toEqual(before);
  });

  it('may take neither the id of a bundled one nor the version of another', async () => {
    const taken = await inspect(
      changed(structure, 'incident-readiness', 'six-element'),
      changed(texts, 'incident-readiness', 'six-element'),
    );
    expect(taken).toEqual({
      kind: 'faulty',
      problems: [{ path: 'id', message: '"six-element" is the id of a bundled questionnaire: choose another one' }],
      more: 0,
    });
    await api.frameworks.add({ files: [structure, texts] });
    const other = changed(structure, '"effort": 2', '"effort": 3');
    const problem = {
      path: 'version',
      message: '"1.0.0" is in this workspace with another content: give the changed one a new version',
    };
    expect(await inspect(other, texts)).toEqual({ kind: 'faulty', problems: [problem], more: 0 });
    await expect(api.frameworks.add({ files: [other, texts] })).rejects.toMatchObject({
      code: 'INVALID',
      data: problem,
    });
    const newer = changed(other, '"version": "1.0.0"', '"version": "1.1.0"');
    expect(await api.frameworks.add({ files: [newer, texts] })).toMatchObject({ version: '1.1.0' });
  });
});
