import { useState } from 'react';
import { fixed } from '../../../shared/report/numbers.ts';
import { capacityOfPeople, peopleOfCapacity } from '../../../shared/roadmap/waveDays.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './CapacityDialog.module.css';
import { capacitiesOf, mostDays, mostWaves, withCapacities } from './capacities.ts';
import type { RoadmapView } from './roadmapView.ts';

export interface CapacityDialogProps {
  readonly view: RoadmapView;
  readonly onClose: () => void;
}

/** How many person-days each wave has; typed as days, or worked out from people and their share of time. */
export function CapacityDialog({ view, onClose }: CapacityDialogProps) {
  const t = useTranslate();
  const { edit } = useAssessment();
  const { settings } = view.report.input.assessment;
  const [people, setPeople] = useState(3);
  const [share, setShare] = useState(20);
  const days = capacitiesOf(settings);
  const store = (next: readonly number[]) => edit({ entry: 'settings', value: withCapacities(settings, next) });
  const last = days.at(-1) ?? 0;
  return (
    <Dialog
      open
      title={t('roadmap.capacity.title')}
      onClose={onClose}
      closeLabel={t('roadmap.edit.close')}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('roadmap.edit.done')}
        </Button>
      }
    >
      <div className={styles.people}>
        <NumberField
          label={t('roadmap.capacity.people')}
          value={people}
          min={0.5}
          max={500}
          decimals={1}
          outOfBounds={t('roadmap.capacity.peopleBounds')}
          onCommit={(value) => setPeople((now) => value ?? now)}
        />
        <NumberField
          label={t('roadmap.capacity.share')}
          value={share}
          min={1}
          max={100}
          decimals={0}
          unit={t('roadmap.capacity.percent')}
          outOfBounds={t('roadmap.capacity.shareBounds')}
          onCommit={(value) => setShare((now) => value ?? now)}
        />
        <Button onClick={() => void store(capacityOfPeople(people, share / 100, days.length))}>
          {t('roadmap.capacity.fill')}
        </Button>
      </div>
      <ul className={styles.waves}>
        {days.map((value, index) => {
          const wave = index + 1;
          const implied = fixed(t, peopleOfCapacity(value, share / 100, wave), 1);
          return (
            <li key={wave}>
              <NumberField
                label={t('roadmap.capacity.wave', { wave })}
                value={value}
                min={0}
                max={mostDays}
                decimals={0}
                unit={t('roadmap.own.unit')}
                outOfBounds={t('roadmap.own.daysBounds')}
                onCommit={(typed) => (typed === null ? undefined : store(days.with(index, typed)))}
              />
              <span>{t('roadmap.capacity.implied', { people: implied, share })}</span>
              {wave === days.length && wave > 1 && (
                <IconButton
                  icon="trash"
                  label={t('roadmap.capacity.removeWave', { wave })}
                  onClick={() => void store(days.slice(0, -1))}
                />
              )}
            </li>
          );
        })}
      </ul>
      {days.length < mostWaves && (
        <Button icon="plus" onClick={() => void store([...days, last])}>
          {t('roadmap.capacity.addWave')}
        </Button>
      )}
      <Note>{t('roadmap.capacity.note')}</Note>
    </Dialog>
  );
}
