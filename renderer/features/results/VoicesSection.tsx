import { functionView as functionFigure } from '../../../shared/charts/functionView.ts';
import { fixed } from '../../../shared/report/numbers.ts';
import { list } from '../../../shared/report/words.ts';
import { Drawing } from '../../charts/Drawing.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportText } from '../../passport/PassportText.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { DisputeTable } from './DisputeTable.tsx';
import type { ResultView } from './resultView.ts';
import styles from './VoicesSection.module.css';
import { alphaReading, countVoices, disputes, type FunctionView, functionView } from './voices.ts';

/** How far people and functions see the same; nothing while there are fewer than two voices. Means only, so that no answer can be traced
 * to a person. */
export function VoicesSection({ view }: { readonly view: ResultView }) {
  const t = useTranslate();
  if (countVoices(view.assessment) < 2) return null;
  const functions = functionView(view.framework, view.assessment, view.score);
  const { alpha } = view.score.alignment;
  return (
    <section className={styles.section}>
      <SectionHead title={t('results.voices.title')} side={t('results.voices.privacy')} />
      <div className={styles.figure}>
        {functions !== null && <FunctionFigure view={functions} />}
        {alpha !== null && (
          <Note>
            <PassportText
              text={t('results.voices.alpha', {
                value: fixed(t, alpha, 2),
                reading: t(`results.voices.reading.${alphaReading(alpha)}`),
              })}
              numbers={[{ text: fixed(t, alpha, 2), subject: { kind: 'alpha' } }]}
            />
          </Note>
        )}
      </div>
      <DisputeTable view={view} disputes={disputes(view.score)} />
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
  return (
    <>
      <Drawing
        figure={functionFigure(rows, spread)}
        label={t('results.voices.figure', { rows: [...spoken, spread].filter((part) => part !== '').join('; ') })}
      />
      <Note>
        <PassportText
          text={[...spoken, spread].filter((part) => part !== '').join(t('results.comma'))}
          numbers={[
            ...view.rows.map(({ name, mean }) => ({
              text: fixed(t, mean, 2),
              subject: { kind: 'function-mean' as const, function: name },
            })),
            ...(view.spread === null
              ? []
              : [{ text: fixed(t, view.spread, 2), subject: { kind: 'alignment-spread' as const } }]),
          ]}
        />
      </Note>
      {view.absent.length > 0 && (
        <Note>
          {t('results.voices.absent', {
            names: list(
              t,
              view.absent.map((name) => t(`results.voices.function.${name}`)),
            ),
          })}
        </Note>
      )}
    </>
  );
}
