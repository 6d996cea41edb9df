import { hash } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import type { AttachmentKind } from '../../electron/backend/database/attachments.ts';
import { EvidenceFile, Visibility } from '../../shared/assessment/schema.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import { aPng } from './aPng.ts';

interface Evidence {
  readonly bytes: Buffer;
  readonly kind: AttachmentKind;
}

const opaque: AttachmentKind = { type: 'other', width: null, height: null };

/** What {@link arbitraryFiles} points at. */
export const evidence: readonly Evidence[] = [
  { bytes: Buffer.from('calls of week 43'), kind: opaque },
  { bytes: Buffer.from('calls of week 44'), kind: opaque },
  { bytes: aPng(), kind: { type: 'png', width: 8, height: 4 } },
];

/** The listing of one of {@link evidence}. */
export function anEvidenceFile(more: object = {}, which = 0): EvidenceFile {
  const { bytes, kind } = evidence[which] ?? { bytes: Buffer.from('x'), kind: opaque };
  const pixels = kind.type === 'other' ? {} : { width: kind.width, height: kind.height };
  return EvidenceFile.parse({
    id: 'f1',
    on: { question: 'R4' },
    name: 'Lead report, week 43.txt',
    type: kind.type,
    bytes: bytes.length,
    sha256: hash('sha256', bytes, 'hex'),
    ...pixels,
    addedAt: '2026-11-02T09:15:00Z',
    ...more,
  });
}

/** Evidence files of questions, whose bytes are those of {@link evidence}. */
export function arbitraryFiles(questions: readonly QuestionId[]): fc.Arbitrary<EvidenceFile[]> {
  const file = fc
    .record({
      which: fc.nat(evidence.length - 1),
      more: fc.record(
        {
          id: fc.constantFrom('f1', 'f2', 'f3'),
          on: fc.record({ question: fc.constantFrom(...questions) }),
          name: fc.constantFrom(
            'calls.txt',
            'Pipeline été.pdf',
            '東京の担当',
            '=cmd.csv',
            '👩‍👩‍👧 team.png',
            "O'Brien; DROP TABLE",
          ),
          visibility: fc.constantFrom(...Visibility.options),
        },
        { requiredKeys: ['id', 'on', 'name'] },
      ),
    })
    .map(({ which, more }) => anEvidenceFile(more, which));
  return fc
    .uniqueArray(file, { maxLength: 3, selector: ({ id }) => id })
    .map((files) => z.array(EvidenceFile).parse(files));
}
