import { memo, useId, useRef } from 'react';
import { EquivalentMark } from '../../crosswalk/EquivalentMark.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Step } from '../../ui/Step.tsx';
import styles from './ActionCard.module.css';
import { CardMenu } from './CardMenu.tsx';
import type { CardFact } from './cardFacts.ts';
import type { CardView } from './cardView.ts';
import { tileOf } from './tileOf.ts';
import { useCardActs } from './useCardActs.ts';
import { useCardDrag } from './useCardDrag.ts';

export interface ActionCardProps {
  readonly card: CardView;
  readonly selected: boolean;
}

/** One action of the plan: the whole card opens it, can be picked up, and has its moves in a menu. A board holds many, so one that says
 * the same as before is left alone while others move. */
export const ActionCard = memo(Card, isAlike);

function isAlike(before: ActionCardProps, after: ActionCardProps): boolean {
  return before.selected === after.selected && JSON.stringify(before.card) === JSON.stringify(after.card);
}

function Card({ card: { id: actionId, title, isDiscovery, step, facts, commands }, selected }: ActionCardProps) {
  const t = useTranslate();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const acts = useCardActs();
  const lifted = useCardDrag(card, actionId, !acts.readOnly);
  const className = [
    styles.card,
    isDiscovery && styles.discovery,
    selected && styles.selected,
    lifted && styles.lifted,
    !acts.readOnly && styles.movable,
  ];
  return (
    <article ref={card} className={className.filter(Boolean).join(' ')}>
      <div className={styles.top}>
        {step !== null && <Step from={tileOf(step.from)} to={tileOf(step.to)} label={t('roadmap.card.step', step)} />}
        <span className={styles.about}>{facts.about}</span>
        {facts.priority !== '' && (
          <span className={styles.priority}>
            <PassportNumber
              subject={{ kind: 'action-priority', action: actionId }}
              label={t('roadmap.card.priority', { value: facts.priority })}
              side="bottom"
            >
              {facts.priority}
            </PassportNumber>
          </span>
        )}
        <span className={styles.menu}>
          <CardMenu id={actionId} title={title} commands={commands} />
        </span>
      </div>
      <h3 className={styles.title}>
        <button
          type="button"
          data-card={actionId}
          aria-haspopup="dialog"
          aria-describedby={`${id}-facts`}
          onClick={() => acts.open(actionId)}
        >
          {title}
        </button>
      </h3>
      <div id={`${id}-facts`}>
        <p className={styles.meta}>
          {facts.facts.map((fact) => (
            <Fact key={fact.text} fact={fact} />
          ))}
        </p>
        <p className={styles.meta}>
          <span className={facts.owner === '' ? styles.nobody : styles.owner}>
            <Icon name="user" size="small" />
            {facts.owner === '' ? t('roadmap.card.noOwner') : facts.owner}
          </span>
          {facts.due !== '' && (
            <span>
              <Icon name="calendar" size="small" />
              {facts.due}
            </span>
          )}
          {facts.cost !== '' && <span>{facts.cost}</span>}
          {facts.metric !== '' && (
            <span className={styles.owner}>
              <Icon name="eye" size="small" />
              {facts.metric}
            </span>
          )}
          {facts.confidence?.edited === true && <Fact fact={facts.confidence} />}
        </p>
        {facts.early !== '' && (
          <p className={styles.early}>
            <Icon name="warning" size="small" />
            {facts.early}
          </p>
        )}
        <EquivalentMark id={actionId} />
        {(facts.needs !== '' || facts.clears !== '' || facts.marks.length > 0) && (
          <p className={styles.meta}>
            {facts.needs !== '' && <span className={styles.needs}>{facts.needs}</span>}
            {facts.clears !== '' && <span className={styles.clears}>{facts.clears}</span>}
            {facts.marks.map((mark) => (
              <em key={mark} className={styles.edited}>
                {mark}
              </em>
            ))}
          </p>
        )}
      </div>
    </article>
  );
}

function Fact({ fact }: { readonly fact: CardFact }) {
  const t = useTranslate();
  return (
    <span>
      {fact.text}
      {fact.edited && <em className={styles.edited}>{t('roadmap.card.edited')}</em>}
    </span>
  );
}
