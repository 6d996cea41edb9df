import { useState } from 'react';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { Segment } from '../../ui/Segment.tsx';
import type { PillarView } from './resultView.ts';
import { SingleTargets } from './SingleTargets.tsx';
import { TemplatePart } from './TemplatePart.tsx';

export interface TargetsDialogProps {
  readonly view: PillarView;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Targets of the open assessment: many at once by a template, after a look at what it does, or one by one. */
export function TargetsDialog({ view, open, onClose }: TargetsDialogProps) {
  const t = useTranslate();
  const { readOnly } = useAssessment();
  const [way, setWay] = useState<'template' | 'single'>('template');
  return (
    <Dialog
      open={open}
      title={t('targets.dialog.title')}
      onClose={onClose}
      closeLabel={t('targets.dialog.close')}
      size="wide"
      light
      actions={<Button onClick={onClose}>{t('targets.dialog.done')}</Button>}
    >
      <Note>{t(readOnly ? 'targets.dialog.readOnly' : 'targets.dialog.lead')}</Note>
      <Segment
        compact
        label={t('targets.dialog.how')}
        value={way}
        options={(['template', 'single'] as const).map((value) => ({ value, label: t(`targets.dialog.${value}`) }))}
        onChange={setWay}
      />
      {way === 'template' ? <TemplatePart view={view} /> : <SingleTargets view={view} />}
    </Dialog>
  );
}
