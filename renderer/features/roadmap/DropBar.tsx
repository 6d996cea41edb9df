import { useRef } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import styles from './DropBar.module.css';
import { type DropPlace, useDropPlace } from './useCardDrag.ts';

/** Two places outside the waves, over the foot while a card is in the air. Keys and menus have their own way there. */
export function DropBar({ shown }: { readonly shown: boolean }) {
  const t = useTranslate();
  if (!shown) return null;
  return (
    <div className={styles.bar} aria-hidden="true">
      <Place place="planner" words={t('roadmap.menu.planner')} />
      <Place place="not-now" words={t('roadmap.menu.not-now')} />
    </div>
  );
}

function Place({ place, words }: { readonly place: DropPlace; readonly words: string }) {
  const target = useRef<HTMLDivElement>(null);
  const over = useDropPlace(target, place);
  return (
    <div ref={target} className={over ? styles.over : styles.place}>
      {words}
    </div>
  );
}
