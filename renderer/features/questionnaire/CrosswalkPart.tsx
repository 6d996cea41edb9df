import { CrosswalkOffer } from '../../crosswalk/CrosswalkOffer.tsx';
import { useQuestionOffer } from '../../crosswalk/useQuestionOffer.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Part } from './Part.tsx';
import type { Work } from './useWork.ts';

/** What another questionnaire of the organisation says to the same practice; not there when none does. */
export function CrosswalkPart({ work: { item } }: { readonly work: Work }) {
  const t = useTranslate();
  const held = useQuestionOffer(item.id, item.isKey);
  if (held === null) return null;
  return (
    <Part title={t('crosswalk.offer.title')} icon="link">
      <CrosswalkOffer held={held} />
    </Part>
  );
}
