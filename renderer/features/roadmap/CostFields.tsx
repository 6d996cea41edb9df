import { benefitLines } from '../../../shared/report/benefits.ts';
import { costOfAction, costWords } from '../../../shared/report/costs.ts';
import { actionView } from '../../../shared/report/planned.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { unitOfMoney } from '../../value/unitOfMoney.ts';
import styles from './CostFields.module.css';
import type { FieldsProps } from './WhoFields.tsx';

const mostSpend = 1e12;

/** Outside spend of an action, what it costs with it, and the ranges that it works on. */
export function CostFields({ view, subject, patch, readOnly }: FieldsProps) {
  const t = useTranslate();
  const { report } = view;
  const { id, edit, kind, wholeEdit } = subject;
  const [action] = actionView(report, id);
  const shared = kind === 'part' && wholeEdit?.spend !== undefined;
  return (
    <>
      <NumberField
        label={t('value.action.spend')}
        value={edit?.spend ?? null}
        min={0}
        max={mostSpend}
        decimals={2}
        unit={unitOfMoney(report.input.assessment.organisation.currency)}
        readOnly={readOnly}
        outOfBounds={t('value.action.spendBounds')}
        onCommit={(spend) => patch({ spend: spend ?? undefined })}
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
