import type { ActionId } from '../../../shared/base/ids.ts';
import { fixed, plain } from '../../../shared/report/numbers.ts';
import type { Factors } from '../../../shared/roadmap/plan.ts';
import { EquivalentActions } from '../../crosswalk/EquivalentActions.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportText } from '../../passport/PassportText.tsx';
import { Note } from '../../ui/Note.tsx';
import { Step } from '../../ui/Step.tsx';
import styles from './ActionAbout.module.css';
import type { ActionSubject } from './actionSubject.ts';
import { cardFacts } from './cardFacts.ts';
import type { RoadmapView } from './roadmapView.ts';
import { tileOf } from './tileOf.ts';

export interface ActionAboutProps {
  readonly view: RoadmapView;
  readonly subject: ActionSubject;
}

/** What the action is, how one begins, when it is done, and why it ranks where it does. */
export function ActionAbout({ view, subject }: ActionAboutProps) {
  const t = useTranslate();
  const { candidate, texts } = subject;
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
      {candidate === undefined ? (
        <Note>{t('roadmap.edit.notPlanned')}</Note>
      ) : (
        candidate.kind !== 'discovery' && (
          <Priority
            id={candidate.id}
            factors={candidate.factors}
            priority={candidate.priority}
            effective={candidate.effectivePriority}
          />
        )
      )}
    </div>
  );
}

interface PriorityProps {
  readonly id: ActionId;
  readonly factors: Factors;
  readonly priority: number;
  readonly effective: number;
}

function Priority({ id, factors, priority, effective }: PriorityProps) {
  const t = useTranslate();
  const value = fixed(t, priority, 2);
  const parts = [
    ['gap', plain(t, factors.gap)],
    ['weight', plain(t, factors.weight)],
    ['impact', plain(t, factors.impact)],
    ['confidence', fixed(t, factors.confidence, 1)],
    ['urgency', plain(t, factors.urgency)],
    ['effort', t('roadmap.factor.divided', { value: plain(t, factors.effortPoints) })],
  ] as const;
  return (
    <section>
      <h3 className={styles.priority}>
        <PassportText
          text={t('roadmap.factor.priority', { value })}
          numbers={[{ text: value, subject: { kind: 'action-priority', action: id } }]}
        />
      </h3>
      <dl className={styles.factors}>
        {parts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`roadmap.factor.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Note>
        {effective > priority
          ? t('roadmap.factor.enables', { value: fixed(t, effective, 2) })
          : t('roadmap.factor.rule')}
      </Note>
    </section>
  );
}
