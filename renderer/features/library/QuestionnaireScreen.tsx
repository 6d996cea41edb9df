import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { metricTexts } from '../../../shared/metrics/catalogue.ts';
import { useFrameworks, usePreferences } from '../../api/queries.ts';
import { CrosswalkCoverage } from '../../crosswalk/CrosswalkCoverage.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Doc } from '../../ui/Doc.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { Contents } from './Contents.tsx';
import { QuestionnaireHead } from './QuestionnaireHead.tsx';
import styles from './QuestionnaireScreen.module.css';
import { readable } from './readable.ts';
import { SectionPart } from './SectionPart.tsx';

/** One questionnaire of the library, readable as a whole. */
export function QuestionnaireScreen() {
  const t = useTranslate();
  const { frameworkId } = useParams({ strict: false });
  const frameworks = useFrameworks();
  const entry = frameworks.data?.find((one) => one.framework.id === frameworkId);
  return (
    <>
      {entry !== undefined ? (
        <Reading entry={entry} />
      ) : (
        <Doc>
          {frameworks.data !== undefined && (
            <div className={styles.page}>
              <Headline under={t('library.missing.text')}>{t('library.missing.title')}</Headline>
              <p className={styles.back}>
                <Link to="/library">{t('library.missing.back')}</Link>
              </p>
            </div>
          )}
        </Doc>
      )}
      <Foot>
        <span>{t('library.foot')}</span>
      </Foot>
    </>
  );
}

function Reading({ entry }: { readonly entry: FrameworkEntry }) {
  const metrics = metricTexts(usePreferences().language);
  const content = useMemo(() => readable(entry), [entry]);
  return (
    <div className={styles.body}>
      <Contents sections={content.sections} />
      <Doc>
        <div className={styles.page}>
          <QuestionnaireHead entry={entry} content={content} />
          <CrosswalkCoverage entry={entry} />
          {content.sections.map((section) => (
            <SectionPart key={section.id} section={section} kind={content.kind} metrics={metrics} />
          ))}
        </div>
      </Doc>
    </div>
  );
}
