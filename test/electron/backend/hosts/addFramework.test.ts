import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { systemClock } from '../../../../electron/backend/systemClock.ts';
import { findKnown, ownFrameworks } from '../../../../electron/backend/workspace/knownFrameworks.ts';
import { formatAssessmentFile } from '../../../../shared/exchange/formatAssessmentFile.ts';
import { parseAssessmentFile } from '../../../../shared/exchange/parseAssessmentFile.ts';
import { Framework } from '../../../../shared/frameworks/structure.ts';
import { aFolder } from '../../../builders/aWorkspace.ts';
import { run } from './aTerminal.ts';

const original = resolve(import.meta.dirname, '../../../fixtures/frameworks/incident-readiness');

function aFramework(change: (structure: string) => string = (structure) => structure): string {
  const folder = aFolder();
  cpSync(original, join(folder, 'own'), { recursive: true });
  const file = join(folder, 'own', 'framework.json');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return folder;
}

const own = {
  format: 'cairn.assessment',
  formatVersion: 1,
  framework: { id: 'incident-readiness', version: '1.0.0' },
  organisation: { name: 'Northwind' },
  agreed: [
    { question: 'IR1', answer: 'L' },
    { question: 'IR4', answer: 3 },
  ],
};

describe('a framework of files alone in a workspace', () => {
  it('is added once, and files of it come in and go out', async () => {
    const folder = aFramework();
    const add = () => run(folder, 'add-framework', 'own', '--workspace', 'w.cairn');
    expect(await add()).toEqual({ status: 0, out: 'incident-readiness 1.0.0\n', err: '' });
    expect(await add()).toMatchObject({ status: 0 });

    writeFileSync(join(folder, 'in.cairn.json'), JSON.stringify(own));
    const imported = await run(folder, 'import', 'in.cairn.json', '--workspace', 'w.cairn');
    expect(imported).toMatchObject({ status: 0, err: '' });
    const id = imported.out.trim();
    await run(folder, 'export', '--workspace', 'w.cairn', '--assessment', id, '--out', 'out.cairn.json');
    const structure = Framework.parse(JSON.parse(readFileSync(join(original, 'framework.json'), 'utf8')));
    const parsed = parseAssessmentFile(readFileSync(join(folder, 'out.cairn.json'), 'utf8'), [structure]);
    if (!parsed.ok) throw new Error(parsed.problem.message);
    expect(parsed.file.assessment.agreed).toEqual(own.agreed);
    expect(formatAssessmentFile(parsed.file.head, parsed.file.assessment)).toContain('incident-readiness');
    expect(await run(folder, 'verify', 'w.cairn')).toMatchObject({ status: 0 });

    const opened = openDatabase(join(folder, 'w.cairn'), { clock: systemClock });
    if (!opened.ok) throw new Error(opened.trouble.code);
    try {
      expect(ownFrameworks(opened.db).map(({ framework }) => framework.id)).toEqual(['incident-readiness']);
      expect(findKnown(opened.db, 'incident-readiness', '1.0.0')?.framework).toEqual(structure);
      expect(findKnown(opened.db, 'four-pillar', '9.9.9')).toBeUndefined();
    } finally {
      closeDatabase(opened.db);
    }
  });

  it('is unknown to a workspace that was not given it', async () => {
    const folder = aFramework();
    writeFileSync(join(folder, 'in.cairn.json'), JSON.stringify(own));
    const { status, err } = await run(folder, 'import', 'in.cairn.json', '--workspace', 'new.cairn');
    expect([status, err.startsWith('framework')]).toEqual([1, true]);
  });

  it('is refused with a problem, and no workspace is made', async () => {
    const folder = aFramework((structure) => structure.replace('"enough": 2', '"enough": 4'));
    const { status, out } = await run(folder, 'add-framework', 'own', '--workspace', 'w.cairn');
    expect([status, out]).toEqual([1, 'enough: must be at most 3, the number of elements\n']);
    expect(await run(folder, 'list', '--workspace', 'w.cairn')).toMatchObject({ status: 1 });
  });

  it('keeps what a version says', async () => {
    const folder = aFramework();
    await run(folder, 'add-framework', 'own', '--workspace', 'w.cairn');
    const file = join(folder, 'own', 'framework.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"enough": 2', '"enough": 1'));
    const changed = await run(folder, 'add-framework', 'own', '--workspace', 'w.cairn');
    expect([changed.status, changed.err]).toEqual([
      1,
      'version: "1.0.0" is in this workspace with another content: give the changed one a new version\n',
    ]);
  });

  it('cannot take the place of a bundled one', async () => {
    const folder = aFolder();
    cpSync(resolve(original, '../../../../shared/frameworks/library/renewals'), join(folder, 'own'), {
      recursive: true,
    });
    const { status, err } = await run(folder, 'add-framework', 'own', '--workspace', 'w.cairn');
    expect([status, err]).toEqual([1, 'id: "renewals" is the id of a bundled questionnaire: choose another one\n']);
  });
});
