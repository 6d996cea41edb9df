import type { Renewals } from '../../../shared/renewals/arrAtRisk.ts';
import { missingText, riskFormula, spanText } from '../../../shared/renewals/renewalText.ts';
import { grouped, money } from '../../../shared/report/money.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { Note } from '../../ui/Note.tsx';
import styles from './RenewalFigures.module.css';

export interface RenewalOutcomeProps {
  readonly renewals: Renewals;
  readonly currency: string | undefined;
}

/** ARR at risk and the worth of one point with their formulas; what is missing until there is a number. */
export function RenewalOutcome({ renewals, currency }: RenewalOutcomeProps) {
  const t = useTranslate();
  const { due, atRisk, point } = renewals;
  return (
    <div className={styles.numbers} aria-live="polite">
      {due === null || atRisk === null ? (
        <p className={styles.open}>{missingText(t, renewals)}</p>
      ) : (
        <div>
          <h3>{t('renewals.atRisk')}</h3>
          <p className={styles.number}>
            <PassportNumber subject={{ kind: 'arr-at-risk' }}>{money(t, atRisk, currency)}</PassportNumber>
          </p>
          <p>{t('renewals.atRiskNote', { due: money(t, due, currency), span: spanText(t, renewals) })}</p>
          <p className={styles.quiet}>{t('renewals.formula')}</p>
          <p className={styles.quiet}>{riskFormula(t, renewals)}</p>
        </div>
      )}
      {due !== null && point !== null && (
        <div>
          <h3>{t('renewals.passport.point')}</h3>
          <p className={styles.number}>
            <PassportNumber subject={{ kind: 'renewal-point' }}>{money(t, point, currency)}</PassportNumber>
          </p>
          <p className={styles.quiet}>{t('renewals.pointWith', { due: grouped(t, due), result: grouped(t, point) })}</p>
        </div>
      )}
      {due !== null && <Note>{t('renewals.assumes')}</Note>}
    </div>
  );
}
