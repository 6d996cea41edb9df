import type { Settings } from '../../../shared/assessment/schema.ts';
import { plain } from '../../../shared/report/numbers.ts';
import { questionWeighing } from '../../../shared/scoring/goalWeights.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { Scroll } from '../../ui/Scroll.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { type PillarView, sectionName } from './resultView.ts';
import styles from './WeightsDialog.module.css';
import { type Weights, weightSteps, weightsOf, withoutQuestion, withWeights } from './weights.ts';

export interface WeightsDialogProps {
  readonly view: PillarView;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Opens the goals in the place of this. */
  readonly onGoals: () => void;
}

/** How much each question and each pillar counts; every choice is stored at once. */
export function WeightsDialog({ view, open, onClose, onGoals }: WeightsDialogProps) {
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
  const weigh = questionWeighing(view.framework, { goals: view.assessment.settings?.goals });
  const byGoals = view.assessment.settings?.goals !== undefined;
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
          <Button aria-haspopup="dialog" onClick={onGoals}>
            {t(byGoals ? 'goals.weights.change' : 'goals.weights.open')}
          </Button>
          <Button disabled={readOnly} onClick={() => store({ questions: {}, sections: {} })}>
            {t(byGoals ? 'goals.weights.reset' : 'results.weights.reset')}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {t('results.weights.done')}
          </Button>
        </>
      }
    >
      <Note>
        {t(readOnly ? 'results.weights.readOnly' : 'results.weights.lead')} {byGoals && t('goals.weights.all')}
      </Note>
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
              {section.questions.map((question) => {
                const { id } = question;
                const usual = weigh(question).weight;
                const byHand = weights.questions[id];
                return (
                  <li key={id} className={styles.row}>
                    <span className={styles.id}>{id}</span>
                    <span>{view.texts.questions[id]?.name ?? id}</span>
                    <span className={styles.origin}>
                      {byGoals && byHand === undefined && t('goals.weights.goal', { weight: plain(t, usual) })}
                      {byGoals && byHand !== undefined && (
                        <LinkButton disabled={readOnly} onClick={() => store(withoutQuestion(weights, id))}>
                          {t('goals.weights.back', { id, weight: plain(t, usual) })}
                        </LinkButton>
                      )}
                    </span>
                    <WeightSegment
                      label={t('results.weights.question', { id })}
                      value={byHand ?? (byGoals ? null : usual)}
                      disabled={readOnly}
                      onChange={(weight) => setQuestion(id, weight)}
                    />
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </Scroll>
    </Dialog>
  );
}

interface WeightSegmentProps {
  readonly label: string;
  /** Null: none of them, since a goal decides. */
  readonly value: number | null;
  readonly disabled: boolean;
  readonly onChange: (weight: number) => void;
}

function WeightSegment({ label, value, disabled, onChange }: WeightSegmentProps) {
  const t = useTranslate();
  return (
    <Segment
      compact
      label={label}
      value={value === null ? null : String(value)}
      disabled={disabled}
      options={weightSteps.map((step) => ({ value: String(step), label: plain(t, step) }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
