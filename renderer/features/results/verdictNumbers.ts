import type { Translate } from '../../../shared/i18n/translate.ts';
import { fixed, share } from '../../../shared/report/numbers.ts';
import { changesWords, levelName } from '../../../shared/report/verdict.ts';
import type { NumberInText } from '../../passport/textParts.ts';
import type { ResultView } from './resultView.ts';

/** The numbers of the headline, in the order in which it says them. */
export function headlineNumbers(t: Translate, view: ResultView): readonly NumberInText[] {
  const { score } = view;
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

/** The numbers of the sentence under the headline that are not in it: what a ladder's counts. */
export function sentenceNumbers(t: Translate, view: ResultView): readonly NumberInText[] {
  if (view.kind === 'pillars') return [];
  const { score } = view;
  const answered = score.status === 'incomplete' ? headlineNumbers(t, view).slice(0, 1) : [];
  return [...answered, { text: changesWords(t, score), subject: { kind: 'stage-attained' } }];
}

function stageNumber(stage: number | null): readonly NumberInText[] {
  return stage === null ? [] : [{ text: String(stage), subject: { kind: 'stage-attained' } }];
}
