import type { MetricId } from '../../../shared/base/ids.ts';
import { metrics, metricTexts } from '../../../shared/metrics/catalogue.ts';
import { metricRow } from '../../../shared/metrics/metricRow.ts';
import { standingText } from '../../../shared/metrics/standingText.ts';
import { actionMetrics } from '../../../shared/report/actionMetrics.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActionReaders } from './ActionReaders.tsx';
import { metricName, metricOf } from './metricWords.ts';
import type { FieldsProps } from './WhoFields.tsx';

/** What tells whether it worked, and when one looks. The metrics of its question or task come first among those offered. */
export function WatchFields({ view, subject, patch, readOnly }: FieldsProps) {
  const t = useTranslate();
  const { report } = view;
  const { edit, candidate, kind } = subject;
  if (kind === 'discovery') return null;
  const { language } = report.input.options;
  const usual = candidate === undefined ? [] : actionMetrics(report, { candidate });
  const names = [...new Set([...usual, ...metricTexts(language).keys()])].map((id) => metricName(language, id));
  const [proposed] = usual;
  // A metric of the catalogue is no text of anybody's.
  const isOwnMetric = edit?.metric !== undefined && !metricTexts(language).has(edit.metric as MetricId);
  const { assessment } = report.input;
  const watched = metrics.get((edit?.metric ?? proposed) as MetricId);
  const record = assessment.metrics?.find(({ metric }) => metric === watched?.id);
  const standing =
    watched === undefined ? null : standingText(t, metricRow(watched, record), assessment.organisation.currency);
  return (
    <>
      <TextField
        label={t('roadmap.edit.metric')}
        hint={standing ?? undefined}
        side={
          isOwnMetric ? (
            <ActionReaders
              edit={edit}
              wholeEdit={subject.kind === 'part' ? subject.wholeEdit : undefined}
              name="metric"
              title={t('roadmap.edit.metric')}
              patch={patch}
              readOnly={readOnly}
            />
          ) : undefined
        }
        value={edit?.metric === undefined ? '' : metricName(language, edit.metric)}
        suggestions={names}
        maxLength={200}
        readOnly={readOnly}
        placeholder={
          proposed === undefined
            ? t('roadmap.edit.metricPlaceholder')
            : t('roadmap.edit.metricProposed', { name: metricName(language, proposed) })
        }
        onCommit={(text, overUnseen) => patch({ metric: metricOf(language, text) }, overUnseen)}
      />
      <DateField
        label={t('roadmap.edit.checkOn')}
        value={edit?.checkOn ?? ''}
        readOnly={readOnly}
        onCommit={(day) => patch({ checkOn: day === '' ? undefined : day })}
      />
    </>
  );
}
