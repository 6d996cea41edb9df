import { Effort, type OwnAction } from '../../../shared/assessment/schema.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { mostDays } from './capacities.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { PrerequisiteTicks } from './PrerequisiteTicks.tsx';
import type { FieldsProps } from './WhoFields.tsx';

/** What a person's own action is made of. */
export function OwnFields({ view, subject, patch, readOnly }: FieldsProps) {
  const t = useTranslate();
  const own = subject.edit?.own;
  if (own === undefined) return null;
  const { report } = view;
  const set = (fields: Partial<OwnAction>) => patch({ own: { ...own, ...fields } });
  return (
    <>
      <TextField
        label={t('roadmap.own.title')}
        value={own.title}
        maxLength={200}
        readOnly={readOnly}
        // An action without a title is no action: an empty field leaves the old one standing.
        onCommit={(title) => (title.trim() === '' ? undefined : set({ title: title.trim() }))}
      />
      <Select
        label={t(`roadmap.own.section.${report.kind}`)}
        value={own.section}
        disabled={readOnly}
        options={report.framework.sections.map(({ id }) => ({
          value: id,
          label: report.texts.sections[id]?.name ?? id,
        }))}
        onChange={(section) => void set({ section })}
      />
      <NumberField
        label={t('roadmap.own.days')}
        value={own.days}
        min={0}
        max={mostDays}
        decimals={1}
        unit={t('roadmap.own.unit')}
        outOfBounds={t('roadmap.own.daysBounds')}
        readOnly={readOnly}
        onCommit={(days) => (days === null ? undefined : set({ days }))}
      />
      <FieldGroup label={t('roadmap.own.impact')}>
        <Segment
          label={t('roadmap.own.impact')}
          value={String(own.impact)}
          disabled={readOnly}
          options={[1, 2, 3, 4, 5].map((impact) => ({ value: String(impact), label: String(impact) }))}
          onChange={(impact) => void set({ impact: Effort.parse(Number(impact)) })}
        />
      </FieldGroup>
      <PrerequisiteTicks
        view={view}
        id={subject.id}
        chosen={own.prerequisites ?? []}
        readOnly={readOnly}
        onChange={(prerequisites) => void set({ prerequisites: [...prerequisites] })}
      />
    </>
  );
}
