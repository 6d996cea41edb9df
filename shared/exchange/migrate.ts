import { type Checked, checkSchema } from '../base/schemaFindings.ts';
import { AssessmentFile } from './assessmentFile.ts';
import { AssessmentFileV1 } from './assessmentFileV1.ts';
import { AssessmentFileV2 } from './assessmentFileV2.ts';
import { AssessmentFileV3 } from './assessmentFileV3.ts';
import { AssessmentFileV4 } from './assessmentFileV4.ts';
import { AssessmentFileV5 } from './assessmentFileV5.ts';

/** Checks a document of version n against that version's schema and lifts it to version n + 1. */
export type Step = (document: unknown) => Checked<unknown>;

/** [Note: One step at a time] `steps[0]` lifts version 1 to 2, and so on. A step is written with the version that needs it and never
 * changed again, so a file of any age is read as it was meant. */
const steps: readonly Step[] = [
  (document) => {
    const checked = checkSchema(AssessmentFileV1, document);
    return checked.ok ? { ok: true, value: { ...checked.value, formatVersion: 2 } } : checked;
  },
  (document) => {
    const checked = checkSchema(AssessmentFileV2, document);
    return checked.ok ? { ok: true, value: { ...checked.value, formatVersion: 3 } } : checked;
  },
  (document) => {
    const checked = checkSchema(AssessmentFileV3, document);
    return checked.ok ? { ok: true, value: { ...checked.value, formatVersion: 4 } } : checked;
  },
  (document) => {
    const checked = checkSchema(AssessmentFileV4, document);
    return checked.ok ? { ok: true, value: { ...checked.value, formatVersion: 5 } } : checked;
  },
  (document) => {
    const checked = checkSchema(AssessmentFileV5, document);
    return checked.ok ? { ok: true, value: { ...checked.value, formatVersion: 6 } } : checked;
  },
];

/** The oldest and the newest format version that this Cairn reads are 1 and this one. */
export const newestReadable = steps.length + 1;

/** A document of version `from` (1 to {@link newestReadable}), checked and lifted to the newest shape. Findings have the paths of the
 * document as it was when the schema refused it. */
export function migrate(document: unknown, from: number, lifts: readonly Step[] = steps): Checked<AssessmentFile> {
  let lifted = document;
  for (const lift of lifts.slice(from - 1)) {
    const next = lift(lifted);
    if (!next.ok) return next;
    lifted = next.value;
  }
  return checkSchema(AssessmentFile, lifted);
}
