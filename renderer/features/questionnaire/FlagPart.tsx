import { detailsOf } from '../../../shared/assessment/agreedEntry.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Switch } from '../../ui/Switch.tsx';
import { Part } from './Part.tsx';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

/** Marks the question to come back to. */
export function FlagPart({ work, acts }: { readonly work: Work; readonly acts: Acts }) {
  const t = useTranslate();
  const { draft, readOnly } = work.view;
  const isFlagged = detailsOf(draft, work.item.id).flag === true;
  return (
    <Part
      title={t(isFlagged ? 'questions.flag.marked' : 'questions.flag.mark')}
      icon="flag"
      keyCap="M"
      end={
        <Switch
          label={t('questions.flag.mark')}
          hideLabel
          checked={isFlagged}
          disabled={readOnly}
          onChange={acts.toggleFlag}
        />
      }
    />
  );
}
