import { useState } from 'react';
import { readersOf } from '../../../shared/assessment/readersOf.ts';
import type { Visibility } from '../../../shared/assessment/schema.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Readers } from '../../readers/Readers.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { actionTitle } from './actionSubject.ts';
import type { RoadmapView } from './roadmapView.ts';

export interface NotNowDialogProps {
  readonly view: RoadmapView;
  readonly id: ActionId;
  readonly onConfirm: (reason: string, readers: Visibility) => void;
  readonly onClose: () => void;
}

/** Asks why an action is not to be done now: the reason is what the report prints. */
export function NotNowDialog({ view, id, onConfirm, onClose }: NotNowDialogProps) {
  const t = useTranslate();
  const before = view.report.edits.get(id);
  const [reason, setReason] = useState(before?.notNow ?? '');
  const [readers, setReaders] = useState<Visibility>(() => readersOf(before, 'notNow'));
  const typed = reason.trim();
  const confirm = () => {
    if (typed !== '') onConfirm(typed, readers);
  };
  const given = (view.report.input.assessment.actions ?? []).flatMap(({ notNow }) => notNow ?? []);
  return (
    <Dialog
      open
      title={t('roadmap.notNow.title')}
      onClose={onClose}
      closeLabel={t('roadmap.edit.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('roadmap.add.cancel')}</Button>
          <Button
            kind="primary"
            disabled={typed === ''}
            {...(typed === '' ? { reason: t('roadmap.notNow.needsReason') } : {})}
            onClick={confirm}
          >
            {t('roadmap.notNow.confirm')}
          </Button>
        </>
      }
    >
      <p>{actionTitle(view.report, id)}</p>
      <TextField
        label={t('roadmap.edit.notNow')}
        side={<Readers of={t('roadmap.edit.notNow')} value={readers} disabled={false} onChange={setReaders} />}
        value={reason}
        autoFocus
        maxLength={500}
        hint={t(readers === 'client' ? 'roadmap.notNow.hint' : 'roadmap.notNow.hintKept')}
        suggestions={[...new Set(given)]}
        onChange={setReason}
        onEnter={confirm}
      />
    </Dialog>
  );
}
