import { useTranslate } from '../../i18n/useTranslate.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Navigation.module.css';
import type { Work } from './useWork.ts';
import { type Filter, filterCounts, filtersOf } from './walk.ts';

const words: Readonly<Record<Filter, string>> = {
  all: 'questions.filter.all',
  open: 'questions.filter.open',
  discuss: 'room.discuss.filter',
  unconfirmed: 'questions.filter.unconfirmed',
  'dont-know': 'questions.filter.dontKnow',
  flagged: 'questions.filter.flagged',
  notes: 'questions.filter.notes',
  'below-target': 'questions.filter.belowTarget',
  gates: 'questions.filter.gates',
  symptoms: 'questions.filter.symptoms',
};

/** Narrows the lists, and with them what "previous" and "next" mean. */
export function Filters({ work }: { readonly work: Work }) {
  const t = useTranslate();
  const { previous, responses = [] } = work.view.draft.assessment;
  const filters = filtersOf(work.score.kind, { hasPrevious: previous !== undefined, hasVoices: responses.length > 0 });
  const counts = filterCounts(filters, work.items, work.states);
  return (
    <fieldset className={styles.filters}>
      <legend>
        <VisuallyHidden>{t('questions.filter.label')}</VisuallyHidden>
      </legend>
      {filters.map((filter) => (
        <button
          key={filter}
          type="button"
          className={styles.filter}
          aria-pressed={filter === work.filter}
          onClick={() => work.setFilter(filter)}
        >
          {t(words[filter])}
          <b>{counts.get(filter)}</b>
        </button>
      ))}
    </fieldset>
  );
}
