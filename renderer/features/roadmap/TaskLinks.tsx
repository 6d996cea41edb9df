import type { AssessmentId } from '../../../shared/base/ids.ts';
import { list } from '../../../shared/report/words.ts';
import type { StepTask, TaskScreen } from '../../../shared/steps/steps.ts';
import { questionLike } from '../../../shared/steps/taskActions.ts';
import { usePreferences } from '../../api/queries.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import { metricName } from './metricWords.ts';
import type { RoadmapView } from './roadmapView.ts';
import styles from './StepsDialog.module.css';

export interface TaskLinksProps {
  readonly view: RoadmapView;
  readonly task: StepTask;
  readonly onLeave: () => void;
}

function hrefOf(assessment: AssessmentId, screen: TaskScreen): string {
  switch (screen) {
    case 'home':
      return '#/';
    case 'new':
      return '#/new';
    case 'scorecard':
      return `#/a/${assessment}/metrics/scorecard`;
    case 'roles':
      return `#/a/${assessment}/roadmap/roles`;
    default:
      return `#/a/${assessment}/${screen}`;
  }
}

/** The tools and the metrics that serve a task: questions that describe what good looks like, screens, and what to measure. */
export function TaskLinks({ view: { report }, task, onLeave }: TaskLinksProps) {
  const t = useTranslate();
  const { head, framework } = useAssessment();
  const { language } = usePreferences();
  const questions = task.questions.map((id) => {
    const own = questionLike(framework, id);
    if (own === null) return { href: '#/library/four-pillar', words: t('steps.inFramework', { id }) };
    const name = report.texts.questions[own]?.name ?? '';
    return {
      href: `#/a/${head.id}/questions/${encodeURIComponent(own)}`,
      words: t('changes.question', { id: own, name }),
    };
  });
  const screens = task.screens.map((screen) => ({ href: hrefOf(head.id, screen), words: t(`steps.screen.${screen}`) }));
  const links = [...questions, ...screens];
  const metrics = task.metrics.map((id) => metricName(language, id));
  return (
    <>
      {links.length > 0 && (
        <p className={styles.links}>
          <span>{t('steps.tools')}</span>
          {links.map(({ href, words }) => (
            <TextLink key={href + words} href={href} onClick={onLeave}>
              {words}
            </TextLink>
          ))}
        </p>
      )}
      {metrics.length > 0 && <p className={styles.quiet}>{t('steps.metrics', { names: list(t, metrics) })}</p>}
    </>
  );
}
