import { assertNever } from '../../../shared/base/assertNever.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { fixed } from '../../../shared/report/numbers.ts';
import { leastQuestions, leastRespondents } from '../../../shared/scoring/alignment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportText } from '../../passport/PassportText.tsx';
import { Note } from '../../ui/Note.tsx';
import { type Agreement, alphaReading } from './voices.ts';

/** How alike all answers are: consensus first, then alpha with its caveat, or why there is none (method 7.7). */
export function AgreementNotes({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslate();
  const { consensus, questions, alpha } = agreement;
  return (
    <>
      {consensus !== null && (
        <Note>{t('results.voices.consensus', { value: fixed(t, consensus, 2), count: questions })}</Note>
      )}
      <Note>
        {alpha === null ? (
          noAlphaWords(t, agreement)
        ) : (
          <PassportText
            text={t('results.voices.alpha', {
              value: fixed(t, alpha, 2),
              reading: t(`results.voices.reading.${alphaReading(alpha)}`),
            })}
            numbers={[{ text: fixed(t, alpha, 2), subject: { kind: 'alpha' } }]}
          />
        )}
      </Note>
    </>
  );
}

function noAlphaWords(t: Translate, { noAlpha, people, questions }: Agreement): string {
  switch (noAlpha) {
    case 'people':
      return t('results.voices.noAlpha.people', { least: leastRespondents, count: people });
    case 'questions':
      return t('results.voices.noAlpha.questions', { least: leastQuestions, count: questions });
    case 'no-variation':
      return t('results.voices.noAlpha.no-variation');
    case null:
      return '';
    default:
      return assertNever(noAlpha);
  }
}
