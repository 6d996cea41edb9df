import { detailsOf } from '../../../shared/assessment/agreedEntry.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { Part } from './Part.tsx';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

/** Why the room settled on this answer: the report prints it. */
export function RationalePart({ work, acts }: { readonly work: Work; readonly acts: Acts }) {
  const t = useTranslate();
  const { draft, readOnly } = work.view;
  return (
    <Part title={t('questions.rationale.title')}>
      <TextArea
        label={t('questions.rationale.title')}
        hideLabel
        rows={2}
        value={detailsOf(draft, work.item.id).rationale ?? ''}
        hint={t('questions.rationale.hint')}
        maxLength={10_000}
        readOnly={readOnly}
        onCommit={(text, overUnseen) => acts.edit({ rationale: text }, overUnseen)}
      />
    </Part>
  );
}
