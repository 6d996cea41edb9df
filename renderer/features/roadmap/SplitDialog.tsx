import { useState } from 'react';
import type { ActionId } from '../../../shared/base/ids.ts';
import { plain } from '../../../shared/report/numbers.ts';
import { actionView } from '../../../shared/report/planned.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { actionSubject, actionTitle } from './actionSubject.ts';
import { mostDays } from './capacities.ts';
import { fewestParts, firstSizes, mostParts, resized, splitChanges } from './partEdits.ts';
import type { RoadmapView } from './roadmapView.ts';
import styles from './SplitDialog.module.css';
import { useBoardEdit } from './useBoardEdit.ts';

export interface SplitDialogProps {
  readonly view: RoadmapView;
  readonly id: ActionId;
  readonly onClose: () => void;
}

/** Splits an action into parts that follow each other; the sizes that fit the waves are proposed. */
export function SplitDialog({ view, id, onClose }: SplitDialogProps) {
  const t = useTranslate();
  const { session } = useAssessment();
  const { edit } = useBoardEdit();
  const { report, plan } = view;
  const { whole, wholeEdit } = actionSubject(report, id);
  const [action] = actionView(report, id);
  const days = wholeEdit?.parts?.reduce((sum, part) => sum + part, 0) ?? action?.candidate.days ?? 0;
  const capacities = plan.waves.map((wave) => wave.capacityDays);
  const [sizes, setSizes] = useState<readonly number[]>(wholeEdit?.parts ?? firstSizes(days, capacities));
  const sum = sizes.reduce((total, size) => total + size, 0);
  const split = () => {
    void edit(splitChanges(session.state().draft.assessment, whole, sizes));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('roadmap.split.title')}
      onClose={onClose}
      closeLabel={t('roadmap.edit.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('roadmap.add.cancel')}</Button>
          <Button kind="primary" onClick={split}>
            {t('roadmap.split.confirm', { count: sizes.length })}
          </Button>
        </>
      }
    >
      <p>{actionTitle(report, whole)}</p>
      <ul className={styles.parts}>
        {sizes
          .map((size, index) => ({ size, number: index + 1 }))
          .map(({ size, number }) => (
            <li key={number}>
              <NumberField
                label={t('roadmap.split.part', { number })}
                value={size}
                min={0.1}
                max={mostDays}
                decimals={1}
                unit={t('roadmap.own.unit')}
                outOfBounds={t('roadmap.split.bounds')}
                onCommit={(value) => (value === null ? undefined : setSizes((now) => now.with(number - 1, value)))}
              />
            </li>
          ))}
      </ul>
      <div className={styles.count}>
        <Button
          icon="plus"
          disabled={sizes.length >= mostParts}
          onClick={() => setSizes(resized(sizes, sizes.length + 1))}
        >
          {t('roadmap.split.more')}
        </Button>
        <Button
          icon="minus"
          disabled={sizes.length <= fewestParts}
          onClick={() => setSizes(resized(sizes, sizes.length - 1))}
        >
          {t('roadmap.split.fewer')}
        </Button>
      </div>
      <Note>{t('roadmap.split.note', { sum: plain(t, sum), days: plain(t, days) })}</Note>
    </Dialog>
  );
}
