import { ActionConfidence, type ActionEdit, Effort, type FactorEdits } from '../../../shared/assessment/schema.ts';
import { plain } from '../../../shared/report/numbers.ts';
import type { FactorName } from '../../../shared/roadmap/computedFactors.ts';
import { effortPoints, planningDays } from '../../../shared/roadmap/effort.ts';
import type { Factors, RankedCandidate } from '../../../shared/roadmap/plan.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import type { ActionPatch } from './actionEdits.ts';
import { confidenceName } from './cardFacts.ts';
import { factorPatch } from './factorEdits.ts';

const bands = [1, 2, 3, 4, 5] as const;
const confidences = [1, 0.8, 0.5] as const;
const urgencies = [1, 1.25, 1.5] as const;

export interface FactorFieldProps {
  readonly name: FactorName;
  readonly candidate: RankedCandidate;
  /** What it would be if nobody had set it. */
  readonly computed: Factors;
  readonly usualEffort: number | undefined;
  /** Of the whole action. */
  readonly edit: ActionEdit | undefined;
  readonly patch: (patch: ActionPatch) => Promise<void>;
  readonly readOnly: boolean;
}

/** One factor as a person can set it. Choosing the computed value goes back to it; so does emptying a number. */
export function FactorField(props: FactorFieldProps) {
  const { name, candidate, computed, usualEffort, edit, patch, readOnly } = props;
  const t = useTranslate();
  const label = t(`roadmap.edit.factor.${name}`);
  const common = { label, hideLabel: true, disabled: readOnly };
  switch (name) {
    case 'gap':
    case 'weight': {
      const [min, max] = name === 'gap' ? [0, 1] : [0.25, 4];
      return (
        <NumberField
          {...common}
          value={candidate.factors[name]}
          min={min}
          max={max}
          decimals={2}
          outOfBounds={t(`roadmap.factor.bounds.${name}`)}
          onCommit={(typed) =>
            patch(factorPatch(edit, name, typed === null || typed === computed[name] ? undefined : typed))
          }
        />
      );
    }
    case 'impact':
      if (candidate.kind === 'own') return plain(t, candidate.factors.impact);
      return (
        <Select
          {...common}
          value={String(candidate.factors.impact)}
          options={bands.map((band) => ({ value: String(band), label: t(`roadmap.impact.${band}`) }))}
          onChange={(chosen) => {
            const impact = Effort.parse(Number(chosen));
            void patch(factorPatch(edit, 'impact', impact === computed.impact ? undefined : impact));
          }}
        />
      );
    case 'urgency':
      return (
        <Select
          {...common}
          value={String(candidate.factors.urgency)}
          options={urgencies.map((urgency) => ({
            value: String(urgency),
            label: t(`roadmap.urgency.${String(urgency).replace('.', '-')}`),
          }))}
          onChange={(chosen) => {
            const urgency = urgencyOf(chosen);
            void patch(factorPatch(edit, 'urgency', urgency === computed.urgency ? undefined : urgency));
          }}
        />
      );
    case 'confidence':
      return (
        <Select
          {...common}
          value={String(candidate.factors.confidence)}
          options={confidences.map((confidence) => ({
            value: String(confidence),
            label: t(`roadmap.confidence.${confidenceName(confidence)}`),
          }))}
          onChange={(chosen) => void patch({ confidence: ActionConfidence.parse(Number(chosen)) })}
        />
      );
    case 'effort':
      if (candidate.kind === 'own')
        return t('roadmap.factor.divided', { value: plain(t, candidate.factors.effortPoints) });
      return (
        <Select
          {...common}
          value={String(candidate.effort)}
          options={bands.map((band) => ({
            value: String(band),
            label: t(`roadmap.effort.${band}`, { days: planningDays(band), points: effortPoints(band) }),
          }))}
          onChange={(chosen) => {
            const effort = Effort.parse(Number(chosen));
            void patch({ effort: effort === usualEffort ? undefined : effort });
          }}
        />
      );
  }
}

function urgencyOf(chosen: string): NonNullable<FactorEdits['urgency']> {
  return urgencies.find((urgency) => String(urgency) === chosen) ?? 1;
}
