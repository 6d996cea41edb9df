import { summaryReaders } from '../../../shared/assessment/readersOf.ts';
import type { Visibility } from '../../../shared/assessment/schema.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Readers } from '../../readers/Readers.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

/** The sentences that stand at the front of the report. */
export function SummaryTab() {
  const t = useTranslate();
  const { draft, readOnly, session } = useAssessment();
  const { summary = '' } = draft.assessment;
  const setReaders = (visibility: Visibility) => {
    const { summaryReaders: _, ...settings } = session.state().draft.assessment.settings ?? {};
    const value = visibility === 'client' ? settings : { ...settings, summaryReaders: visibility };
    void session.edit([{ entry: 'settings', value: Object.keys(value).length === 0 ? null : value }]);
  };
  return (
    <TextArea
      label={t('questions.meeting.summary')}
      hint={t('questions.meeting.summaryHint')}
      side={
        summary === '' ? undefined : (
          <Readers
            of={t('questions.meeting.summary')}
            value={summaryReaders(draft.assessment)}
            disabled={readOnly}
            onChange={setReaders}
          />
        )
      }
      rows={10}
      maxLength={10_000}
      value={summary}
      readOnly={readOnly}
      onCommit={(text, overUnseen) =>
        session.edit([{ entry: 'summary', value: text.trim() === '' ? null : text }], overUnseen)
      }
    />
  );
}
