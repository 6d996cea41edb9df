import type { Translate } from '../../../shared/i18n/translate.ts';
import { plain } from '../../../shared/report/numbers.ts';
import { type PillarView, sectionName } from './resultView.ts';
import { weightsOf } from './weights.ts';

/** More are counted, not named. */
const most = 4;

/** "Weights: R6 2, I5 1.5, all others 1". */
export function weightsWords(t: Translate, view: PillarView): string {
  const { questions, sections } = weightsOf(view.assessment.settings);
  const ofSections = view.framework.sections.flatMap(({ id }) => entry(t, sectionName(view, id), sections[id]));
  const ofQuestions = view.framework.sections
    .flatMap((section) => section.questions)
    .flatMap(({ id }) => entry(t, id, questions[id]));
  const all = [...ofQuestions, ...ofSections];
  if (all.length === 0) return t('results.weights.allOne');
  if (all.length > most) return t('results.weights.many', { count: all.length });
  return t('results.weights.some', { list: all.join(t('results.comma')) });
}

function entry(t: Translate, name: string, weight: number | undefined): readonly string[] {
  return weight === undefined ? [] : [t('results.weights.entry', { name, weight: plain(t, weight) })];
}
