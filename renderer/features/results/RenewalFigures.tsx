import { useState } from 'react';
import { dueCalendar } from '../../../shared/charts/dueCalendar.ts';
import { isBegun, renewalsOf } from '../../../shared/renewals/arrAtRisk.ts';
import { quartersToAsk } from '../../../shared/renewals/quarters.ts';
import { calendarAlt, dueColumns, quarterName } from '../../../shared/renewals/renewalText.ts';
import { today } from '../../api/today.ts';
import { Drawing } from '../../charts/Drawing.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { FigureField } from '../../value/FigureField.tsx';
import styles from './RenewalFigures.module.css';
import { RenewalOutcome } from './RenewalOutcome.tsx';
import type { ResultView } from './resultView.ts';
import { useRenewalEdit } from './useRenewalEdit.ts';

/** What comes up for renewal by quarter, and how much of it is at risk: the organisation's own figures, typed here. */
export function RenewalFigures({ view: { assessment } }: { readonly view: ResultView }) {
  const t = useTranslate();
  const [day] = useState(today);
  const { setRate, setDue, clear, readOnly } = useRenewalEdit();
  const figures = assessment.renewals ?? {};
  const renewals = renewalsOf(figures);
  const { currency } = assessment.organisation;
  return (
    <section className={styles.section} aria-labelledby="renewals-head">
      <SectionHead
        id="renewals-head"
        title={t('renewals.title')}
        side={
          isBegun(renewals) && (
            <Button kind="bare" disabled={readOnly} aria-label={t('renewals.clearAll')} onClick={() => void clear()}>
              {t('renewals.clear')}
            </Button>
          )
        }
      />
      <Note>{t(readOnly ? 'renewals.readOnly' : 'renewals.lead')}</Note>
      <div className={styles.halves}>
        <div className={styles.fields}>
          <FigureField
            label={t('renewals.rate')}
            kind="share"
            currency={currency}
            value={figures.rate}
            readOnly={readOnly}
            onCommit={setRate}
          />
          <fieldset className={styles.due}>
            <legend>{t('renewals.due')}</legend>
            {quartersToAsk(figures, assessment.date ?? day).map((quarter) => (
              <FigureField
                key={quarter}
                label={quarterName(t, quarter)}
                kind="money"
                currency={currency}
                value={figures.due?.find((one) => one.quarter === quarter)?.amount}
                readOnly={readOnly}
                onCommit={(amount) => setDue(quarter, amount)}
              />
            ))}
          </fieldset>
          <Note>{t('renewals.dueNote')}</Note>
        </div>
        <div className={styles.outcome}>
          <RenewalOutcome renewals={renewals} currency={currency} />
          {renewals.quarters.length > 0 && (
            <Drawing
              figure={dueCalendar(dueColumns(t, renewals), t('renewals.columnAtRisk'))}
              label={calendarAlt(t, renewals, currency)}
            />
          )}
        </div>
      </div>
    </section>
  );
}
