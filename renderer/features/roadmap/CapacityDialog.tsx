import type { Settings } from '../../../shared/assessment/schema.ts';
import { fixed, plain } from '../../../shared/report/numbers.ts';
import { usualOwnerLimit } from '../../../shared/roadmap/schedule.ts';
import { capacityOfPeople, peopleOfCapacity } from '../../../shared/roadmap/waveDays.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './CapacityDialog.module.css';
import {
  capacitiesOf,
  mostDays,
  mostOwnerLimit,
  mostWaves,
  type TeamSettings,
  usualTeam,
  withCapacities,
  withOwnerLimit,
  withTeam,
} from './capacities.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useBoardEdit } from './useBoardEdit.ts';

export interface CapacityDialogProps {
  readonly view: RoadmapView;
  readonly onClose: () => void;
}

/** How many person-days each wave has, typed as days or worked out from people and their share of time, and how much one owner takes on. */
export function CapacityDialog({ view, onClose }: CapacityDialogProps) {
  const t = useTranslate();
  const { session } = useAssessment();
  const { edit } = useBoardEdit();
  const { settings } = view.report.input.assessment;
  const team = settings?.team ?? usualTeam;
  const days = capacitiesOf(settings);
  /** On top of what is stored by then: two fields may be left at once. */
  const store = (change: (now: TeamSettings) => Settings | null) =>
    edit([{ entry: 'settings', value: change(session.state().draft.assessment.settings) }]);
  const storeDays = (next: readonly number[]) => store((now) => withCapacities(now, next));
  const storeTeam = (people: number, share: number) => store((now) => ({ ...now, team: { people, share } }));
  const workOut = () =>
    store((now) => withTeam(now, team, capacityOfPeople(team.people, team.share, capacitiesOf(now).length)));
  const last = days.at(-1) ?? 0;
  const percent = plain(t, team.share * 100);
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
          value={team.people}
          min={0.5}
          max={500}
          decimals={1}
          outOfBounds={t('roadmap.capacity.peopleBounds')}
          onCommit={(people) => (people === null ? undefined : storeTeam(people, team.share))}
        />
        <NumberField
          label={t('roadmap.capacity.share')}
          value={Math.round(team.share * 100)}
          min={1}
          max={100}
          decimals={0}
          unit={t('roadmap.capacity.percent')}
          outOfBounds={t('roadmap.capacity.shareBounds')}
          onCommit={(share) => (share === null ? undefined : storeTeam(team.people, share / 100))}
        />
        <Button onClick={() => void workOut()}>{t('roadmap.capacity.fill')}</Button>
      </div>
      <ul className={styles.waves}>
        {days.map((value, index) => {
          const wave = index + 1;
          const implied = fixed(t, peopleOfCapacity(value, team.share, wave), 1);
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
                onCommit={(typed) => (typed === null ? undefined : storeDays(days.with(index, typed)))}
              />
              <span>{t('roadmap.capacity.implied', { people: implied, share: percent })}</span>
              {wave === days.length && wave > 1 && (
                <IconButton
                  icon="trash"
                  label={t('roadmap.capacity.removeWave', { wave })}
                  onClick={() => void storeDays(days.slice(0, -1))}
                />
              )}
            </li>
          );
        })}
      </ul>
      {days.length < mostWaves && (
        <Button icon="plus" onClick={() => void storeDays([...days, last])}>
          {t('roadmap.capacity.addWave')}
        </Button>
      )}
      <div className={styles.limit}>
        <NumberField
          label={t('roadmap.capacity.ownerLimit')}
          value={settings?.ownerLimit ?? usualOwnerLimit}
          min={1}
          max={mostOwnerLimit}
          decimals={0}
          outOfBounds={t('roadmap.capacity.ownerBounds')}
          onCommit={(limit) => (limit === null ? undefined : store((now) => withOwnerLimit(now, limit)))}
        />
      </div>
      <Note>{t('roadmap.capacity.note')}</Note>
    </Dialog>
  );
}
