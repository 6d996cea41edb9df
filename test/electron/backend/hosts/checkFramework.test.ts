import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../../builders/aWorkspace.ts';
import { brokenFrameworks, withValueAt } from '../../../builders/brokenFrameworks.ts';
import { filesOf, run } from './aTerminal.ts';

/** A questionnaire of another field that nobody wrote code for. */
const original = resolve(import.meta.dirname, '../../../fixtures/frameworks/incident-readiness');

function aFramework(): string {
  const folder = aFolder();
  mkdirSync(join(folder, 'framework'));
  cpSync(original, join(folder, 'framework'), { recursive: true });
  return folder;
}

describe('a framework made of files alone', () => {
  it('is accepted, and nothing is written', async () => {
    const folder = aFramework();
    const before = filesOf(folder);
    expect(await run(folder, 'check-framework', 'framework')).toEqual({
      status: 0,
      out: 'No problem found.\n',
      err: '',
    });
    expect(filesOf(folder)).toEqual(before);
  });

  it.each(brokenFrameworks)('is refused when its %s has %s', async (file, _, at, value, line) => {
    const folder = aFramework();
    const path = join(folder, 'framework', `${file}.json`);
    writeFileSync(path, withValueAt(readFileSync(path, 'utf8'), at, value));
    const { status, out, err } = await run(folder, 'check-framework', 'framework');
    expect(status).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe(line);
    // What else is said follows from the one mistake, and it is counted.
    const counted = lines.length === 1 ? '1 problem; correct it' : `${lines.length} problems; correct them`;
    expect(err).toContain(`framework.json: ${counted} and check again`);
  });

  it('is refused without its words', async () => {
    const folder = aFramework();
    rmSync(join(folder, 'framework', 'texts.en.json'));
    const { status, out } = await run(folder, 'check-framework', 'framework');
    expect([status, out]).toEqual([1, 'texts.en: is missing: texts in the source language must be there\n']);
  });
});
