import { useState } from 'react';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { numberWord } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import styles from './BlockerList.module.css';
import { NamedQuestion } from './NamedQuestion.tsx';
import { questionName, type ResultView } from './resultView.ts';

export interface ChoiceProps {
  readonly view: ResultView;
  readonly words: string;
  readonly from: readonly QuestionId[];
}

/** Several questions would do: the sentence, and on request the questions themselves. */
export function Choice({ view, words, from }: ChoiceProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const label = open ? t('results.blockers.hide') : t('results.blockers.show', { number: numberWord(t, from.length) });
  return (
    <>
      <div className={styles.choice}>
        <span>{words}</span>
        {from.length > 0 && (
          <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
            {label}
          </LinkButton>
        )}
      </div>
      {open &&
        from.map((question) => (
          <NamedQuestion key={question} view={view} question={question} words={questionName(view, question)} />
        ))}
    </>
  );
}
