import { fixed, plain } from '../../../shared/report/numbers.ts';
import { counted } from '../../../shared/report/words.ts';
import type { TargetEffect } from '../../../shared/targets/targetEffect.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import styles from './TargetPreview.module.css';
import { steps } from './targetWords.ts';

export interface TargetPreviewProps {
  readonly effect: TargetEffect;
  /** The edit would change nothing at all, not even what is written down. */
  readonly nothing: boolean;
}

/** What a choice of targets would do: which targets move, and the gaps and the work before and after. */
export function TargetPreview({ effect, nothing }: TargetPreviewProps) {
  const t = useTranslate();
  const { moved, before, after } = effect;
  const rows = [
    { name: 'gaps', values: [before.gap, after.gap].map((gap) => fixed(t, gap, 1)) },
    { name: 'questions', values: [before.questions, after.questions].map(String) },
    { name: 'days', values: [before.days, after.days].map((days) => plain(t, days)) },
  ];
  return (
    <div className={styles.all}>
      <p className={styles.head} aria-live="polite">
        {nothing
          ? t('targets.template.nothing')
          : moved.length === 0
            ? t('targets.template.movedNone')
            : counted(t, 'targets.template.moved', moved.length)}
      </p>
      {moved.length > 0 && (
        <ul className={styles.steps}>
          {steps(t, moved).map(({ step, questions }) => (
            <li key={step}>
              <b>{step}</b>
              <span>{questions}</span>
            </li>
          ))}
        </ul>
      )}
      <Table caption={t('targets.template.what')}>
        <thead>
          <tr>
            <HeadCell>{t('targets.template.asks')}</HeadCell>
            <HeadCell num>{t('targets.template.before')}</HeadCell>
            <HeadCell num>{t('targets.template.after')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values: [now, then] }) => (
            <Row key={name}>
              <Cell wrap>{t(`targets.template.${name}`)}</Cell>
              <Cell num>{now}</Cell>
              <Cell num strong>
                {then}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
