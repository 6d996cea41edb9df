import { besideNumbers } from '../../../shared/metrics/metricStanding.ts';
import { besideText } from '../../../shared/metrics/metricText.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Readers } from '../../readers/Readers.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { BenchmarkPart } from './BenchmarkPart.tsx';
import styles from './Metrics.module.css';
import { TargetPart } from './TargetPart.tsx';
import type { MetricPartProps } from './useMetrics.ts';
import { useScaleTyped } from './useScaleTyped.ts';
import { ValuesPart } from './ValuesPart.tsx';

/** One metric: what it is, its values over time, where it should be, and what others report. */
export function MetricDialog({ row, metrics, onClose }: MetricPartProps & { readonly onClose: () => void }) {
  const t = useTranslate();
  const { metric, record, latest, texts } = row;
  const { readOnly, currency, patch } = metrics;
  const { isAsked, close, back, onTyped } = useScaleTyped(onClose);
  const besides = latest === null ? [] : besideNumbers(metric.id, latest.value);
  return (
    <Dialog
      open
      size="wide"
      title={t('metric.drawn.name', { metric: metric.id, name: texts.name })}
      onClose={close}
      closeLabel={t('metric.dialog.close')}
      actions={
        <Button kind="primary" onClick={close}>
          {t('metric.dialog.done')}
        </Button>
      }
    >
      <div className={styles.about}>
        <p>{texts.definition}</p>
        <p className={styles.quiet}>{t('metric.dialog.formula', { formula: texts.formula })}</p>
        {besides.map((one) => (
          <p key={one.beside.name}>{besideText(t, one, currency)}</p>
        ))}
        {readOnly && <Note>{t('metric.readOnly')}</Note>}
        <div className={styles.switches}>
          <Switch
            label={t('metric.watched')}
            checked={record?.watched === true}
            disabled={readOnly}
            onChange={(watched) => void patch(metric.id, { watched })}
          />
          <Readers
            of={t('metric.readers')}
            value={record?.visibility ?? 'client'}
            disabled={readOnly || record === undefined}
            onChange={(visibility) => void patch(metric.id, { visibility })}
          />
        </div>
      </div>
      <ValuesPart row={row} metrics={metrics} />
      <TargetPart row={row} metrics={metrics} onTyped={onTyped} />
      <BenchmarkPart row={row} metrics={metrics} />
      <ConfirmDialog
        open={isAsked}
        title={t('metric.scale.lost.title')}
        confirmLabel={t('metric.scale.lost.leave')}
        cancelLabel={t('metric.scale.lost.back')}
        onConfirm={onClose}
        onCancel={back}
      >
        {t('metric.scale.lost.text')}
      </ConfirmDialog>
    </Dialog>
  );
}
