import { memo, useEffect, useRef } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Scroll } from '../../ui/Scroll.tsx';
import { Filters } from './Filters.tsx';
import styles from './Navigation.module.css';
import { QuestionList } from './QuestionList.tsx';
import { RoomActs, type RoomActsProps } from './RoomActs.tsx';
import { SectionMap } from './SectionMap.tsx';
import type { Work } from './useWork.ts';

const labels = {
  pillars: 'questions.maturityMap',
  ladder: 'questions.stages',
  check: 'questions.sections',
} as const;

/** The way through the questionnaire: the map, the questions of the section, the filters. A key of a vote changes nothing of it. */
export const Navigation = memo(function Navigation({ work, dialogs }: RoomActsProps) {
  const t = useTranslate();
  const region = useRef<HTMLDivElement>(null);
  const current = work.item.id;

  // In a long questionnaire the map is longer than the window: it follows the question.
  useEffect(() => {
    const tile = region.current?.querySelector(`[data-question="${CSS.escape(current)}"]`);
    if (region.current && tile) showWithin(region.current, tile);
  }, [current]);

  return (
    <Scroll className={styles.nav} ref={region}>
      <nav aria-label={t(labels[work.score.kind])}>
        <SectionMap work={work} />
        <QuestionList work={work} />
        <Filters work={work} />
        <RoomActs work={work} dialogs={dialogs} />
      </nav>
    </Scroll>
  );
}, isSameWay);

function isSameWay(before: RoomActsProps, now: RoomActsProps): boolean {
  return (
    before.dialogs === now.dialogs &&
    (['items', 'order', 'states', 'score', 'item', 'filter', 'listed'] as const).every(
      (name) => before.work[name] === now.work[name],
    ) &&
    before.work.view.draft.assessment.previous === now.work.view.draft.assessment.previous &&
    hasVoices(before.work) === hasVoices(now.work)
  );
}

function hasVoices({ view }: Work): boolean {
  return (view.draft.assessment.responses ?? []).length > 0;
}

/** Scrolls the region alone: at very large text it is part of a page that scrolls, and that must stay at the question. */
function showWithin(region: HTMLElement, part: Element): void {
  const outer = region.getBoundingClientRect();
  const inner = part.getBoundingClientRect();
  const margin = inner.height;
  if (inner.top < outer.top) region.scrollTop -= outer.top - inner.top + margin;
  else if (inner.bottom > outer.bottom) region.scrollTop += inner.bottom - outer.bottom + margin;
}
