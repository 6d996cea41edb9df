import { detailsOf } from '../../../shared/assessment/agreedEntry.ts';
import { readersOf } from '../../../shared/assessment/readersOf.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { DetailReaders } from './DetailReaders.tsx';
import { Part } from './Part.tsx';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

/** Why the room settled on this answer: the report prints it. */
export function RationalePart({ work, acts }: { readonly work: Work; readonly acts: Acts }) {
  const t = useTranslate();
  const { draft, readOnly } = work.view;
  const title = t('questions.rationale.title');
  const details = detailsOf(draft, work.item.id);
  const isPrivate = readersOf(details, 'rationale') === 'consultant';
  return (
    <Part title={title} end={<DetailReaders work={work} acts={acts} name="rationale" title={title} />}>
      <TextArea
        label={title}
        hideLabel
        rows={2}
        value={details.rationale ?? ''}
        hint={t(isPrivate ? 'questions.rationale.privateHint' : 'questions.rationale.hint')}
        maxLength={10_000}
        readOnly={readOnly}
        onCommit={(text, overUnseen) => acts.edit({ rationale: text }, overUnseen)}
      />
    </Part>
  );
}
