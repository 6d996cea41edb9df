import { type Cost, costOfPlan, costOfWaves, costWords, isPriced, moneyWords } from '../../shared/report/costs.ts';
import { money } from '../../shared/report/money.ts';
import { plain } from '../../shared/report/numbers.ts';
import type { Report } from '../../shared/report/reportContext.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Note } from '../ui/Note.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Cell, HeadCell, Row, Table } from '../ui/Table.tsx';
import { TextField } from '../ui/TextField.tsx';
import { unitOfMoney } from './unitOfMoney.ts';
import type { ValueEdit } from './useValueEdit.ts';
import styles from './ValueDialog.module.css';

const mostDayRate = 1e6;
const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'RON', 'SEK', 'NOK', 'DKK', 'PLN'] as const;

export interface CostPartProps {
  readonly report: Report;
  readonly editing: ValueEdit;
}

/** The day rate and the currency, and what the waves of the plan cost by them. */
export function CostPart({ report, editing }: CostPartProps) {
  const t = useTranslate();
  const { assessment } = report.input;
  const { currency } = assessment.organisation;
  return (
    <>
      <div className={styles.fields}>
        <NumberField
          label={t('value.cost.rate')}
          value={assessment.settings?.dayRate ?? null}
          min={0}
          max={mostDayRate}
          decimals={2}
          unit={unitOfMoney(currency)}
          readOnly={editing.readOnly}
          outOfBounds={t('value.cost.rateBounds')}
          onCommit={editing.setDayRate}
        />
        <TextField
          label={t('value.cost.currency')}
          value={currency ?? ''}
          maxLength={20}
          suggestions={currencies}
          readOnly={editing.readOnly}
          placeholder={t('value.cost.currencyPlaceholder')}
          onCommit={editing.setCurrency}
        />
      </div>
      <CostTable report={report} />
      <Note>{t('value.cost.spendNote')}</Note>
    </>
  );
}

function CostTable({ report }: Pick<CostPartProps, 'report'>) {
  const t = useTranslate();
  const { plan, assessment } = report.input;
  const held = plan.waves.filter(({ actions }) => actions.length > 0);
  if (held.length === 0) return <p className={styles.result}>{t('value.cost.noPlan')}</p>;
  const all = costOfPlan(report);
  if (!isPriced(assessment)) return <p className={styles.result}>{costWords(report, all)}</p>;
  const cells = (cost: Cost, strong: boolean) => (
    <>
      <Cell num strong={strong}>
        {plain(t, cost.days)}
      </Cell>
      <Cell num strong={strong}>
        {cost.spend === 0 ? '' : money(t, cost.spend, assessment.organisation.currency)}
      </Cell>
      <Cell num strong={strong}>
        {moneyWords(report, cost)}
      </Cell>
    </>
  );
  return (
    <Table caption={t('value.cost.table')}>
      <thead>
        <tr>
          <HeadCell>{t('report.value.wave')}</HeadCell>
          <HeadCell num>{t('report.value.days')}</HeadCell>
          <HeadCell num>{t('report.value.spend')}</HeadCell>
          <HeadCell num>{t('report.value.total')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {held.map((wave) => (
          <Row key={wave.number}>
            <HeadCell scope="row">{t('report.wave.head', { wave: wave.number })}</HeadCell>
            {cells(costOfWaves(report, [wave]), false)}
          </Row>
        ))}
      </tbody>
      <tfoot>
        <Row>
          <HeadCell scope="row">{t('report.value.all')}</HeadCell>
          {cells(all, true)}
        </Row>
      </tfoot>
    </Table>
  );
}
