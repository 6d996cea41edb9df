import type { MetricId } from '../../../shared/base/ids.ts';
import type { MetricTexts } from '../../../shared/metrics/schema.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { headId } from './headId.ts';
import { QuestionPart } from './QuestionPart.tsx';
import type { Readable, ReadableSection } from './readable.ts';
import styles from './SectionPart.module.css';

export interface SectionPartProps {
  readonly section: ReadableSection;
  readonly kind: Readable['kind'];
  readonly metrics: ReadonlyMap<MetricId, MetricTexts>;
}

/** A pillar or a stage with all of its questions. */
export function SectionPart({ section, kind, metrics }: SectionPartProps) {
  const t = useTranslate();
  const { traits, limits, symptoms } = section;
  const id = headId(section.id);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.head} id={id} tabIndex={-1}>
        {section.name}
      </h2>
      <p className={styles.description}>{section.description}</p>
      {traits !== null && (
        <p className={styles.text}>
          <b>{t('library.traits')}</b> {traits}
        </p>
      )}
      {limits !== null && (
        <p className={styles.text}>
          <b>{t('library.limits')}</b> {limits}
        </p>
      )}
      {section.questions.map((question) => (
        <QuestionPart key={question.id} question={question} kind={kind} metrics={metrics} />
      ))}
      {symptoms.length > 0 && (
        <div className={styles.symptoms}>
          <h3>{t('library.symptoms')}</h3>
          <p>{t('library.symptomsText')}</p>
          <ul>
            {symptoms.map((symptom) => (
              <li key={symptom}>{symptom}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
