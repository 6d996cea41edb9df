import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Note } from '../ui/Note.tsx';
import { changeList } from './changeList.ts';
import { changeWords } from './changeWords.ts';
import { useSides } from './useSides.ts';
import styles from './WhatIfPanel.module.css';

/** Everything that is tried, each with a way back. */
export function ChangeRows() {
  const t = useTranslate();
  const { framework, texts, sandbox } = useAssessment();
  const { stored, tried } = useSides();
  const changes = changeList(sandbox?.pieces() ?? []);
  if (changes.length === 0) return <Note>{t('whatif.panel.noChanges')}</Note>;
  return (
    <ul className={styles.changes}>
      {changes.map((change) => {
        const { what, before, after } = changeWords(t, { framework, texts }, change.about, stored, tried);
        return (
          <li key={change.id}>
            <span>
              {what}
              {before !== after && (
                <span className={styles.movement}>
                  {before}
                  <Icon name="arrowRight" size="small" />
                  <b>{after}</b>
                </span>
              )}
            </span>
            <IconButton
              icon="undo"
              label={t('whatif.panel.takeBack', { what })}
              onClick={() => sandbox?.takeBack(change.pieces)}
            />
          </li>
        );
      })}
    </ul>
  );
}
