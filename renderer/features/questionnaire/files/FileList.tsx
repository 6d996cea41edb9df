import { useRef } from 'react';
import type { QuestionId } from '../../../../shared/base/ids.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { useGivenFiles } from '../../../pictures/useGivenFiles.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { FileInput } from '../../../ui/FileInput.tsx';
import { Note } from '../../../ui/Note.tsx';
import { FileItem } from './FileItem.tsx';
import styles from './Files.module.css';
import { UploadItem } from './UploadItem.tsx';
import { useFiles } from './useFiles.ts';

/** The files that show an answer: chosen, dropped or pasted. */
export function FileList({ question }: { readonly question: QuestionId }) {
  const t = useTranslate();
  const files = useFiles(question);
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // What had the focus goes away with its line.
  const keepFocus = () => button.current?.focus();
  const isOver = useGivenFiles(place, files.add, !files.readOnly);
  const isEmpty = files.list.length + files.uploads.length === 0;
  if (isEmpty && files.readOnly) return null;
  return (
    <div ref={place} className={classes(styles.files, isOver && styles.over)}>
      {!isEmpty && (
        <ul aria-label={t('files.list')}>
          {files.list.map((file) => (
            <FileItem key={file.id} file={file} files={files} keepFocus={keepFocus} />
          ))}
          {files.uploads.map((upload) => (
            <UploadItem key={upload.id} upload={upload} files={files} keepFocus={keepFocus} />
          ))}
        </ul>
      )}
      {!files.readOnly && (
        <>
          <div className={styles.add}>
            <Button ref={button} kind="bare" icon="upload" onClick={() => input.current?.click()}>
              {t('files.attach')}
            </Button>
          </div>
          <FileInput ref={input} label={t('files.attachMany')} multiple onFiles={files.add} />
          <Note>{t('files.hint')}</Note>
        </>
      )}
    </div>
  );
}
