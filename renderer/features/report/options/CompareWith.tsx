import { useQuery } from '@tanstack/react-query';
import { shortDate } from '../../../../shared/report/dates.ts';
import { useApi } from '../../../api/host.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Select } from '../../../ui/Select.tsx';

export interface CompareWithProps {
  /** The snapshot's event; null: no comparison. */
  readonly value: number | null;
  readonly readOnly: boolean;
  readonly onChange: (seq: number | null) => void;
}

/** Which earlier snapshot the comparison pages are made with. */
export function CompareWith({ value, readOnly, onChange }: CompareWithProps) {
  const t = useTranslate();
  const api = useApi();
  const { id, revision, workflow } = useAssessment().head;
  const snapshots = useQuery({
    queryKey: ['history', id, 'snapshots', revision, workflow],
    queryFn: () => api.assessments.snapshots({ assessmentId: id }),
  }).data;
  const gone = value !== null && snapshots !== undefined && !snapshots.some(({ seq }) => seq === value);
  const options = [
    { value: '', label: t('preview.compare.none') },
    ...(snapshots ?? []).toReversed().map(({ seq, name, reason, createdAt }) => ({
      value: String(seq),
      // The name of an export's snapshot ends with its day.
      label:
        reason === 'export'
          ? name
          : t('preview.compare.snapshot', { name, date: shortDate(t, createdAt.slice(0, 10)) }),
    })),
    ...(gone ? [{ value: String(value), label: t('preview.compare.gone') }] : []),
  ];
  const chosen = options.find((option) => value !== null && option.value === String(value))?.label;
  const hasNone = snapshots !== undefined && snapshots.length === 0 && value === null;
  return (
    <section>
      <Select
        label={t('preview.compare.label')}
        value={value === null ? '' : String(value)}
        disabled={readOnly || hasNone}
        // A long name is cut off in the field itself.
        hint={hasNone ? t('preview.compare.noSnapshots') : chosen}
        options={options}
        onChange={(seq) => onChange(seq === '' ? null : Number(seq))}
      />
    </section>
  );
}
