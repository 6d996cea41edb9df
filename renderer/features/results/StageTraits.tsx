import { useTranslate } from '../../i18n/useTranslate.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { type LadderView, sectionName } from './resultView.ts';
import styles from './StageTraits.module.css';

/** What the present stage is like, where it ends, and what the next one is like. */
export function StageTraits({ view }: { readonly view: LadderView }) {
  const t = useTranslate();
  const stage = view.score.overall.stage ?? 0;
  const present = view.framework.sections[stage - 1];
  const next = view.framework.sections[stage];
  const now = present === undefined ? undefined : view.texts.sections[present.id];
  const then = next === undefined ? undefined : view.texts.sections[next.id];
  return (
    <div className={styles.traits}>
      <section>
        {present === undefined ? (
          <>
            <SectionHead title={t('results.ladder.below', { name: view.texts.belowFirst.name })} />
            <p>{view.texts.belowFirst.traits}</p>
          </>
        ) : (
          <>
            <SectionHead title={t('results.ladder.now', { number: stage, name: sectionName(view, present.id) })} />
            <p>{now?.traits}</p>
            {now !== undefined && <p>{t('results.ladder.limits', { limits: now.limits })}</p>}
          </>
        )}
      </section>
      {next !== undefined && (
        <section>
          <SectionHead title={t('results.ladder.then', { number: stage + 1, name: sectionName(view, next.id) })} />
          <p>{then?.traits}</p>
        </section>
      )}
    </div>
  );
}
