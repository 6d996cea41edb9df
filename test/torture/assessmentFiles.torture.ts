import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ORPCError } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../electron/backend/procedures/refuse.ts';
import { exportAssessment } from '../../electron/backend/workspace/exportAssessment.ts';
import type { Api } from '../../renderer/api/host.ts';
import { FileProblem } from '../../shared/contract/problems.ts';
import { formatAssessmentFile } from '../../shared/exchange/formatAssessmentFile.ts';
import { parseAssessmentBytes, type ReadFile } from '../../shared/exchange/parseAssessmentFile.ts';
import { library } from '../../shared/frameworks/library.ts';
import { dice } from '../builders/dice.ts';
import { mutate } from '../builders/mutate.ts';
import { hosts, type Served } from '../contract/hosts.ts';

const count = 6_000;
const seed = 6;
const folder = join(import.meta.dirname, '../../shared/examples');
const corpus = readdirSync(folder)
  .filter((name) => name.endsWith('.cairn.json'))
  .map((name) => readFileSync(join(folder, name)));

const frameworks = library.map(({ framework }) => framework);
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** As a file says it: the order of names means nothing there, and an empty list no more than none. */
const sparse = ({ head: { framework }, assessment }: ReadFile): unknown =>
  JSON.parse(formatAssessmentFile({ framework }, assessment));
const codeOf = (error: unknown): string => (error instanceof ORPCError ? error.code : String(error));

let served: Served;
let api: Api;
/** Rows that the workspace was ever told to change: a checkpoint changes none. */
const changes = () => database(served.services).prepare('SELECT total_changes() AS rows').get();

beforeAll(async () => {
  const open = hosts['in process'];
  if (open === undefined) throw new Error('there is no such host');
  served = await open();
  api = await served.connect();
});
afterAll(() => served.close());

describe(`S6: ${count} broken assessment files`, () => {
  test('are taken in whole or refused with a reason, in time, and leave nothing behind', async () => {
    const roll = dice(seed);
    const natures = [Object.prototype, Array.prototype, String.prototype].map((it) => Reflect.ownKeys(it));
    let hungriest = 0;
    const problems: string[] = [];
    let accepted = 0;
    let slowest = 0;
    for (let index = 0; index < count; index += 1) {
      const { bytes, ways } = mutate(roll, corpus);
      const wrong = (what: string) => void problems.push(`${index} ${ways.join()}: ${what}`);
      const held = process.memoryUsage.rss();
      const start = performance.now();
      const read = parseAssessmentBytes(bytes, decode, frameworks);
      slowest = Math.max(slowest, performance.now() - start);
      hungriest = Math.max(hungriest, process.memoryUsage.rss() - held);
      if (!read.ok) {
        if (!FileProblem.safeParse(read.problem).success) wrong('refused for no known reason');
        // What is no text gets no further; the rest is offered to the backend, which must say the same.
        if (read.problem.code === 'not-utf8' || index % 40 !== 0) continue;
        const seen = JSON.stringify(changes());
        const refusal = await api.exchange.import({ content: decode(bytes) }).then(() => 'nothing', codeOf);
        if (refusal !== 'INVALID_FILE') wrong(`the backend said ${refusal}`);
        if (JSON.stringify(changes()) !== seen) wrong('was refused and left something');
        continue;
      }
      accepted += 1;
      if (accepted % 8 !== 0) continue;
      const { assessmentId } = await api.exchange.import({ content: decode(bytes) });
      const kept = exportAssessment(database(served.services), assessmentId);
      if (kept === null) wrong('was taken in and is not there');
      else if (!isDeepStrictEqual(sparse(kept), sparse(read.file))) wrong('came out as something else');
    }
    expect(problems.slice(0, 10)).toEqual([]);
    expect(accepted).toBeGreaterThan(count / 50);
    expect(accepted).toBeLessThan(count / 2);
    expect(slowest).toBeLessThan(2_000);
    expect(hungriest / 1024 / 1024).toBeLessThan(300);
    expect([Object.prototype, Array.prototype, String.prototype].map((it) => Reflect.ownKeys(it))).toEqual(natures);
    expect(await api.workspace.status()).toMatchObject({ state: 'open' });
  });
});
