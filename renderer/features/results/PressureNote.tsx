import { plain } from '../../../shared/report/numbers.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { pressureReading } from './ladderRows.ts';
import { percentWords } from './mapRows.ts';
import styles from './PressureNote.module.css';
import { type LadderView, questionHref } from './resultView.ts';

/** How strongly the limits of the attained stage are felt. */
export function PressureNote({ view }: { readonly view: LadderView }) {
  const t = useTranslate();
  const { pressure, stage } = view.score.overall;
  const symptoms = stage === null ? [] : (view.framework.sections[stage - 1]?.symptoms ?? []);
  return (
    <section className={styles.pressure}>
      <SectionHead title={t('results.pressure.title')} />
      {pressure !== null ? (
        <p>
          <b>
            <PassportNumber subject={{ kind: 'limit-pressure' }}>
              {percentWords(t, pressure)}
              {', '}
              {t('results.pressure.sum', { sum: plain(t, (pressure * 9) / 100) })}
            </PassportNumber>
          </b>
          {'. '}
          {t(`results.pressure.${pressureReading(pressure)}`)}
        </p>
      ) : (
        <p>
          {symptoms.length === 0 || stage === null
            ? t('results.pressure.noStage')
            : t('results.pressure.unknown', { stage })}
        </p>
      )}
      <ul>
        {symptoms.map((id) => (
          <li key={id}>
            <span>{view.texts.symptoms[id] ?? id}</span>
            <TextLink href={questionHref(view, id)}>{t('results.go', { id })}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
