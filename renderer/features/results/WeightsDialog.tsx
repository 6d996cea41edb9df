import type { Settings } from '../../../shared/assessment/schema.ts';
import { plain } from '../../../shared/report/numbers.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { Scroll } from '../../ui/Scroll.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { type PillarView, sectionName } from './resultView.ts';
import styles from './WeightsDialog.module.css';
import { type Weights, weightSteps, weightsOf, withWeights } from './weights.ts';

export interface WeightsDialogProps {
  readonly view: PillarView;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** How much each question and each pillar counts; every choice is stored at once. */
export function WeightsDialog({ view, open, onClose }: WeightsDialogProps) {
  const t = useTranslate();
  const { edit, readOnly } = useAssessment();
  const weights = weightsOf(view.assessment.settings);
  const store = (next: Weights) => {
    const value: Settings | null = withWeights(view.assessment.settings, next);
    void edit({ entry: 'settings', value });
  };
  const setSection = (id: string, weight: number) =>
    store({ ...weights, sections: { ...weights.sections, [id]: weight } });
  const setQuestion = (id: string, weight: number) =>
    store({ ...weights, questions: { ...weights.questions, [id]: weight } });
  const reset = (
    <Button disabled={readOnly} onClick={() => store({ questions: {}, sections: {} })}>
      {t('results.weights.reset')}
    </Button>
  );
  return (
    <Dialog
      open={open}
      title={t('results.weights.title')}
      onClose={onClose}
      closeLabel={t('results.weights.close')}
      size="wide"
      light
      actions={
        <>
          {reset}
          <Button kind="primary" onClick={onClose}>
            {t('results.weights.done')}
          </Button>
        </>
      }
    >
      <Note>{t(readOnly ? 'results.weights.readOnly' : 'results.weights.lead')}</Note>
      <Scroll label={t('results.weights.title')} className={styles.list}>
        {view.framework.sections.map((section) => (
          <section key={section.id} className={styles.section}>
            <div className={styles.head}>
              <h3>{t('results.weights.section', { name: sectionName(view, section.id) })}</h3>
              <WeightSegment
                label={t('results.weights.section', { name: sectionName(view, section.id) })}
                value={weights.sections[section.id] ?? 1}
                disabled={readOnly}
                onChange={(weight) => setSection(section.id, weight)}
              />
            </div>
            <ul>
              {section.questions.map(({ id }) => (
                <li key={id} className={styles.row}>
                  <span className={styles.id}>{id}</span>
                  <span>{view.texts.questions[id]?.name ?? id}</span>
                  <WeightSegment
                    label={t('results.weights.question', { id })}
                    value={weights.questions[id] ?? 1}
                    disabled={readOnly}
                    onChange={(weight) => setQuestion(id, weight)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Scroll>
    </Dialog>
  );
}

interface WeightSegmentProps {
  readonly label: string;
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (weight: number) => void;
}

function WeightSegment({ label, value, disabled, onChange }: WeightSegmentProps) {
  const t = useTranslate();
  return (
    <Segment
      compact
      label={label}
      value={String(value)}
      disabled={disabled}
      options={weightSteps.map((step) => ({ value: String(step), label: plain(t, step) }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
