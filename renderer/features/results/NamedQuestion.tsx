import type { QuestionId } from '../../../shared/base/ids.ts';
import { sentences } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import styles from './BlockerList.module.css';
import { questionHref, type ResultView } from './resultView.ts';

export interface NamedQuestionProps {
  readonly view: ResultView;
  readonly question: QuestionId;
  /** What is said of it, with its name. */
  readonly words: string;
  /** Clauses that it lacks. */
  readonly missing?: readonly string[] | undefined;
}

/** A question that stands in the way, and the way to it. */
export function NamedQuestion({ view, question, words, missing = [] }: NamedQuestionProps) {
  const t = useTranslate();
  return (
    <div className={styles.what}>
      <b>{question}</b>
      <span>
        {words}
        {missing.length > 0 && (
          <span className={styles.missing}>{t('results.blockers.missing', { clauses: sentences(missing) })}</span>
        )}
      </span>
      <TextLink href={questionHref(view, question)}>{t('results.go', { id: question })}</TextLink>
    </div>
  );
}
