import { functionView as functionFigure } from '../../../shared/charts/functionView.ts';
import { fixed } from '../../../shared/report/numbers.ts';
import { list } from '../../../shared/report/words.ts';
import { sights } from '../../../shared/workshop/sight.ts';
import { Drawing } from '../../charts/Drawing.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportText } from '../../passport/PassportText.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { AgreementNotes } from './AgreementNotes.tsx';
import { DisputeTable } from './DisputeTable.tsx';
import type { ResultView } from './resultView.ts';
import { SightList } from './SightList.tsx';
import styles from './VoicesSection.module.css';
import { agreementOf, countVoices, disputes, type FunctionView, functionView } from './voices.ts';

/** How far people and functions see the same; nothing while there are fewer than two voices. */
export function VoicesSection({ view }: { readonly view: ResultView }) {
  const t = useTranslate();
  const { framework, assessment, score } = view;
  if (countVoices(assessment) < 2) return null;
  const functions = functionView(framework, assessment, score);
  const seen = sights(framework, assessment);
  return (
    <section className={styles.section}>
      <SectionHead title={t('results.voices.title')} side={t('results.voices.privacy')} />
      {seen.length > 0 && <SightList view={view} sights={seen} />}
      <div className={styles.figure}>
        {functions !== null && <FunctionFigure view={functions} />}
        <AgreementNotes agreement={agreementOf(framework, assessment, score)} />
      </div>
      <DisputeTable view={view} disputes={disputes(score)} />
    </section>
  );
}

function FunctionFigure({ view }: { readonly view: FunctionView }) {
  const t = useTranslate();
  const rows = view.rows.map((row) => ({
    name: t(`results.voices.function.${row.name}`),
    value: row.mean,
    guest: row.guest,
    words: {
      value: fixed(t, row.mean, 2),
      voices: t('results.voices.count', { count: row.voices }),
      questions: t('results.voices.questions', { count: row.questions }),
    },
  }));
  const spread = view.spread === null ? '' : t('results.voices.spread', { value: fixed(t, view.spread, 2) });
  const spoken = rows.map((row) => t('results.voices.row', { name: row.name, mean: row.words.value }));
  const text = [...spoken, spread].filter((part) => part !== '').join(t('results.comma'));
  const names = (functions: FunctionView['absent']) =>
    list(
      t,
      functions.map((name) => t(`report.function.${name}`)),
    );
  return (
    <>
      {rows.length > 0 && (
        <>
          <Drawing
            figure={functionFigure(rows, spread)}
            label={t('results.voices.figure', { rows: [...spoken, spread].filter((part) => part !== '').join('; ') })}
          />
          {/* What a number is made of names every function's part in it. */}
          {view.hidden.length === 0 && (
            <Note>
              <PassportText text={text} numbers={numbersOf(view, (value) => fixed(t, value, 2))} />
            </Note>
          )}
        </>
      )}
      {view.hidden.length > 0 && <Note>{t('results.voices.hidden', { names: names(view.hidden) })}</Note>}
      {view.absent.length > 0 && <Note>{t('results.voices.absent', { names: names(view.absent) })}</Note>}
    </>
  );
}

function numbersOf({ rows, spread }: FunctionView, text: (value: number) => string) {
  return [
    ...rows.map(({ name, mean }) => ({
      text: text(mean),
      subject: { kind: 'function-mean' as const, function: name },
    })),
    ...(spread === null ? [] : [{ text: text(spread), subject: { kind: 'alignment-spread' as const } }]),
  ];
}
