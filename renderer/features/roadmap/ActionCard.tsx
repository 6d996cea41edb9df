import { type KeyboardEvent, useId } from 'react';
import type { ActionView } from '../../../shared/report/planned.ts';
import type { Report } from '../../../shared/report/reportContext.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Step } from '../../ui/Step.tsx';
import styles from './ActionCard.module.css';
import { type CardFact, cardFacts } from './cardFacts.ts';
import { tileOf } from './tileOf.ts';

export interface ActionCardProps {
  readonly report: Report;
  readonly action: ActionView;
  readonly selected: boolean;
  readonly onOpen: () => void;
  /** Arrow keys lead to other cards. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** One action of the plan; the whole card opens it. */
export function ActionCard({ report, action, selected, onOpen, onKey }: ActionCardProps) {
  const t = useTranslate();
  const id = useId();
  const { candidate } = action;
  const facts = cardFacts(report, action);
  const discovery = candidate.kind === 'discovery';
  const className = [styles.card, discovery && styles.discovery, selected && styles.selected].filter(Boolean).join(' ');
  return (
    <article className={className}>
      <div className={styles.top}>
        {candidate.kind === 'step' && (
          <Step
            from={tileOf(candidate.from)}
            to={tileOf(candidate.to)}
            label={t('roadmap.card.step', { from: candidate.from, to: candidate.to })}
          />
        )}
        <span>{facts.about}</span>
        {facts.priority !== '' && (
          <span className={styles.priority} title={t('roadmap.card.priority', { value: facts.priority })}>
            {facts.priority}
          </span>
        )}
      </div>
      <h3 className={styles.title}>
        <button
          type="button"
          data-card={action.id}
          aria-haspopup="dialog"
          aria-describedby={`${id}-facts`}
          onClick={onOpen}
          onKeyDown={onKey}
        >
          {action.title}
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
          {facts.confidence !== null && <Fact fact={facts.confidence} />}
        </p>
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
