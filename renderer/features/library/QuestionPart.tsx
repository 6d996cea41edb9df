import type { MetricId } from '../../../shared/base/ids.ts';
import type { MetricTexts } from '../../../shared/metrics/schema.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Tile } from '../../ui/Tile.tsx';
import { ActionList } from './ActionList.tsx';
import styles from './QuestionPart.module.css';
import type { Readable, ReadableQuestion } from './readable.ts';

export interface QuestionPartProps {
  readonly question: ReadableQuestion;
  readonly kind: Readable['kind'];
  readonly metrics: ReadonlyMap<MetricId, MetricTexts>;
}

/** One question as it is asked, with everything that belongs to it. */
export function QuestionPart({ question, kind, metrics }: QuestionPartProps) {
  const t = useTranslate();
  const facts = [
    ['lookFor', question.lookFor],
    ['functions', question.functions.map((name) => t(`library.function.${name}`))],
    ['measuredBy', question.metrics.map((id) => `${metrics.get(id)?.name ?? ''} (${id})`)],
  ] as const;
  return (
    <article className={styles.question}>
      <h3 className={styles.head}>
        <span className={styles.id}>{question.id}</span>
        <span>{question.name}</span>
        {question.decides && <span className={styles.mark}>{t(`library.decides.${kind}`)}</span>}
      </h3>
      <p className={styles.sentence}>{question.sentence}</p>
      <p className={styles.why}>{question.why}</p>
      <ol className={styles.choices}>
        {question.choices.map((choice) => (
          <li key={choice.name}>
            <Tile value={choice.value} />
            <span className={styles.name}>{choice.name}</span>
            <ul>
              {choice.clauses.map((clause) => (
                <li key={clause}>{clause}</li>
              ))}
              {choice.between !== null && <li>{t('questions.between', { ...choice.between })}</li>}
            </ul>
          </li>
        ))}
      </ol>
      <dl className={styles.facts}>
        {facts
          .filter(([, items]) => items.length > 0)
          .map(([name, items]) => (
            <div key={name}>
              <dt>{t(`library.${name}`)}</dt>
              <dd>{items.join(' · ')}</dd>
            </div>
          ))}
      </dl>
      <ActionList actions={question.actions} name={question.name} />
    </article>
  );
}
