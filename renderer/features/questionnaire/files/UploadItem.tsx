import { useTranslate } from '../../../i18n/useTranslate.ts';
import { FieldError } from '../../../ui/FieldError.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import styles from './Files.module.css';
import type { Upload } from './uploads.ts';
import type { Files } from './useFiles.ts';

export interface UploadItemProps {
  readonly upload: Upload;
  readonly files: Files;
  /** Before what can be done goes away. */
  readonly keepFocus: () => void;
}

/** A chosen file that is on its way, or could not be stored: then why, and what can be done. */
export function UploadItem({ upload, files, keepFocus }: UploadItemProps) {
  const t = useTranslate();
  const done = (act: (upload: Upload) => void) => () => {
    keepFocus();
    act(upload);
  };
  const { state } = upload;
  const { name } = upload.file;
  return (
    <li className={styles.file}>
      <div className={styles.line}>
        <Icon name="upload" />
        <span className={styles.name} role="status">
          {state === 'working' ? t('files.working', { name }) : name}
        </span>
      </div>
      {state !== 'working' && (
        <>
          <FieldError>{t(`files.refusal.${state}`)}</FieldError>
          <p className={styles.acts}>
            <LinkButton aria-label={t('files.againOf', { name })} onClick={done(files.again)}>
              {t('files.again')}
            </LinkButton>
            <LinkButton aria-label={t('files.leaveOf', { name })} onClick={done(files.leave)}>
              {t('files.leave')}
            </LinkButton>
          </p>
        </>
      )}
    </li>
  );
}
