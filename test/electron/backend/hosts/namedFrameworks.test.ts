import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../../builders/aWorkspace.ts';
import { filesOf, reportBuild, run, runWith } from './aTerminal.ts';

const original = resolve(import.meta.dirname, '../../../fixtures/frameworks/incident-readiness');
const file = {
  format: 'cairn.assessment',
  formatVersion: 1,
  framework: { id: 'incident-readiness', version: '1.0.0' },
  organisation: { name: 'Northwind' },
  date: '2026-11-02',
  agreed: [
    { question: 'IR1', answer: 'L' },
    { question: 'IR4', answer: 3 },
  ],
};

/** A folder with a questionnaire that is not bundled and an assessment of it. */
function aPlace(change: (structure: string) => string = (structure) => structure): string {
  const folder = aFolder();
  cpSync(original, join(folder, 'own'), { recursive: true });
  const structure = join(folder, 'own', 'framework.json');
  writeFileSync(structure, change(readFileSync(structure, 'utf8')));
  writeFileSync(join(folder, 'a.cairn.json'), JSON.stringify(file));
  return folder;
}

describe('--framework', () => {
  it('scores and plans a file of a questionnaire that is not bundled, as a workspace that has it', async () => {
    const folder = aPlace();
    const scored = await run(folder, 'score', 'a.cairn.json', '--framework', 'own', '--json');
    expect([scored.status, scored.err]).toEqual([0, '']);
    const document = JSON.parse(scored.out);
    expect(document.framework).toMatchObject({ id: 'incident-readiness', version: '1.0.0' });
    const ratings = document.questions.filter((one: { readonly state: string }) => one.state === 'answered');
    expect(ratings.map((one: { readonly id: string }) => one.id)).toEqual(['IR1', 'IR4']);
    const planned = await run(folder, 'plan', 'a.cairn.json', '--framework', 'own', '--capacity', '40,40', '--json');
    expect([planned.status, planned.err]).toEqual([0, '']);
    expect(JSON.parse(planned.out).waves).toHaveLength(2);
  });

  it('writes the report of such a file, whose fingerprint is then found true', async () => {
    const folder = aPlace();
    const build = reportBuild(aFolder());
    const made = await runWith(build, folder, 'report', 'a.cairn.json', '--framework', 'own', '--out', 'r.json');
    expect(made).toMatchObject({ status: 0, err: '' });
    const { meta } = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));
    expect(meta.organisation).toBe('Northwind');
    const verify = ['verify-report', 'r.json', '--assessment', 'a.cairn.json', '--framework', 'own'];
    expect(await runWith(build, folder, ...verify)).toMatchObject({ status: 0, err: '' });
    const alone = await runWith(build, folder, 'verify-report', 'r.json', '--framework', 'own');
    expect(alone.status).toBe(2);
    expect(alone.err).toContain('--framework goes with --assessment only');
  });

  it('leaves the bundled ones known, and without it the file is of none', async () => {
    const folder = aPlace();
    const bundled = { ...file, framework: { id: 'four-pillar', version: '1.0.0' }, agreed: [] };
    writeFileSync(join(folder, 'b.cairn.json'), JSON.stringify(bundled));
    expect(await run(folder, 'score', 'b.cairn.json', '--framework', 'own')).toMatchObject({ status: 0 });
    const { status, err } = await run(folder, 'score', 'a.cairn.json');
    expect([status, err.startsWith('framework')]).toEqual([1, true]);
  });

  it.each([['score'], ['plan'], ['report']])(
    '%s says what is wrong with a questionnaire, and writes nothing',
    async (name) => {
      const folder = aPlace((structure) => structure.replace('"enough": 2', '"enough": 4'));
      const before = filesOf(folder);
      const out = name === 'report' ? ['--out', 'r.pdf'] : [];
      const ran = await run(folder, name, 'a.cairn.json', '--framework', 'own', ...out);
      expect([ran.status, ran.out]).toEqual([1, 'enough: must be at most 3, the number of elements\n']);
      expect(ran.err).toContain('1 problem; correct it and check again');
      expect(filesOf(folder)).toEqual(before);
    },
  );

  it('takes neither the id of a bundled questionnaire nor the same one twice', async () => {
    const folder = aPlace();
    const bundled = resolve(original, '../../../../shared/frameworks/library/renewals');
    const taken = await run(folder, 'score', 'a.cairn.json', '--framework', bundled);
    expect([taken.status, taken.err]).toEqual([
      1,
      `${bundled}: "renewals" is the id of a bundled questionnaire: choose another one\n`,
    ]);
    const twice = await run(folder, 'score', 'a.cairn.json', '--framework', 'own', '--framework', 'own');
    expect([twice.status, twice.err]).toEqual([1, `${join(folder, 'own')}: incident-readiness 1.0.0 is named twice\n`]);
  });
});
