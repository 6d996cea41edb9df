import type { Passport } from '../../shared/explain/passport.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { plain } from '../../shared/report/numbers.ts';
import type { Ledger } from './ledger.ts';

/** The answers behind a number whose formula does not name them: the overall score is made of sections, and those of answers. Null where
 * the formula tells them already. */
export function answersBehind(t: Translate, { entered, formula }: Passport, shown: readonly Ledger[]): Ledger | null {
  if (formula === null || formula.kind === 'given' || formula.kind === 'consensus' || entered.length === 0) return null;
  const named = new Set(shown.flatMap(({ rows }) => rows.map(({ id }) => id)));
  if (entered.every(({ id }) => named.has(id))) return null;
  return {
    heads: ['question', 'answer', 'weight', 'source'].map((head) => t(`passport.head.${head}`)),
    foot: null,
    rows: entered.map(({ id, name, text, weight, source, respondents, contested }) => ({
      key: id,
      id,
      name,
      cells: [
        text,
        plain(t, weight),
        t(source === 'agreed' ? 'passport.agreed' : 'passport.responses', { count: respondents }),
      ],
      how: contested ? t('passport.remark.contested') : '',
      // Limit symptoms are asked, not scored: they have no passport.
      subject:
        formula.kind === 'ratio' && formula.times === 100 ? null : { kind: 'question-score' as const, question: id },
      inner: false,
    })),
  };
}
