import type { End } from '../../../shared/workshop/ends.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Cell } from '../../ui/Table.tsx';
import styles from './DisputeTable.module.css';

const strengths = ['shown', 'described', 'opinion'] as const;

/** One end of a question: its level, how many gave it, and what they bring for it. Never a name. */
export function EndCell({ end }: { readonly end: End | null }) {
  const t = useTranslate();
  if (end === null) return <Cell>{t('results.none')}</Cell>;
  const evidence = strengths
    .filter((strength) => end.evidence[strength] > 0)
    .map((strength) => t(`results.voices.evidence.${strength}`, { count: end.evidence[strength] }));
  return (
    <Cell wrap>
      <span className={styles.end}>
        <b>{end.level}</b>
        <span>
          {t('results.voices.count', { count: end.voices })}
          <span className={styles.brought}>{evidence.join(t('results.comma'))}</span>
          {[...end.references, ...end.notes].map((text) => (
            <span key={text} className={styles.brought}>
              {text}
            </span>
          ))}
        </span>
      </span>
    </Cell>
  );
}
