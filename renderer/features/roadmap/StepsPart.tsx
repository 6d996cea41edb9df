import { useState } from 'react';
import { stepStandings, wholeProgress } from '../../../shared/steps/progress.ts';
import { progressText, stepName } from '../../../shared/steps/stepText.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import type { RoadmapView } from './roadmapView.ts';
import { StepsDialog } from './StepsDialog.tsx';
import styles from './StepsPart.module.css';

/** How far the implementation steps are, and the way to their tasks. */
export function StepsPart({ view }: { readonly view: RoadmapView }) {
  const t = useTranslate();
  const { readOnly } = useAssessment();
  const [open, setOpen] = useState(false);
  const standings = stepStandings(view.report.input.assessment);
  const whole = wholeProgress(standings);
  return (
    <section className={styles.part} aria-labelledby="steps-head">
      <SectionHead id="steps-head" title={t('steps.title')} side={progressText(t, whole)} />
      <Note>{t('steps.lead')}</Note>
      <ol className={styles.steps}>
        {standings.map(({ step, progress }) => (
          <li key={step}>
            <b>{stepName(t, step)}</b>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ inlineSize: `${100 * (progress.share ?? 0)}%` }} />
            </span>
            <span>{progressText(t, progress)}</span>
          </li>
        ))}
      </ol>
      <p>
        <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t(readOnly ? 'steps.openReadOnly' : 'steps.open')}
        </Button>
      </p>
      {open && <StepsDialog view={view} onClose={() => setOpen(false)} />}
    </section>
  );
}
