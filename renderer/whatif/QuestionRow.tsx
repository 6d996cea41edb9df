import { useId, useState } from 'react';
import type { QuestionId } from '../../shared/base/ids.ts';
import { findQuestion } from '../../shared/frameworks/questions.ts';
import { isKeyQuestion } from '../../shared/workshop/agenda.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Tile } from '../ui/Tile.tsx';
import { tileOf } from '../ui/tileValue.ts';
import { AnswerPicker } from './AnswerPicker.tsx';
import type { Side } from './changeWords.ts';
import { questionTitle } from './changeWords.ts';
import { standingOf, standingWords } from './standing.ts';
import { TargetAndWeight } from './TargetAndWeight.tsx';
import styles from './WhatIfPanel.module.css';

export interface QuestionRowProps {
  readonly question: QuestionId;
  readonly stored: Side;
  readonly tried: Side;
}

/** One question with where it stands, where it would stand, and every answer to try. */
export function QuestionRow({ question, stored, tried }: QuestionRowProps) {
  const t = useTranslate();
  const { framework, texts } = useAssessment();
  const [open, setOpen] = useState(false);
  const id = useId();
  const before = standingOf(stored.score, question);
  const after = standingOf(tried.score, question);
  const moved = standingWords(t, texts, stored.score, question) !== standingWords(t, texts, tried.score, question);
  const title = questionTitle({ framework, texts }, question);
  const asked = findQuestion(framework, question)?.question;
  const isKey = asked !== undefined && isKeyQuestion(asked);
  return (
    <li className={styles.question}>
      <div className={styles.subject}>
        <span className={styles.name}>{title}</span>
        <span className={styles.tiles}>
          <Tile value={tileOf(before)} isKey={isKey} label={standingWords(t, texts, stored.score, question)} />
          {moved && (
            <>
              <Icon name="arrowRight" size="small" />
              <Tile value={tileOf(after)} isKey={isKey} label={standingWords(t, texts, tried.score, question)} />
            </>
          )}
        </span>
      </div>
      <AnswerPicker question={question} result={after} />
      {framework.kind === 'pillars' && (
        <LinkButton
          aria-expanded={open}
          aria-controls={id}
          aria-label={t('whatif.panel.moreOf', { question: title })}
          onClick={() => setOpen(!open)}
        >
          {t('whatif.panel.more')}
        </LinkButton>
      )}
      <div id={id} hidden={!open}>
        {open && <TargetAndWeight question={question} weight={after?.weight ?? 1} />}
      </div>
    </li>
  );
}
