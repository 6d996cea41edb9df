import { detailsOf } from '../../../shared/assessment/agreedEntry.ts';
import { readersOf, readersWith } from '../../../shared/assessment/readersOf.ts';
import { Readers } from '../../readers/Readers.tsx';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

export interface DetailReadersProps {
  readonly work: Work;
  readonly acts: Acts;
  readonly name: 'rationale' | 'references';
  /** What the text is called. */
  readonly title: string;
}

/** Who may read a detail of the answer. It comes with the text. */
export function DetailReaders({ work, acts, name, title }: DetailReadersProps) {
  const details = detailsOf(work.view.draft, work.item.id);
  const isEmpty = (details[name] ?? '').length === 0;
  if (isEmpty) return null;
  return (
    <Readers
      of={title}
      value={readersOf(details, name)}
      disabled={work.view.readOnly}
      onChange={(visibility) => acts.edit({ readers: readersWith(details, name, visibility) })}
    />
  );
}
