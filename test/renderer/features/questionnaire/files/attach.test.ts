import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import type { Attaching } from '../../../../../renderer/features/questionnaire/files/attach.ts';
import { attach } from '../../../../../renderer/features/questionnaire/files/attach.ts';
import { nameOf, prepareFile } from '../../../../../renderer/features/questionnaire/files/prepareFile.ts';
import { createUploads, type Upload } from '../../../../../renderer/features/questionnaire/files/uploads.ts';
import type { Change } from '../../../../../shared/assessment/change.ts';
import { largestFile, mostFiles } from '../../../../../shared/assessment/fileLimits.ts';
import type { EvidenceFile } from '../../../../../shared/assessment/schema.ts';
import type { AssessmentId, QuestionId } from '../../../../../shared/base/ids.ts';
import { createTranslate } from '../../../../../shared/i18n/translate.ts';
import { anEvidenceFile } from '../../../../builders/evidence.ts';

const names = { pasted: 'Pasted picture', unnamed: 'File' };
const assessment = '26293ec2-b9e2-4ad3-97db-4d513cf0d3e2' as AssessmentId;
const upload = (file: File): Upload => ({ id: 'u1', assessment, question: 'R4' as QuestionId, file, state: 'working' });
const calls = new File(['calls of week 43'], 'calls.txt');
const stored = { type: 'other', bytes: 16, sha256: 'ab'.repeat(32) } as const;

/** An app that has `files`, and what attaching made of them. */
function anApp(store: () => Promise<object>, files: readonly EvidenceFile[] = []) {
  const uploads = createUploads();
  const edits: (readonly Change[])[] = [];
  const draft = {
    assessment: { organisation: { name: 'Fjord' }, files: [...files] },
    facilitation: null,
    report: null,
  };
  const attaching = {
    api: { files: { store } },
    session: { state: () => ({ draft }), edit: async (changes: readonly Change[]) => void edits.push(changes) },
    uploads,
    names,
    now: () => '2026-11-02T09:00:00.000Z',
    newId: () => 'new',
  } as unknown as Attaching;
  return { uploads, edits, attaching };
}

describe('attaching', () => {
  it('stores the bytes first and then lists the file, in one step', async () => {
    const { uploads, edits, attaching } = anApp(async () => stored, [anEvidenceFile()]);
    const under = attach(upload(calls), attaching);
    expect(uploads.list()).toMatchObject([{ state: 'working' }]);
    await under;
    expect(uploads.list()).toEqual([]);
    const added = {
      id: 'new',
      on: { question: 'R4' },
      name: 'calls.txt',
      addedAt: '2026-11-02T09:00:00.000Z',
      ...stored,
    };
    expect(edits).toEqual([[{ entry: 'files', value: [anEvidenceFile(), added] }]]);
  });

  it.each([
    ['the backend is away', new Error('no line'), 'not-stored'],
    ['the disk is full', new ORPCError('TROUBLE', { data: { code: 'disk-full' } }), 'disk-full'],
    ['it was signed off meanwhile', new ORPCError('READ_ONLY'), 'read-only'],
    [
      'the workspace has no room',
      new ORPCError('INVALID_FILE', { data: { code: 'workspace-full', path: 'bytes', message: 'x' } }),
      'workspace-full',
    ],
    [
      'the backend finds no picture in it',
      new ORPCError('INVALID_FILE', { data: { code: 'unsupported', path: 'bytes', message: 'x' } }),
      'damaged',
    ],
  ])('keeps the file chosen, with the reason, when %s', async (_, error, state) => {
    let isBack = false;
    const { uploads, edits, attaching } = anApp(async () => (isBack ? stored : Promise.reject(error)));
    await attach(upload(calls), attaching);
    expect(uploads.list()).toEqual([{ ...upload(calls), state }]);
    expect(edits).toEqual([]);
    expect(createTranslate('en')(`files.refusal.${state}`)).not.toMatch(/^files\./);
    isBack = true;
    const [waiting = upload(calls)] = uploads.list();
    await attach(waiting, attaching);
    expect(uploads.list()).toEqual([]);
    expect(edits).toHaveLength(1);
  });

  it('refuses what is too much before anything is sent', async () => {
    const many = Array.from({ length: mostFiles }, (_, index) => anEvidenceFile({ id: `f${index}` }));
    const { uploads, attaching } = anApp(() => Promise.reject(new Error('never asked')), many);
    await attach(upload(calls), attaching);
    expect(uploads.list()).toMatchObject([{ state: 'too-many' }]);
  });
});

describe('a chosen file', () => {
  it.each([
    ['nothing', new File([], 'empty.txt'), 'empty'],
    ['too many bytes', new File([new Uint8Array(largestFile + 1)], 'large.zip'), 'too-large'],
    ['the start of a PNG alone', new File([Uint8Array.from([0x89, 80, 78, 71, 13, 10, 26, 10])], 'x.png'), 'damaged'],
  ])('is refused with %s', async (_, file, reason) => {
    expect(await prepareFile(file, names)).toEqual({ ok: false, reason });
  });

  it('is taken unopened unless it is a PNG or a JPEG, whatever its name says', async () => {
    for (const text of ['<svg onload="x()"/>', 'GIF89a', '%PDF-1.7', 'MZ']) {
      const prepared = await prepareFile(new File([text], 'picture.png'), names);
      expect(prepared).toMatchObject({ ok: true, file: { as: 'other', name: 'picture.png' } });
      expect(prepared.ok ? await prepared.file.bytes.text() : '').toBe(text);
    }
  });

  it('has a plain name, never a path', () => {
    expect(nameOf('../../etc/passwd', null, names)).toBe('passwd');
    expect(nameOf('C:\\Users\\ana\\calls.csv', null, names)).toBe('calls.csv');
    expect(nameOf('week \u202egnp.exe', null, names)).toBe('week gnp.exe');
    expect(nameOf('cafe\u0301.pdf', null, names)).toBe('caf\u00e9.pdf');
    expect(nameOf('..', null, names)).toBe('File');
    expect(nameOf('', null, names)).toBe('File');
    expect(nameOf(`${'x'.repeat(300)}.pdf`, null, names)).toMatch(/^x{100,}….pdf$/);
    expect(nameOf('stages', 'png', names)).toBe('stages.png');
    expect(nameOf('STAGES.JPG', 'jpeg', names)).toBe('STAGES.JPG');
    expect(nameOf('image.png', 'png', names)).toBe('Pasted picture.png');
  });
});
