import type { QuestionId } from '../../../shared/base/ids.ts';
import { unconfirmedQuestions } from '../../../shared/cycles/unconfirmed.ts';
import type { Question } from '../../../shared/frameworks/structure.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { fixed, plain } from '../../../shared/report/numbers.ts';
import { isContested, questionResults } from '../../../shared/scoring/questionResults.ts';
import type { QuestionResult } from '../../../shared/scoring/result.ts';
import type { MapRow, MapTile } from '../../charts/MapGrid.tsx';
import { tileOf, type WorkTileValue } from '../../ui/tileValue.ts';
import { answerName } from './answerName.ts';
import { questionName, type ResultView, sectionName } from './resultView.ts';

/** Longer sections go on in further rows, so that a tile stays a thing one can hit. */
const widest = 10;

/** The maturity map: a row a section, a tile a question. `blocking` are those that hold back the next level or stage. */
export function mapRows(t: Translate, view: ResultView, blocking: ReadonlySet<QuestionId>): readonly MapRow[] {
  const results = questionResults(view.score);
  const unconfirmed = unconfirmedQuestions(view.framework, view.assessment, view.score);
  return view.framework.sections.flatMap((section, index) => {
    const questions: readonly Question[] = section.questions;
    const tiles = questions.flatMap((question) => {
      const result = results.get(question.id);
      if (result === undefined) return [];
      const value = unconfirmed.has(question.id) ? 'unconfirmed' : tileOf(result);
      return [mapTile(t, view, question, result, value, blocking.has(question.id))];
    });
    // Stages have names too long for the margin, and they stand over the map already.
    const name = view.kind === 'ladder' ? t('results.map.stage', { number: index + 1 }) : sectionName(view, section.id);
    const rows = Math.ceil(tiles.length / widest);
    const each = Math.ceil(tiles.length / Math.max(1, rows));
    return Array.from({ length: rows }, (_, row) => {
      const part = tiles.slice(row * each, (row + 1) * each);
      const span = { first: part[0]?.id ?? '', last: part.at(-1)?.id ?? '' };
      return { label: row === 0 ? name : t('results.map.continued', span), tiles: part };
    });
  });
}

/** A key question or a gate; a check has neither. */
function decides(question: Question): boolean {
  if ('key' in question) return question.key;
  return 'gate' in question && question.gate;
}

function mapTile(
  t: Translate,
  view: ResultView,
  question: Question,
  result: QuestionResult,
  value: WorkTileValue,
  blocks: boolean,
): MapTile {
  const isKey = decides(question);
  // A mean may fall short of a target that its level reaches: "3 → 3" would only raise a question; the gaps rank it all the same.
  const reached = typeof result.level === 'number' && result.target !== null && result.level >= result.target;
  const below = result.target !== null && !reached && (result.gap === null || result.gap > 0);
  const contested = isContested(result) && result.min !== null && result.max !== null;
  const span = contested ? t('results.map.span', { min: String(result.min), max: String(result.max) }) : undefined;
  const name = t('results.question', { id: question.id, name: questionName(view, question.id) });
  const parts = [
    t('results.map.tile', { name, value: valueWords(t, view, value) }),
    ...(isKey ? [t(`results.map.key.${view.kind}`)] : []),
    ...(result.target !== null && below ? [t('results.map.target', { target: plain(t, result.target) })] : []),
    ...(span === undefined ? [] : [t('results.map.contested', { span })]),
    ...(blocks ? [t(`results.map.blocks.${view.kind}`)] : []),
  ];
  return {
    id: question.id,
    value,
    ...(result.target !== null && below ? { target: plain(t, result.target) } : {}),
    isKey,
    blocks,
    ...(span === undefined ? {} : { contested: span }),
    label: parts.join(t('results.comma')),
  };
}

/** "2 Emerging", "P Partially", "don’t know", "not confirmed". */
function valueWords(t: Translate, view: ResultView, value: WorkTileValue): string {
  switch (value) {
    case 'open':
    case 'unconfirmed':
    case 'dont-know':
    case 'not-applicable':
      return t(`results.state.${value}`);
  }
  return `${value} ${answerName(view.texts, value)}`.trim();
}

/** "66.7 %"; an en dash where nothing is answered. */
export function percentWords(t: Translate, percent: number | null): string {
  return percent === null ? t('results.none') : t('results.percent', { value: fixed(t, percent, 1) });
}
