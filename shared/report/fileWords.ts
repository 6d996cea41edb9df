import type { EvidenceFile } from '../assessment/schema.ts';
import { assertNever } from '../base/assertNever.ts';
import type { Translate } from '../i18n/translate.ts';
import { fixed } from './numbers.ts';

/** "PNG picture", "PDF file" by what its name ends with, "file". */
export function fileKind(t: Translate, { type, name }: Pick<EvidenceFile, 'type' | 'name'>): string {
  switch (type) {
    case 'png':
    case 'jpeg':
      return t('report.files.picture', { kind: type.toLocaleUpperCase('en') });
    case 'other': {
      const ending = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1];
      return ending === undefined
        ? t('report.files.unknown')
        : t('report.files.kind', { kind: ending.toLocaleUpperCase('en') });
    }
    default:
      return assertNever(type);
  }
}

/** "48 KB", "1.2 MB". */
export function fileSize(t: Translate, bytes: number): string {
  const megabyte = 1024 * 1024;
  return bytes < megabyte
    ? t('report.files.kilobytes', { number: fixed(t, Math.max(1, bytes / 1024), 0) })
    : t('report.files.megabytes', { number: fixed(t, bytes / megabyte, 1) });
}

/** The first twelve digits of the hash: enough to tell that a file is the one that was shown. */
export function fileFingerprint({ sha256 }: Pick<EvidenceFile, 'sha256'>): string {
  return sha256.slice(0, 12);
}
