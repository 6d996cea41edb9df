import { FunctionName } from '../../../shared/assessment/schema.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { counted, numberWord } from '../../../shared/report/words.ts';
import type { GapGroup, GapView } from '../../../shared/targets/gaps.ts';
import { targetStage } from '../../../shared/targets/gaps.ts';
import type { ResultView } from './resultView.ts';

/** How many gaps are shown before one asks for all. */
export const few = 3;

/** The name of a section, a function or a goal. */
export function groupName(t: Translate, { texts }: ResultView, id: GapGroup['id']): string {
  const functions: readonly string[] = FunctionName.options;
  if (functions.includes(id)) return t(`results.voices.function.${id}`);
  const sections: Readonly<Record<string, { readonly name: string }>> = texts.sections;
  const goals: Readonly<Record<string, string>> = texts.kind === 'pillars' ? texts.goals : {};
  return sections[id]?.name ?? goals[id] ?? id;
}

/** The views that a framework has: a ladder has no goals. */
export function viewsOf(view: ResultView): readonly GapView[] {
  return view.kind === 'pillars' && view.framework.goals.length > 1
    ? ['weighted', 'section', 'function', 'goal']
    : ['weighted', 'section', 'function'];
}

export function viewLabel(t: Translate, view: ResultView, by: GapView): string {
  return t(by === 'section' ? `targets.views.section.${view.kind}` : `targets.views.${by}`);
}

const rankingKeys = {
  pillars: { three: 'results.work.three', all: 'results.work.all' },
  ladder: { three: 'results.work.ladderThree', all: 'results.work.ladderAll' },
  check: { three: 'results.work.checkThree', all: 'results.work.checkAll' },
  elements: { three: 'results.work.elementsThree', all: 'results.work.elementsAll' },
} as const;

/** "Ranked by weighted gap to target · the three largest of nine". */
export function rankingWords(t: Translate, view: ResultView, count: number, all: boolean): string {
  const keys = rankingKeys[hasElementsOnly(view) ? 'elements' : view.kind];
  if (count > few && !all) {
    return t(keys.three, { number: numberWord(t, count) });
  }
  return counted(t, keys.all, count);
}

/** A check without attributes: nothing in it counts more than anything else. */
function hasElementsOnly(view: ResultView): boolean {
  return view.kind === 'check' && view.framework.sections.every(({ role }) => role === 'element');
}

const emptyKeys = {
  pillars: 'targets.empty.met',
  ladder: 'targets.empty.ladder',
  check: 'targets.empty.check',
} as const;

/** Why there is nothing to show. */
export function noGapsWords(t: Translate, view: ResultView): string {
  if (view.score.questions.every(({ score }) => score === null)) return t('targets.empty.unanswered');
  return t(emptyKeys[view.kind]);
}

/** What the gaps of a ladder or a check are measured toward; empty for pillars. */
export function towardWords(t: Translate, view: ResultView): string {
  if (view.kind === 'pillars') return '';
  if (view.kind === 'check') return t('targets.views.toHold');
  const stage = targetStage(view.framework, view.assessment, view.score);
  return stage === null ? '' : t('targets.views.toStage', { stage });
}
