import { Link } from '@tanstack/react-router';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { useFrameworks } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Doc } from '../../ui/Doc.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { AddQuestionnaire } from './adding/AddQuestionnaire.tsx';
import styles from './LibraryScreen.module.css';
import { MetricSection } from './MetricSection.tsx';
import { RolesSection } from './RolesSection.tsx';

/** The library: the questionnaires that can be answered, to which more can be added, the roles and the metrics. */
export function LibraryScreen() {
  const t = useTranslate();
  const entries = useFrameworks().data ?? [];
  return (
    <>
      <Doc>
        <Headline under={t('library.lead')}>{t('library.title')}</Headline>
        <section className={styles.part} aria-labelledby="questionnaires">
          <SectionHead
            id="questionnaires"
            title={t('library.questionnaires')}
            side={
              <span className={styles.side}>
                {t('library.count', { count: entries.length })}
                <AddQuestionnaire />
              </span>
            }
          />
          <ul className={styles.list}>
            {entries.map((entry) => (
              <OneQuestionnaire key={`${entry.framework.id}@${entry.framework.version}`} entry={entry} />
            ))}
          </ul>
        </section>
        <RolesSection />
        <MetricSection />
      </Doc>
      <Foot>
        <span>{t('library.foot')}</span>
      </Foot>
    </>
  );
}

function OneQuestionnaire({ entry: { framework, texts } }: { readonly entry: FrameworkEntry }) {
  const t = useTranslate();
  const count = framework.sections.reduce((sum, section) => sum + section.questions.length, 0);
  return (
    <li className={styles.one}>
      <h3 className={styles.title}>
        <Link to="/library/$frameworkId" params={{ frameworkId: framework.id }}>
          {texts.title}
        </Link>
        <Icon name="chevronRight" size="small" />
      </h3>
      <p className={styles.facts}>
        <span>{t('library.questions', { count })}</span>
        <span>{t('library.minutes', framework.minutes)}</span>
        <span>{t('library.version', { version: framework.version })}</span>
      </p>
      <p className={styles.text}>{texts.description}</p>
      <p className={styles.credit}>{texts.credit}</p>
    </li>
  );
}
