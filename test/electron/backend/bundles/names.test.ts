import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importBundle } from '../../../../electron/backend/bundles/importBundle.ts';
import { readBundle, sha256Text } from '../../../../electron/backend/bundles/readBundle.ts';
import { openExports } from '../../../../electron/backend/exports.ts';
import { fileTitle } from '../../../../electron/backend/procedures/exchange.ts';
import { safeFileName } from '../../../../electron/main/shell/fileNames.ts';
import { bundleHash } from '../../../../shared/bundle/bundleHash.ts';
import { everythingIn } from '../../../builders/aBundle.ts';
import { aFolder, anAssessmentIn, aWorkspace } from '../../../builders/aWorkspace.ts';
import { packedBundle } from '../../../builders/bundleCorpus.ts';

const reaching = fc.oneof(
  fc.constantFrom(
    ...[
      '../../canary',
      '..\\..\\canary',
      '/etc/passwd',
      'C:\\Windows\\x',
      '\\\\server\\share\\x',
      'file:///etc/passwd',
    ],
    ...[
      'CON',
      'nul.txt',
      '.',
      '..',
      'a/../../b',
      '~/x',
      'x\u0000.cairn',
      '\u202egnp.exe',
      'a:stream',
      '%2e%2e%2fx',
      ' ',
      '-',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom('..', '/', '\\', '.', 'a', ':', '\u0000', ' '), { maxLength: 12 })
    .map((parts) => parts.join('')),
);
const named = reaching.map((text) => (text.trim() === '' ? `x${text}` : text).toWellFormed());

function below(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

it('S9: no name in a bundle, and none of one that is exported, leads a file out of its folder', async () => {
  const root = aFolder();
  mkdirSync(join(root, 'inside/saved'), { recursive: true });
  writeFileSync(join(root, 'canary'), 'sings');
  const exports = openExports(join(root, 'inside'));
  const db = aWorkspace(join(root, 'inside/w.cairn'));
  const from = aWorkspace();
  anAssessmentIn(from, { title: 'First' });
  const template = JSON.stringify(everythingIn(from));
  const before = below(root).filter((path) => !path.startsWith('inside'));
  let taken = 0;

  await fc.assert(
    fc.asyncProperty(
      named,
      named,
      fc.uuid({ version: 4 }),
      fc.uuid({ version: 4 }),
      async (name, title, id, organisation) => {
        const bundle = JSON.parse(template);
        bundle.organisations[0].id = organisation;
        bundle.organisations[0].facts.name = name;
        const [assessment] = bundle.assessments;
        Object.assign(assessment, { id, organisation });
        Object.assign(assessment.file, { id, title, organisation: { name } });
        bundle.contentHash = bundleHash(bundle, sha256Text);
        const read = await readBundle(packedBundle(Buffer.from(JSON.stringify(bundle))), null);
        if (!read.ok) throw new Error(JSON.stringify(read.problem));
        expect(importBundle(db, { bundle: read.bundle, actor: 'test' }).ok).toBe(true);
        taken += 1;

        // The name of the file that is exported from it, in the exports and as the desktop proposes it.
        const exported = `${fileTitle({ organisation: { name }, title })}.cairnbundle`;
        const { exportId } = exports.add(exported, Buffer.from('x'));
        exports.remove(exportId);
        const proposed = safeFileName(exported, 'Cairn');
        for (const one of [exported, proposed]) {
          expect([posix.basename(one), win32.basename(one)]).toEqual([one, one]);
        }
        writeFileSync(join(root, 'inside/saved', proposed), 'x');
      },
    ),
    { numRuns: 400 },
  );

  expect(taken).toBe(400);
  expect(existsSync(join(root, 'canary'))).toBe(true);
  expect(below(root).filter((path) => !path.startsWith('inside'))).toEqual(before);
  expect(readdirSync(join(root, 'inside')).sort()).toEqual(
    ['exports', 'saved', ...readdirSync(join(root, 'inside')).filter((name) => name.startsWith('w.cairn'))].sort(),
  );
  expect(below(join(root, 'inside/saved')).filter((path) => path.includes('/'))).toEqual([]);
});
