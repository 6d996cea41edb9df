import { isHidden } from '../../../../shared/assessment/readersOf.ts';
import type { EvidenceFile } from '../../../../shared/assessment/schema.ts';
import { shortDate } from '../../../../shared/report/dates.ts';
import { fileKind, fileSize } from '../../../../shared/report/fileWords.ts';
import { wallTime } from '../../../../shared/report/hours.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Readers } from '../../../readers/Readers.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import styles from './Files.module.css';
import { Thumbnail } from './Thumbnail.tsx';
import type { Files } from './useFiles.ts';

/** The time zone of this machine. */
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

export interface FileItemProps {
  readonly file: EvidenceFile;
  readonly files: Files;
  /** Before the line goes away. */
  readonly keepFocus: () => void;
}

/** One attached file: what it is, who may know of it, and the two things that can be done with it. */
export function FileItem({ file, files, keepFocus }: FileItemProps) {
  const t = useTranslate();
  const { name, type, bytes, addedAt } = file;
  const isHere = files.isHere(file);
  const about = t('files.about', { kind: fileKind(t, file), size: fileSize(t, bytes) });
  return (
    <li className={styles.file}>
      {type !== 'other' && isHere && <Thumbnail file={file} />}
      <div className={styles.line}>
        <Icon name={type === 'other' ? 'document' : 'image'} />
        <span className={styles.name}>{name}</span>
        <Readers
          of={name}
          value={isHidden(file) ? 'consultant' : 'client'}
          disabled={files.readOnly}
          onChange={(visibility) => files.setReaders(file, visibility)}
        />
      </div>
      <p className={styles.about}>
        {t('files.attachedOn', { about, date: shortDate(t, wallTime(addedAt, here).day) })}
      </p>
      {!isHere && <p className={styles.about}>{t('files.missing')}</p>}
      <p className={styles.acts}>
        {isHere && (
          <LinkButton aria-label={t('files.saveAsOf', { name })} onClick={() => files.save(file)}>
            {t('files.saveAs')}
          </LinkButton>
        )}
        {!files.readOnly && (
          <LinkButton
            aria-label={t('files.removeOf', { name })}
            onClick={() => {
              keepFocus();
              files.remove(file);
            }}
          >
            {t('files.remove')}
          </LinkButton>
        )}
      </p>
    </li>
  );
}
