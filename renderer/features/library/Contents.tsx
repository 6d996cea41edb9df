import { useTranslate } from '../../i18n/useTranslate.ts';
import { Scroll } from '../../ui/Scroll.tsx';
import styles from './Contents.module.css';
import { headId, scaleId } from './headId.ts';
import type { ReadableSection } from './readable.ts';

export interface ContentsProps {
  readonly sections: readonly ReadableSection[];
}

/** Jumps to the sections: the heading comes to the top and takes the focus. */
export function Contents({ sections }: ContentsProps) {
  const t = useTranslate();
  return (
    <Scroll className={styles.contents}>
      <nav aria-label={t('library.contents')}>
        <ul>
          <li>
            <button type="button" className={styles.jump} onClick={() => jumpTo(scaleId)}>
              {t('library.choosing')}
            </button>
          </li>
          {sections.map((section) => (
            <li key={section.id}>
              <button type="button" className={styles.jump} onClick={() => jumpTo(headId(section.id))}>
                <span>{section.name}</span>
                <span className={styles.count}>{t('library.questions', { count: section.questions.length })}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </Scroll>
  );
}

// The address keeps the route in its fragment, so a link to a place of the page would leave the page.
function jumpTo(id: string): void {
  const head = document.getElementById(id);
  head?.scrollIntoView({ block: 'start' });
  head?.focus({ preventScroll: true });
}
