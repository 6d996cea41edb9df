import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../renderer/api/host.ts';
import { toldProblems } from '../../shared/contract/frameworks.ts';
import { largestFrameworkFiles, mostFrameworkFiles } from '../../shared/contract/largestFrameworkFiles.ts';
import type { FrameworkFile } from '../../shared/frameworks/parseFrameworkFiles.ts';
import { brokenFrameworks, withValueAt } from '../builders/brokenFrameworks.ts';
import { incidentFiles } from '../builders/frameworkFiles.ts';
import { hosts, type Served } from './hosts.ts';
import { listen } from './listen.ts';

const [structure, texts] = incidentFiles() as [FrameworkFile, FrameworkFile];
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

  it('is not even looked at when there are too many files, or they are too large together', async () => {
    const many = Array.from({ length: mostFrameworkFiles + 1 }, () => ({ ...texts, content: '' }));
    const half = { ...structure, content: ' '.repeat(largestFrameworkFiles / 2 + 1) };
    for (const files of [[], many, [half, half]]) {
      await expect(api.frameworks.inspect({ files, language: 'en' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
      await expect(api.frameworks.add({ files })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    }
  });
});

describe('a questionnaire with a mistake', () => {
  let served: Served;
  let api: Api;
  beforeAll(async () => {
    const [open] = Object.values(hosts);
    if (open === undefined) throw new Error('no host');
    served = await open();
    api = await served.connect();
  });
  afterAll(() => served.close());

  const inspect = async (files: FrameworkFile[]) => {
    const found = await api.frameworks.inspect({ files, language: 'en' });
    if (found.kind === 'sound') throw new Error('was not refused');
    return found;
  };

  it.each(brokenFrameworks)('is refused as by check-framework when its %s has %s', async (file, _, at, value, line) => {
    const files = incidentFiles((name, text) => (name === `${file}.json` ? withValueAt(text, at, value) : text));
    const { problems, more } = await inspect(files);
    const [first] = problems;
    expect(`${first?.path}: ${first?.message}`).toBe(line);
    expect(more === 0 || problems.length === toldProblems).toBe(true);
    await expect(api.frameworks.add({ files })).rejects.toMatchObject({ code: 'INVALID', data: first });
    const known = (await api.frameworks.list({ language: 'en' })).map(({ framework }) => framework.id);
    expect(known).toEqual(['four-pillar', 'revenue-ladder', 'six-element', 'renewals']);
  });

  it('has a dozen of its problems told and all of them counted', async () => {
    const { problems, more } = await inspect(
      incidentFiles((_, text) => text.replaceAll(/"effort":\s*\d/g, '"effort":9')),
    );
    expect(new Set(problems.map(({ path }) => path)).size).toBe(toldProblems);
    expect(problems.length + more).toBe(structure.content.match(/"effort"/g)?.length);
  });
});
