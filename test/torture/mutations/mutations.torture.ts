import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../../../build/scripts/root.ts';
import { binary } from '../../../build/scripts/run.ts';
import { type Mutation, mutations } from './mutations.ts';

/** Everything that the tests read, in a folder where it may be broken. */
const copy = mkdtempSync(join(tmpdir(), 'cairn-mutations-'));
for (const name of ['shared', 'electron', 'renderer', 'build', 'test', 'package.json', 'package-lock.json']) {
  cpSync(join(root, name), join(copy, name), { recursive: true });
}
for (const name of ['tsconfig.json', 'electron-builder.yml']) cpSync(join(root, name), join(copy, name));
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const Report = z.object({
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

interface Result {
  readonly name: string;
  readonly status: string;
  readonly failures: readonly string[];
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Runs the named tests of the copy; those that a name fits, and no others. */
function results(of: readonly Pick<Mutation, 'test' | 'title'>[]): readonly Result[] {
  const report = join(copy, 'report.json');
  const names = of.map(({ title }) => literally(title)).join('|');
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const env = Object.fromEntries(Object.entries(inherited).filter(([name]) => !/^VITEST|^TEST$/.test(name)));
  const done = spawnSync(
    process.execPath,
    [
      binary('vitest'),
      ...['run', '-c', 'test/vitest.config.ts', '--project', 'unit-*', '-t', names],
      ...['--reporter', 'json', '--outputFile', report],
      ...new Set(of.map(({ test }) => test)),
    ],
    { cwd: copy, env, encoding: 'utf8' },
  );
  if (done.error !== undefined) throw done.error;
  const { testResults } = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
  rmSync(report);
  return testResults.flatMap(({ assertionResults, message }) => [
    ...(message === '' ? [] : [{ name: 'the file itself', status: 'failed', failures: [message] }]),
    ...assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status, failureMessages }) => ({ name: fullName, status, failures: failureMessages ?? [] })),
  ]);
}

/** A test that cannot even run is no proof: it must say what it expected, or for which value it does not hold. */
const byAssertion = /AssertionError|Property failed after/;

function broken({ file, from, to }: Mutation, act: () => void): void {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  expect([file, from === '' ? 1 : whole.split(from).length - 1]).toEqual([file, 1]);
  writeFileSync(path, from === '' ? `${whole}${to}` : whole.replace(from, () => to));
  try {
    act();
  } finally {
    writeFileSync(path, whole);
  }
}

describe('C2: what a test is worth', () => {
  test('all of the named tests pass while nothing is broken', () => {
    const all = results(mutations);
    expect(all.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(
      mutations.filter(({ title }) => !all.some(({ name }) => name.includes(title))).map(({ name }) => name),
    ).toEqual([]);
    expect(mutations.length).toBeGreaterThanOrEqual(12);
  });

  test.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
    '%s: its test turns red',
    (_, mutation) => {
      broken(mutation, () => {
        const failed = results([mutation]).filter(({ status }) => status === 'failed');
        expect(failed.length).toBeGreaterThan(0);
        expect(
          failed.filter(({ name, failures }) => !name.includes(mutation.title) || !byAssertion.test(failures.join())),
        ).toEqual([]);
      });
    },
  );
});
