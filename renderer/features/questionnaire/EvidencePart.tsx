import { detailsOf } from '../../../shared/assessment/agreedEntry.ts';
import type { Evidence } from '../../../shared/assessment/schema.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Segment } from '../../ui/Segment.tsx';
import { AddReference } from './AddReference.tsx';
import { DetailReaders } from './DetailReaders.tsx';
import { FileList } from './files/FileList.tsx';
import { Part } from './Part.tsx';
import { ReferenceList } from './ReferenceList.tsx';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

/** How well the answer is shown, and by what. */
export function EvidencePart({ work, acts }: { readonly work: Work; readonly acts: Acts }) {
  const t = useTranslate();
  const { draft, readOnly } = work.view;
  const { evidence, references = [] } = detailsOf(draft, work.item.id);
  const strengths: readonly Evidence[] = ['opinion', 'described', 'shown'];
  return (
    <Part
      title={t('questions.evidence.title')}
      end={<DetailReaders work={work} acts={acts} name="references" title={t('questions.evidence.references')} />}
    >
      <Segment
        label={t('questions.evidence.strength')}
        value={evidence ?? null}
        disabled={readOnly}
        options={strengths.map((value) => ({ value, label: t(`questions.evidence.${value}`) }))}
        onChange={(value) => acts.edit({ evidence: value })}
      />
      <ReferenceList
        references={references}
        readOnly={readOnly}
        onChange={(changed) => acts.edit({ references: [...changed] })}
      />
      {!readOnly && <AddReference work={work} acts={acts} />}
      <FileList question={work.item.id} />
    </Part>
  );
}
