import type { Translate } from '../../../shared/i18n/translate.ts';
import { fixed, plain } from '../../../shared/report/numbers.ts';
import { goalMultipliers } from '../../../shared/scoring/goalWeights.ts';
import { type PillarView, sectionName } from './resultView.ts';
import { weightsOf } from './weights.ts';

/** More are counted, not named. */
const most = 4;
/** A score without weights is printed from this difference on (method 7.5). */
const visible = 0.1;

/** "Weights: R6 2, I5 1.5, all others 1"; "Weights from goals; by hand R6 2". */
export function weightsWords(t: Translate, view: PillarView): string {
  const all = [...questionWords(t, view), ...sectionWords(t, view)];
  const list = all.join(t('results.comma'));
  if (view.assessment.settings?.goals !== undefined) {
    if (all.length === 0) return t('goals.foot.plain');
    return all.length > most ? t('goals.foot.many', { count: all.length }) : t('goals.foot.some', { list });
  }
  if (all.length === 0) return t('results.weights.allOne');
  return all.length > most ? t('results.weights.many', { count: all.length }) : t('results.weights.some', { list });
}

/** Under the pillars' numbers: what the goals weigh, what is weighed by hand, and the scores without weights where they differ; empty
 * without weights by goals or a visible difference. */
export function weightsNote(t: Translate, view: PillarView): readonly string[] {
  const { framework, texts, assessment } = view;
  const comma = t('results.comma');
  const names: Readonly<Record<string, string>> = texts.goals;
  const multipliers = goalMultipliers(framework, assessment.settings?.goals);
  const sentences: string[] = [];
  if (multipliers !== null) {
    const byWeight = [...multipliers].toSorted(([, a], [, b]) => b - a);
    const list = byWeight.map(([id, weight]) =>
      t('goals.note.entry', { goal: names[id] ?? id, weight: plain(t, weight) }),
    );
    sentences.push(t('goals.note.by', { list: list.join(comma) }));
    const hand = questionWords(t, view);
    if (hand.length > most) sentences.push(t('goals.note.byHandMany', { count: hand.length }));
    else if (hand.length > 0) sentences.push(t('goals.note.byHand', { list: hand.join(comma) }));
    const sections = sectionWords(t, view);
    if (sections.length > 0) sentences.push(t('goals.note.sections', { list: sections.join(comma) }));
  }
  const plainScores = unweightedWords(t, view);
  if (plainScores.length > 0) sentences.push(t('goals.note.unweighted', { list: plainScores.join(comma) }));
  return sentences;
}

function unweightedWords(t: Translate, view: PillarView): readonly string[] {
  const { overall, sections } = view.score;
  const scores = [
    ...sections.map(({ id, score, unweighted }) => ({ name: sectionName(view, id), score, unweighted })),
    { name: t('goals.note.overall'), ...overall },
  ];
  return scores.flatMap(({ name, score, unweighted }) =>
    score === null || unweighted === null || Math.abs(score - unweighted) < visible
      ? []
      : [t('results.weights.entry', { name, weight: fixed(t, unweighted, 2) })],
  );
}

function questionWords(t: Translate, view: PillarView): readonly string[] {
  const { questions } = weightsOf(view.assessment.settings);
  return view.framework.sections
    .flatMap((section) => section.questions)
    .flatMap(({ id }) => entry(t, id, questions[id]));
}

function sectionWords(t: Translate, view: PillarView): readonly string[] {
  const { sections } = weightsOf(view.assessment.settings);
  return view.framework.sections.flatMap(({ id }) => entry(t, sectionName(view, id), sections[id]));
}

function entry(t: Translate, name: string, weight: number | undefined): readonly string[] {
  return weight === undefined ? [] : [t('results.weights.entry', { name, weight: plain(t, weight) })];
}
