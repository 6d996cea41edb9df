import type { Ref } from 'react';
import { detailsOf } from '../../../shared/assessment/agreedEntry.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Switch } from '../../ui/Switch.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Panel.module.css';
import { Part } from './Part.tsx';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

export interface NotePartProps {
  readonly work: Work;
  readonly acts: Acts;
  readonly noteRef: Ref<HTMLTextAreaElement>;
}

/** What was said, for the consultant alone unless switched. */
export function NotePart({ work, acts, noteRef }: NotePartProps) {
  const t = useTranslate();
  const { draft, readOnly } = work.view;
  const { note = '', visibility = 'consultant' } = detailsOf(draft, work.item.id);
  return (
    <Part title={t('questions.note.title')} keyCap="E">
      <TextArea
        ref={noteRef}
        label={t('questions.note.title')}
        hideLabel
        rows={4}
        value={note}
        placeholder={readOnly ? undefined : t('questions.note.placeholder')}
        maxLength={10_000}
        readOnly={readOnly}
        onCommit={(text, overUnseen) => acts.edit({ note: text }, overUnseen)}
      />
      <div className={styles.hint}>
        <Switch
          label={t('questions.note.consultantOnly')}
          checked={visibility === 'consultant'}
          disabled={readOnly}
          onChange={(isPrivate) => acts.edit({ visibility: isPrivate ? undefined : 'client' })}
        />
      </div>
      {work.state.isWaiting && (
        <p className={styles.hint} role="status">
          {t('questions.waits')}
        </p>
      )}
    </Part>
  );
}
