import type { ActionId } from '../../../shared/base/ids.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Tick } from '../../ui/Tick.tsx';
import { dependants } from './actionEdits.ts';
import { actionTitle } from './actionSubject.ts';
import styles from './PrerequisiteTicks.module.css';
import type { RoadmapView } from './roadmapView.ts';

export interface PrerequisiteTicksProps {
  readonly view: RoadmapView;
  /** Null for an action that is not stored yet. */
  readonly id: ActionId | null;
  readonly chosen: readonly ActionId[];
  readonly readOnly: boolean;
  readonly onChange: (chosen: readonly ActionId[]) => void;
}

/** The actions of the plan that must be finished first. What would run in a circle is not offered. */
export function PrerequisiteTicks({ view, id, chosen, readOnly, onChange }: PrerequisiteTicksProps) {
  const t = useTranslate();
  const { report, plan } = view;
  const circle = dependants(id, report.input.assessment);
  const planned = plan.candidates.filter((candidate) => candidate.kind !== 'discovery').map((one) => one.id);
  const offered = [...new Set([...chosen, ...planned])].filter((other) => !circle.has(other));
  if (offered.length === 0) return null;
  return (
    <fieldset className={styles.ticks} disabled={readOnly}>
      <legend>{t('roadmap.own.needs')}</legend>
      <div className={styles.list}>
        {offered.map((other) => (
          <Tick
            key={other}
            label={actionTitle(report, other)}
            checked={chosen.includes(other)}
            disabled={readOnly}
            onChange={(checked) => onChange(checked ? [...chosen, other] : chosen.filter((one) => one !== other))}
          />
        ))}
      </div>
    </fieldset>
  );
}
