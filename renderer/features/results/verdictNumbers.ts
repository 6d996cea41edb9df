import { verdictName } from '../../../shared/frameworks/verdictNames.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { holdingWords } from '../../../shared/report/checkVerdictWords.ts';
import { fixed, share } from '../../../shared/report/numbers.ts';
import { changesWords, levelName } from '../../../shared/report/verdict.ts';
import type { NumberInText } from '../../passport/textParts.ts';
import type { CheckView, ResultView } from './resultView.ts';

/** The numbers of the headline, in the order in which it says them. */
export function headlineNumbers(t: Translate, view: ResultView): readonly NumberInText[] {
  const { score } = view;
  if (view.kind === 'check') return verdictNumber(t, view);
  if (score.status === 'incomplete') {
    return [
      { text: share(t, score.completeness ?? 0), subject: { kind: 'completeness' } },
      ...(view.kind === 'ladder' ? stageNumber(view.score.overall.stage) : []),
    ];
  }
  if (view.kind === 'ladder') return stageNumber(view.score.overall.stage);
  const { overall } = view.score;
  return [
    ...(overall.score === null
      ? []
      : [{ text: fixed(t, overall.score, 1), subject: { kind: 'overall-score' as const } }]),
    ...(overall.level === null
      ? []
      : [
          {
            text: `${overall.level} ${levelName(view.texts, overall.level)}`,
            subject: { kind: 'overall-level' as const },
          },
        ]),
  ];
}

/** "Forming" and "4 of 6 elements and 1 of 3 attributes hold": one number behind both. */
function verdictNumber(t: Translate, { texts, score }: CheckView): readonly NumberInText[] {
  const { verdict } = score.overall;
  if (verdict === null) return [];
  return [
    { text: verdictName(texts, verdict), subject: { kind: 'verdict' } },
    { text: holdingWords(t, score), subject: { kind: 'verdict' } },
  ];
}

/** The numbers of the sentence under the headline that are not in it: what a ladder's counts. */
export function sentenceNumbers(t: Translate, view: ResultView): readonly NumberInText[] {
  if (view.kind !== 'ladder') return [];
  const { score } = view;
  const answered = score.status === 'incomplete' ? headlineNumbers(t, view).slice(0, 1) : [];
  return [...answered, { text: changesWords(t, score), subject: { kind: 'stage-attained' } }];
}

function stageNumber(stage: number | null): readonly NumberInText[] {
  return stage === null ? [] : [{ text: String(stage), subject: { kind: 'stage-attained' } }];
}
