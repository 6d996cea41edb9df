import type { Translate } from '../../../shared/i18n/translate.ts';
import { metricTexts } from '../../../shared/metrics/catalogue.ts';
import { usePreferences } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Item } from './item.ts';
import { type Stake, stakeOf } from './matters.ts';
import styles from './Panel.module.css';
import { Part } from './Part.tsx';
import type { Work } from './useWork.ts';

/** Why the question is worth the room's time, what hangs on it now, and the metrics that it moves. */
export function MattersPart({ work }: { readonly work: Work }) {
  const t = useTranslate();
  const { language } = usePreferences();
  const { item, score } = work;
  const stake = stakeOf(item, score);
  const names = metricTexts(language);
  const metrics = item.metrics.flatMap((id, index) => {
    const words = names.get(id);
    return words === undefined ? [] : [`${index === 0 ? words.name : words.phrase} (${id})`];
  });
  return (
    <>
      <Part title={t(item.kind === 'symptom' ? 'questions.matters.symptomTitle' : 'questions.matters.title')}>
        <p className={styles.second}>{item.why}</p>
        {stake !== null && <p className={styles.second}>{stakeWords(t, item, stake)}</p>}
      </Part>
      {metrics.length > 0 && (
        <Part title={t('questions.matters.moves')}>
          <p className={styles.second}>{metrics.join(', ')}.</p>
        </Part>
      )}
    </>
  );
}

/** The answer that is needed: “Largely”, or the number of a level. */
function toWords(item: Item, to: string | number): string {
  return typeof to === 'number' ? String(to) : (item.choices.find(({ value }) => value === to)?.name ?? to);
}

function stakeWords(t: Translate, item: Item, stake: Stake): string {
  const section = item.section.name;
  switch (stake.kind) {
    case 'key':
      return t('questions.matters.key', { section, level: stake.level });
    case 'floor':
      return t('questions.matters.floor', { section, level: stake.level, floor: stake.level - 1 });
    case 'unlock': {
      const to = toWords(item, stake.to);
      if (stake.isContested) return t('questions.matters.contested', { stage: stake.stage });
      return t('questions.matters.unlock', { count: stake.count, stage: stake.stage, to });
    }
    case 'holds':
      return t('questions.matters.holds', { count: stake.count, section, to: toWords(item, stake.to) });
  }
}
