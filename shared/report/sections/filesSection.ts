import { isHidden } from '../../assessment/readersOf.ts';
import type { EvidenceFile } from '../../assessment/schema.ts';
import { shortDate } from '../dates.ts';
import { fileFingerprint, fileKind, fileSize } from '../fileWords.ts';
import { wallTime } from '../hours.ts';
import type { Section } from '../model.ts';
import { entryOf, isVisible, type Report } from '../reportContext.ts';
import { counted } from '../words.ts';

/** The evidence files that the readers of this edition may know of, in the order of the questions. */
export function shownFiles(report: Report): readonly EvidenceFile[] {
  const files = (report.input.assessment.files ?? []).filter((file) => isVisible(report, file));
  const place = new Map<string, number>(report.entries.map(({ id }, index) => [id, index]));
  const placeOf = ({ on }: EvidenceFile): number => place.get(on.question) ?? place.size;
  return files.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The evidence files by name, size and fingerprint: a file that is shown elsewhere can be compared with what was looked at. Null without
 * one. */
export function filesSection(report: Report): Section | null {
  const { t, input } = report;
  const files = shownFiles(report);
  if (files.length === 0) return null;
  return {
    id: 'files',
    name: t('report.files.name'),
    note: counted(t, 'report.files.note', files.length),
    blocks: [
      { kind: 'text', role: 'title', text: t('report.files.title') },
      { kind: 'space', height: 6 },
      { kind: 'text', role: 'deck', text: t('report.files.lead') },
      { kind: 'space', height: 15 },
      {
        kind: 'table',
        columns: [
          { label: t('report.files.question'), width: 112, weight: 600 },
          { label: t('report.files.file'), width: 132 },
          { label: t('report.files.what'), width: 62 },
          { label: t('report.files.size'), width: 46, align: 'right' },
          { label: t('report.files.fingerprint'), width: 82 },
          { label: t('report.files.addedOn'), width: 64 },
        ],
        rows: files.map((file) => ({
          kind: 'row',
          cells: [
            entryOf(report, file.on.question)?.title ?? file.on.question,
            isHidden(file) ? [{ text: `${file.name} ` }, { text: t('report.files.hidden'), paint: 'grey' }] : file.name,
            fileKind(t, file),
            fileSize(t, file.bytes),
            fileFingerprint(file),
            shortDate(t, wallTime(file.addedAt, input.options.timeZone).day),
          ],
        })),
      },
    ],
    joins: true,
  };
}
