import { countsText, progressText, stepName } from '../../../shared/steps/stepText.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import type { RoadmapView } from './roadmapView.ts';
import styles from './StepsDialog.module.css';
import { StepTaskRow } from './StepTaskRow.tsx';
import { useSteps } from './useSteps.ts';

export interface StepsDialogProps {
  readonly view: RoadmapView;
  readonly onClose: () => void;
}

/** The tasks of the four steps: what is chosen becomes an action of the roadmap, whose status is set here as well as on its card. */
export function StepsDialog({ view, onClose }: StepsDialogProps) {
  const t = useTranslate();
  const editing = useSteps(view);
  const { standings, chosen, choose, add, readOnly } = editing;
  const none = chosen.size === 0;
  return (
    <Dialog
      open
      size="wide"
      title={t('steps.title')}
      onClose={onClose}
      closeLabel={t('steps.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('steps.close')}</Button>
          {!readOnly && (
            <Button kind="primary" disabled={none} {...(none ? { reason: t('steps.addNone') } : {})} onClick={add}>
              {none ? t('steps.add') : t('steps.addCount', { count: chosen.size })}
            </Button>
          )}
        </>
      }
    >
      <Note>{t(readOnly ? 'steps.readOnly' : 'steps.estimates')}</Note>
      {standings.map(({ step, tasks, progress }) => {
        const open = tasks.filter(({ state }) => state === 'not-chosen').map(({ task }) => task);
        const all = open.every((task) => chosen.has(task));
        return (
          <section key={step} className={styles.step} aria-labelledby={`step-${step}`}>
            <SectionHead id={`step-${step}`} title={stepName(t, step)} side={progressText(t, progress)} />
            <p>{t(`steps.step.${step}.why`)}</p>
            <Note>{t('steps.tip', { tip: t(`steps.step.${step}.tip`) })}</Note>
            <p className={styles.counts}>
              <span>{countsText(t, progress)}</span>
              {!readOnly && !all && (
                <LinkButton aria-label={t('steps.chooseAllOf', { number: step })} onClick={() => choose(open, true)}>
                  {t('steps.chooseAll')}
                </LinkButton>
              )}
            </p>
            <ul>
              {tasks.map((standing) => (
                <StepTaskRow key={standing.task} view={view} standing={standing} editing={editing} onLeave={onClose} />
              ))}
            </ul>
          </section>
        );
      })}
    </Dialog>
  );
}
