import { shortDate } from '../../../shared/report/dates.ts';
import type { ActionView } from '../../../shared/report/planned.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Step } from '../../ui/Step.tsx';
import { CardMenu } from './CardMenu.tsx';
import { aboutWords, cardFacts } from './cardFacts.ts';
import { cardCommands } from './cardMenu.ts';
import type { RoadmapView } from './roadmapView.ts';
import styles from './TimelineHead.module.css';
import { tileOf } from './tileOf.ts';
import { useCardActs } from './useCardActs.ts';
import { useNear } from './useNear.ts';

export interface TimelineHeadProps {
  readonly view: RoadmapView;
  readonly action: ActionView;
}

/** What a row of the timeline is about, who does it and what it waits for. */
export function TimelineHead({ view, action }: TimelineHeadProps) {
  const t = useTranslate();
  const { open } = useCardActs();
  const near = useNear();
  const { candidate } = action;
  const facts = cardFacts(view.report, action);
  const due = action.edit?.due;
  return (
    <div className={styles.head}>
      <span>
        {candidate.kind === 'step' && (
          <Step
            from={tileOf(candidate.from)}
            to={tileOf(candidate.to)}
            label={t('roadmap.card.step', { from: candidate.from, to: candidate.to })}
          />
        )}
      </span>
      <span>
        <LinkButton
          aria-haspopup="dialog"
          data-card={action.id}
          onFocus={near.bring}
          onPointerEnter={near.bring}
          onClick={() => open(action.id)}
        >
          {action.title}
        </LinkButton>
        <span className={styles.facts}>
          <span>{aboutWords(view.report, action)}</span>
          {facts.owner === '' ? (
            <span className={styles.nobody}>{t('roadmap.card.noOwner')}</span>
          ) : (
            <span>{facts.owner}</span>
          )}
          {due !== undefined && <span>{t('roadmap.timeline.dueOn', { due: shortDate(view.report.t, due) })}</span>}
          {facts.needs !== '' && <span>{facts.needs}</span>}
          {facts.early !== '' && (
            <span className={styles.nobody}>
              <Icon name="warning" size="small" />
              {facts.early}
            </span>
          )}
        </span>
      </span>
      <span className={styles.menu}>
        {near.is && <CardMenu id={action.id} title={action.title} commands={cardCommands(view, action.id)} />}
      </span>
    </div>
  );
}
