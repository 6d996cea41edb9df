import { EquivalentActions } from '../../crosswalk/EquivalentActions.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Note } from '../../ui/Note.tsx';
import { Step } from '../../ui/Step.tsx';
import styles from './ActionAbout.module.css';
import type { ActionSubject } from './actionSubject.ts';
import { cardFacts } from './cardFacts.ts';
import type { RoadmapView } from './roadmapView.ts';
import { TaskAbout } from './TaskAbout.tsx';
import { tileOf } from './tileOf.ts';

export interface ActionAboutProps {
  readonly view: RoadmapView;
  readonly subject: ActionSubject;
  /** A link to another screen was followed. */
  readonly onLeave: () => void;
}

/** What the action is, how one begins, when it is done, and what it needs and clears. */
export function ActionAbout({ view, subject, onLeave }: ActionAboutProps) {
  const t = useTranslate();
  const { candidate, texts } = subject;
  const task = subject.edit?.own?.task;
  const action = view.waves.flatMap((wave) => wave.actions).find((one) => one.id === subject.id);
  const facts = action === undefined ? null : cardFacts(view.report, action);
  return (
    <div className={styles.about}>
      <p className={styles.head}>
        {candidate?.kind === 'step' && (
          <Step
            from={tileOf(candidate.from)}
            to={tileOf(candidate.to)}
            label={t('roadmap.card.step', { from: candidate.from, to: candidate.to })}
          />
        )}
        <span>{subject.kind === 'own' ? t('roadmap.card.own') : subject.about}</span>
      </p>
      {task !== undefined && <TaskAbout view={view} id={task} onLeave={onLeave} />}
      {texts !== undefined && (
        <dl className={styles.words}>
          <dt>{t('roadmap.edit.firstStep')}</dt>
          <dd>{texts.firstStep}</dd>
          <dt>{t('roadmap.edit.doneWhen')}</dt>
          <dd>{texts.doneWhen}</dd>
        </dl>
      )}
      {facts !== null && (facts.needs !== '' || facts.clears !== '') && (
        <p className={styles.effects}>{[facts.needs, facts.clears].filter((words) => words !== '').join(', ')}</p>
      )}
      <EquivalentActions id={subject.id} />
      {candidate === undefined && <Note>{t('roadmap.edit.notPlanned')}</Note>}
    </div>
  );
}
