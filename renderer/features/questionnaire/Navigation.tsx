import { useEffect, useRef } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Scroll } from '../../ui/Scroll.tsx';
import { Filters } from './Filters.tsx';
import styles from './Navigation.module.css';
import { QuestionList } from './QuestionList.tsx';
import { RoomActs, type RoomActsProps } from './RoomActs.tsx';
import { SectionMap } from './SectionMap.tsx';

/** The way through the questionnaire: the map, the questions of the section, the filters. */
export function Navigation({ work, dialogs }: RoomActsProps) {
  const t = useTranslate();
  const region = useRef<HTMLDivElement>(null);
  const current = work.item.id;

  // In a long questionnaire the map is longer than the window: it follows the question.
  useEffect(() => {
    const tile = region.current?.querySelector(`[data-question="${CSS.escape(current)}"]`);
    if (region.current && tile) showWithin(region.current, tile);
  }, [current]);

  const label = work.score.kind === 'ladder' ? 'questions.stages' : 'questions.maturityMap';
  return (
    <Scroll className={styles.nav} ref={region}>
      <nav aria-label={t(label)}>
        <SectionMap work={work} />
        <QuestionList work={work} />
        <Filters work={work} />
        <RoomActs work={work} dialogs={dialogs} />
      </nav>
    </Scroll>
  );
}

/** Scrolls the region alone: at very large text it is part of a page that scrolls, and that must stay at the question. */
function showWithin(region: HTMLElement, part: Element): void {
  const outer = region.getBoundingClientRect();
  const inner = part.getBoundingClientRect();
  const margin = inner.height;
  if (inner.top < outer.top) region.scrollTop -= outer.top - inner.top + margin;
  else if (inner.bottom > outer.bottom) region.scrollTop += inner.bottom - outer.bottom + margin;
}
