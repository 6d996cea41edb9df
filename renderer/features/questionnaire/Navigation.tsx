import { useTranslate } from '../../i18n/useTranslate.ts';
import { Scroll } from '../../ui/Scroll.tsx';
import { Filters } from './Filters.tsx';
import styles from './Navigation.module.css';
import { QuestionList } from './QuestionList.tsx';
import { SectionMap } from './SectionMap.tsx';
import type { Work } from './useWork.ts';

/** The way through the questionnaire: the map, the questions of the section, the filters. */
export function Navigation({ work }: { readonly work: Work }) {
  const t = useTranslate();
  const label = work.score.kind === 'ladder' ? 'questions.stages' : 'questions.maturityMap';
  return (
    <Scroll className={styles.nav}>
      <nav aria-label={t(label)}>
        <SectionMap work={work} />
        <QuestionList work={work} />
        <Filters work={work} />
      </nav>
    </Scroll>
  );
}
