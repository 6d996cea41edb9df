import { ActionStatus } from '../../../shared/assessment/schema.ts';
import { today } from '../../api/today.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type ActionPatch, statusPatch } from './actionEdits.ts';
import type { ActionSubject } from './actionSubject.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { ownerSuggestions } from './ownerSuggestions.ts';
import type { RoadmapView } from './roadmapView.ts';

export interface FieldsProps {
  readonly view: RoadmapView;
  readonly subject: ActionSubject;
  readonly patch: (patch: ActionPatch, overUnseen?: boolean) => Promise<void>;
  readonly readOnly: boolean;
}

/** Who does it, by when, and how far it is. */
export function WhoFields({ view, subject, patch, readOnly }: FieldsProps) {
  const t = useTranslate();
  const { edit } = subject;
  return (
    <>
      <TextField
        label={t('roadmap.edit.owner')}
        value={edit?.owner ?? ''}
        suggestions={ownerSuggestions(t, view.report.input.assessment)}
        maxLength={200}
        readOnly={readOnly}
        placeholder={t('roadmap.edit.ownerPlaceholder')}
        onCommit={(owner, overUnseen) => patch({ owner: owner.trim() }, overUnseen)}
      />
      <DateField
        label={t('roadmap.edit.due')}
        value={edit?.due ?? ''}
        readOnly={readOnly}
        onCommit={(due) => patch({ due: due === '' ? undefined : due })}
      />
      <FieldGroup label={t('roadmap.edit.status')}>
        <Segment
          label={t('roadmap.edit.status')}
          value={edit?.status ?? 'open'}
          disabled={readOnly}
          options={ActionStatus.options.map((status) => ({ value: status, label: t(`roadmap.status.${status}`) }))}
          onChange={(status) => void patch(statusPatch(status, today()))}
        />
      </FieldGroup>
      {edit?.status === 'done' && (
        <DateField
          label={t('roadmap.edit.doneOn')}
          value={edit.doneOn ?? ''}
          max={today()}
          readOnly={readOnly}
          onCommit={(day) => patch({ doneOn: day === '' ? undefined : day })}
        />
      )}
    </>
  );
}
