import { ActionConfidence, Effort } from '../../../shared/assessment/schema.ts';
import { planningDays } from '../../../shared/roadmap/effort.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Segment } from '../../ui/Segment.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { confidenceName } from './cardFacts.ts';
import { FieldGroup } from './FieldGroup.tsx';
import styles from './PlanFields.module.css';
import type { FieldsProps } from './WhoFields.tsx';

const efforts = [1, 2, 3, 4, 5] as const;
const confidences = [1, 0.8, 0.5] as const;

/** What the planner reckons with. A discovery has none of it. */
export function PlanFields({ view, subject, patch, readOnly }: FieldsProps) {
  const t = useTranslate();
  const { edit, kind, usualEffort } = subject;
  if (kind === 'discovery') return null;
  const effort = edit?.effort ?? usualEffort ?? null;
  const waves = Math.max(view.waves.length, edit?.wave ?? 1);
  return (
    <>
      {kind === 'content' && (
        <Select
          label={t('roadmap.edit.effort')}
          value={effort === null ? null : String(effort)}
          disabled={readOnly}
          side={edit?.effort === undefined ? undefined : <em>{t('roadmap.card.edited')}</em>}
          options={efforts.map((band) => ({
            value: String(band),
            label: t(`roadmap.effort.${band}`, { days: planningDays(band) }),
          }))}
          onChange={(band) => {
            const chosen = Effort.parse(Number(band));
            void patch({ effort: chosen === usualEffort ? undefined : chosen });
          }}
        />
      )}
      <FieldGroup
        label={t('roadmap.edit.confidence')}
        side={edit?.confidence === undefined ? undefined : <em>{t('roadmap.card.edited')}</em>}
      >
        <Segment
          label={t('roadmap.edit.confidence')}
          value={String(edit?.confidence ?? 0.8)}
          disabled={readOnly}
          options={confidences.map((value) => ({
            value: String(value),
            label: t(`roadmap.confidence.${confidenceName(value)}`),
          }))}
          onChange={(value) => void patch({ confidence: ActionConfidence.parse(Number(value)) })}
        />
      </FieldGroup>
      <Select
        label={t('roadmap.edit.wave')}
        value={String(edit?.wave ?? 0)}
        disabled={readOnly}
        options={Array.from({ length: waves + 1 }, (_, wave) => ({
          value: String(wave),
          label: wave === 0 ? t('roadmap.edit.anyWave') : t('roadmap.edit.inWave', { wave }),
        }))}
        onChange={(wave) => void patch({ wave: wave === '0' ? undefined : Number(wave) })}
      />
      <div className={styles.tick}>
        <Tick
          label={t('roadmap.edit.exposure')}
          checked={edit?.exposure === true}
          disabled={readOnly}
          onChange={(exposure) => void patch({ exposure: exposure ? true : undefined })}
        />
      </div>
    </>
  );
}
