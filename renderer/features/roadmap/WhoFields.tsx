import { ActionStatus } from '../../../shared/assessment/schema.ts';
import { today } from '../../api/today.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type ActionPatch, statusPatch, usedOwners } from './actionEdits.ts';
import type { ActionSubject } from './actionSubject.ts';
import { FieldGroup } from './FieldGroup.tsx';
import type { RoadmapView } from './roadmapView.ts';

export interface FieldsProps {
  readonly view: RoadmapView;
  readonly subject: ActionSubject;
  readonly patch: (patch: ActionPatch, overUnseen?: boolean) => Promise<void>;
  readonly readOnly: boolean;
}

/** Who does it, by when, how far it is, and what else is to be said. */
export function WhoFields({ view, subject, patch, readOnly }: FieldsProps) {
  const t = useTranslate();
  const { edit } = subject;
  return (
    <>
      <TextField
        label={t('roadmap.edit.owner')}
        value={edit?.owner ?? ''}
        suggestions={usedOwners(view.report.input.assessment)}
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
      <TextArea
        label={t('roadmap.edit.note')}
        value={edit?.note ?? ''}
        rows={2}
        maxLength={2_000}
        readOnly={readOnly}
        onCommit={(note, overUnseen) => patch({ note }, overUnseen)}
      />
      <TextField
        label={t('roadmap.edit.notNow')}
        value={edit?.notNow ?? ''}
        maxLength={500}
        readOnly={readOnly}
        hint={t('roadmap.edit.notNowHint')}
        onCommit={(reason, overUnseen) => patch({ notNow: reason.trim() }, overUnseen)}
      />
    </>
  );
}
