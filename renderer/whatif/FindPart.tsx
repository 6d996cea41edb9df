import { useState } from 'react';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Note } from '../ui/Note.tsx';
import { TextField } from '../ui/TextField.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { findQuestions } from './findQuestions.ts';
import { QuestionRow, type QuestionRowProps } from './QuestionRow.tsx';
import styles from './WhatIfPanel.module.css';

const mostShown = 8;

/** Any question by typing. */
export function FindPart(sides: Omit<QuestionRowProps, 'question'>) {
  const t = useTranslate();
  const { framework, texts } = useAssessment();
  const [typed, setTyped] = useState('');
  const found = findQuestions(framework, texts, typed);
  const shown = found.slice(0, mostShown);
  const more = found.length - shown.length;
  return (
    <div className={styles.find}>
      <TextField
        type="search"
        label={t('whatif.panel.find')}
        hint={t('whatif.panel.findHint')}
        value={typed}
        onChange={setTyped}
      />
      <VisuallyHidden>
        <span role="status">{typed.trim() === '' ? '' : t('whatif.panel.found', { count: found.length })}</span>
      </VisuallyHidden>
      {shown.length > 0 && (
        <ul className={styles.questions}>
          {shown.map((question) => (
            <QuestionRow key={question} question={question} {...sides} />
          ))}
        </ul>
      )}
      {more > 0 && <Note>{t('whatif.panel.foundMore', { count: more })}</Note>}
      {typed.trim() !== '' && found.length === 0 && <Note>{t('whatif.panel.foundNone')}</Note>}
    </div>
  );
}
