import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { Note } from '../../ui/Note.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import styles from './CheckTable.module.css';
import { type CheckRow, checkRows } from './checkRows.ts';
import type { CheckView } from './resultView.ts';

/** Every element and attribute in words: whether it holds, its value, and what missing answers could still change. */
export function CheckTable({ view }: { readonly view: CheckView }) {
  const t = useTranslate();
  const rows = checkRows(t, view);
  const hasAttributes = rows.some(({ role }) => role === 'attribute');
  return (
    <>
      <div className={styles.table}>
        <Table caption={t('results.check.elements')}>
          <thead>
            <tr>
              <HeadCell>{t(hasAttributes ? 'results.check.column.part' : 'results.check.column.element')}</HeadCell>
              <HeadCell>{t('results.check.column.state')}</HeadCell>
              <HeadCell num>{t('results.check.column.value')}</HeadCell>
              <HeadCell num>{t('results.check.column.range')}</HeadCell>
              <HeadCell num>{t('results.check.column.answered')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OneRow key={row.id} row={row} isMarked={hasAttributes && row.role === 'attribute'} />
            ))}
          </tbody>
        </Table>
      </div>
      <div className={styles.note}>
        <Note>{t(ruleKey(view))}</Note>
      </div>
    </>
  );
}

/** By which rule something holds, as far as this questionnaire needs it. */
function ruleKey({ framework, score }: CheckView): string {
  if (score.status === 'incomplete') return 'results.check.ruleIncomplete';
  const isLevelled = framework.sections.every(({ scale, role }) => scale === 'levels' && role === 'element');
  return isLevelled ? 'results.check.ruleLevels' : 'results.check.rule';
}

function OneRow({ row, isMarked }: { readonly row: CheckRow; readonly isMarked: boolean }) {
  const t = useTranslate();
  const { part, mean, range, answered, subjects } = row;
  const none = t('results.none');
  return (
    <Row>
      <HeadCell scope="row">
        <span className={styles.name}>
          {part.name}
          {isMarked && <span className={styles.role}>{t('results.check.attribute')}</span>}
        </span>
      </HeadCell>
      <Cell>
        <span className={styles.state}>
          <span className={styles.lamp} data-holds={part.holds ?? undefined} aria-hidden="true" />
          {part.holds === null ? (
            part.words.state
          ) : (
            <PassportNumber subject={subjects.holds}>{part.words.state}</PassportNumber>
          )}
        </span>
      </Cell>
      <Cell num strong>
        {mean === none ? none : <PassportNumber subject={subjects.value}>{mean}</PassportNumber>}
      </Cell>
      <Cell num quiet>
        {range}
      </Cell>
      <Cell num quiet>
        {answered}
      </Cell>
    </Row>
  );
}
