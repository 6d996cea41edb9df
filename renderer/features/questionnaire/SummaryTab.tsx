import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { TextArea } from '../../ui/TextArea.tsx';

/** The sentences that stand at the front of the report. */
export function SummaryTab() {
  const t = useTranslate();
  const { draft, readOnly, session } = useAssessment();
  return (
    <TextArea
      label={t('questions.meeting.summary')}
      hint={t('questions.meeting.summaryHint')}
      rows={10}
      maxLength={10_000}
      value={draft.assessment.summary ?? ''}
      readOnly={readOnly}
      onCommit={(text, overUnseen) =>
        session.edit([{ entry: 'summary', value: text.trim() === '' ? null : text }], overUnseen)
      }
    />
  );
}
