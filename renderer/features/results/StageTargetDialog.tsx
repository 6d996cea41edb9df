import { useMemo, useState } from 'react';
import type { Aim } from '../../../shared/assessment/schema.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { aimStanding } from '../../../shared/targets/aimStanding.ts';
import { aimSentence } from '../../../shared/targets/aimWords.ts';
import { withAim } from '../../../shared/targets/targetTemplates.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { Select } from '../../ui/Select.tsx';
import { type LadderView, sectionName } from './resultView.ts';
import styles from './StageTargetDialog.module.css';

export interface StageTargetDialogProps {
  readonly view: LadderView;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The stage that somebody answers for, and by when: the gaps of a ladder are measured toward it. */
export function StageTargetDialog({ view, open, onClose }: StageTargetDialogProps) {
  const t = useTranslate();
  const { edit, readOnly } = useAssessment();
  const { framework, assessment, score } = view;
  const { settings } = assessment;
  const usual = Math.min(framework.sections.length, (score.overall.stage ?? 0) + 1);
  /** Null until something is chosen: then what is stored is shown. */
  const [chosen, setChosen] = useState<Aim | null>(null);
  const aim = chosen ?? settings?.aim ?? { level: usual };
  const sentence = useMemo(
    () =>
      aimSentence(
        t,
        'ladder',
        aim,
        aimStanding(framework, score, makePlan(framework, assessment, score), aim, assessment.date),
      ),
    [t, aim, framework, assessment, score],
  );
  const close = () => {
    setChosen(null);
    onClose();
  };
  const store = (next: Aim | null) => {
    void edit({ entry: 'settings', value: withAim(settings, next) });
    close();
  };
  return (
    <Dialog
      open={open}
      title={t('targets.stage.title')}
      onClose={close}
      closeLabel={t('targets.dialog.close')}
      actions={
        <>
          {settings?.aim !== undefined && (
            <Button disabled={readOnly} onClick={() => store(null)}>
              {t('targets.stage.remove')}
            </Button>
          )}
          <Button
            kind="primary"
            disabled={readOnly}
            reason={readOnly ? t('targets.dialog.readOnly') : undefined}
            onClick={() => store(aim)}
          >
            {t('targets.stage.use')}
          </Button>
        </>
      }
    >
      <Note>{t(readOnly ? 'targets.dialog.readOnly' : 'targets.stage.lead')}</Note>
      <div className={styles.fields}>
        <Select
          label={t('targets.stage.stage')}
          value={String(aim.level)}
          disabled={readOnly}
          options={framework.sections.map(({ id }, index) => ({
            value: String(index + 1),
            label: t('targets.stage.name', { number: index + 1, name: sectionName(view, id) }),
          }))}
          onChange={(value) => setChosen({ ...aim, level: Number(value) })}
        />
        <DateField
          label={t('targets.stage.by')}
          value={aim.by ?? ''}
          disabled={readOnly}
          onCommit={(by) => setChosen(by === '' ? { level: aim.level } : { level: aim.level, by })}
        />
      </div>
      <p aria-live="polite">{sentence}</p>
    </Dialog>
  );
}
