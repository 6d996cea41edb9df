import { useId, useState } from 'react';
import type { ActionId } from '../../../shared/base/ids.ts';
import { costOfAction, costWords } from '../../../shared/report/costs.ts';
import type { Report } from '../../../shared/report/reportContext.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { offeredActions, releasedTitle } from './offeredActions.ts';
import styles from './ReleasedActions.module.css';

export interface ReleasedActionsProps {
  /** Of the decision, from 1. */
  readonly number: number;
  readonly report: Report;
  readonly chosen: readonly ActionId[];
  readonly readOnly: boolean;
  readonly onChange: (chosen: readonly ActionId[]) => void;
}

/** The actions that a decision releases: named, and to be ticked in the list of the plan's actions. */
export function ReleasedActions({ number, report, chosen, readOnly, onChange }: ReleasedActionsProps) {
  const t = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const offered = offeredActions(report, chosen);
  const names = chosen.map((action) => releasedTitle(report, action)).join('; ');
  return (
    <div className={styles.released}>
      <p className={styles.head}>
        <span className={styles.label}>{t('value.decision.releases')}</span>
        <span className={styles.names}>{names === '' ? t('value.decision.nothing') : names}</span>
        {!readOnly && offered.length > 0 && (
          <Button
            kind="bare"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            aria-label={t(open ? 'value.decision.hideFor' : 'value.decision.chooseFor', { number })}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'value.decision.hide' : 'value.decision.choose')}
          </Button>
        )}
      </p>
      {open && (
        <fieldset className={styles.ticks} id={id}>
          <legend>{t('value.decision.legend', { number })}</legend>
          {offered.map((action) => (
            <Tick
              key={action}
              label={releasedTitle(report, action)}
              side={costWords(report, costOfAction(report, action))}
              checked={chosen.includes(action)}
              disabled={readOnly}
              onChange={(on) => onChange(on ? [...chosen, action] : chosen.filter((one) => one !== action))}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
