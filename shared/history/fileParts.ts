import { z } from 'zod';
import { isHidden } from '../assessment/readersOf.ts';
import { EvidenceFile } from '../assessment/schema.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { questionName } from './entryName.ts';
import { type Part, partsOf, quotedText, readAs, stateParts } from './part.ts';

/** What changed about the evidence files: attached, removed, under another name, for other readers. */
export function fileParts(frame: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const { t } = frame;
  const listed = (value: unknown) =>
    new Map<string, EvidenceFile>((readAs(z.array(EvidenceFile), value) ?? []).map((file) => [file.id, file]));
  const before = listed(from);
  const after = listed(to);
  const nameOf = ({ name, on }: EvidenceFile): string =>
    t('changes.file.name', { file: quotedText(t, name), question: questionName(frame, on.question) });
  const words = (file: EvidenceFile | undefined): string | null => (file === undefined ? null : nameOf(file));
  const state = (file: EvidenceFile, name: string): string =>
    isHidden(file) ? t('changes.file.consultant', { name }) : t('changes.file.client', { name });
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const was = before.get(id);
    const is = after.get(id);
    const readers =
      was === undefined || is === undefined ? [] : stateParts(state(was, nameOf(is)), state(is, nameOf(is)));
    return [...partsOf(null, words(was), words(is), 'item'), ...readers];
  });
}
