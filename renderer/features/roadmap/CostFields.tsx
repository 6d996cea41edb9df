import { benefitLines } from '../../../shared/report/benefits.ts';
import { costOfAction, costWords } from '../../../shared/report/costs.ts';
import { actionView } from '../../../shared/report/planned.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SpendField } from '../../value/SpendField.tsx';
import styles from './CostFields.module.css';
import type { FieldsProps } from './WhoFields.tsx';

/** Outside spend of an action, what it costs with it, and the ranges that it works on. */
export function CostFields({ view, subject, patch, readOnly }: FieldsProps) {
  const t = useTranslate();
  const { report } = view;
  const { id, edit, kind, wholeEdit } = subject;
  const [action] = actionView(report, id);
  const shared = kind === 'part' && wholeEdit?.spend !== undefined;
  return (
    <>
      <SpendField
        currency={report.input.assessment.organisation.currency}
        value={edit?.spend}
        readOnly={readOnly}
        onCommit={(spend) => patch({ spend })}
      />
      {action !== undefined && (
        <dl className={styles.money}>
          <dt>{t('value.action.cost')}</dt>
          <dd>
            {costWords(report, costOfAction(report, id))}
            {shared && <span>{t('value.action.whole')}</span>}
          </dd>
          {kind !== 'discovery' && (
            <>
              <dt>{t('value.action.benefit')}</dt>
              {benefitLines(report, action).map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </>
          )}
        </dl>
      )}
    </>
  );
}
