import type { Decision } from '../../../shared/assessment/schema.ts';
import { costOfDecision, costWords } from '../../../shared/report/costs.ts';
import type { Report } from '../../../shared/report/reportContext.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SpendField } from '../../value/SpendField.tsx';
import styles from './Dialogs.module.css';
import { ReleasedActions } from './ReleasedActions.tsx';
import { type FactsPatch, withFacts } from './rowFacts.ts';

export interface DecisionFactsProps {
  /** From 1. */
  readonly number: number;
  readonly decision: Decision;
  readonly report: Report;
  readonly readOnly: boolean;
  /** On top of what is stored by then. */
  readonly onPatch: (patch: (decision: Decision) => Decision) => void;
}

/** Who decides by when, what happens if nobody does, what the decision releases, and what that costs. */
export function DecisionFacts({ number, decision, report, readOnly, onPatch }: DecisionFactsProps) {
  const t = useTranslate();
  const set = (patch: FactsPatch<Decision>) => onPatch((now) => withFacts(now, patch));
  return (
    <>
      <div className={styles.facts}>
        <TextField
          label={t('questions.meeting.owner')}
          value={decision.owner ?? ''}
          maxLength={1_000}
          readOnly={readOnly}
          onCommit={(owner) => set({ owner })}
        />
        <DateField
          label={t('questions.meeting.due')}
          value={decision.due ?? ''}
          readOnly={readOnly}
          onCommit={(due) => set({ due })}
        />
        <div className={styles.switch}>
          <Switch
            label={t('questions.meeting.consultantOnly')}
            checked={decision.visibility === 'consultant'}
            disabled={readOnly}
            onChange={(isPrivate) => set({ visibility: isPrivate ? 'consultant' : 'client' })}
          />
        </div>
        <TextArea
          label={t('value.decision.ifNot')}
          rows={1}
          value={decision.ifNot ?? ''}
          maxLength={2_000}
          readOnly={readOnly}
          onCommit={(ifNot) => set({ ifNot })}
        />
        <SpendField
          currency={report.input.assessment.organisation.currency}
          value={decision.spend}
          readOnly={readOnly}
          onCommit={(spend) => set({ spend })}
        />
        <p className={styles.cost}>
          <span>{t('value.action.cost')}</span>
          <output>{costWords(report, costOfDecision(report, decision))}</output>
        </p>
      </div>
      <ReleasedActions
        number={number}
        report={report}
        chosen={decision.actions ?? []}
        readOnly={readOnly}
        onChange={(actions) => set({ actions: actions.length === 0 ? undefined : [...actions] })}
      />
    </>
  );
}
