import { scaleOf } from '../../../shared/frameworks/questions.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { fixed } from '../../../shared/report/numbers.ts';
import type { Sight } from '../../../shared/workshop/sight.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import { questionHref, questionName, type ResultView } from './resultView.ts';
import styles from './VoicesSection.module.css';

export interface SightListProps {
  readonly view: ResultView;
  readonly sights: readonly Sight[];
}

/** How many are said. */
const most = 3;

/** Who sees what better than whom, widest first. */
export function SightList({ view, sights }: SightListProps) {
  const t = useTranslate();
  return (
    <ul className={styles.sights}>
      {sights.slice(0, most).map((sight) => (
        <li key={sight.question}>
          <span>{sightWords(t, view, sight)}</span>
          <TextLink href={questionHref(view, sight.question)}>
            {t('results.voices.goTo', { id: sight.question })}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

/** "Sales sees R2 Lead hand-off 1.75 levels above marketing." */
export function sightWords(t: Translate, view: ResultView, { question, high, low, distance }: Sight): string {
  const amount = fixed(t, distance, scaleOf(view.framework, question) === 'levels' ? 2 : 0);
  const values = {
    question: t('results.question', { id: question, name: questionName(view, question) }),
    distance:
      scaleOf(view.framework, question) === 'levels'
        ? t('results.voices.levels', { value: amount, count: distance })
        : t('results.voices.points', { value: amount }),
    // In the middle of a sentence.
    low: t(low === 'others' ? 'results.voices.others' : `report.function.${low}`),
  };
  if (high === 'others') return t('results.voices.sightOthers', values);
  return t('results.voices.sight', { ...values, high: t(`results.voices.function.${high}`) });
}
