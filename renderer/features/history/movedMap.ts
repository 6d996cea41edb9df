import type { Framework, Question } from '../../../shared/frameworks/structure.ts';
import type { FrameworkTexts } from '../../../shared/frameworks/texts.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { questionResults } from '../../../shared/scoring/questionResults.ts';
import type { Score } from '../../../shared/scoring/result.ts';
import { isKeyQuestion } from '../../../shared/workshop/agenda.ts';
import { type TileValue, tileOf } from '../../ui/tileValue.ts';
import { scaleOf } from './scaleOf.ts';

/** A question in both moments. */
export interface MovedTile {
  readonly id: string;
  readonly before: TileValue;
  readonly after: TileValue;
  readonly moved: 'up' | 'down' | 'changed' | 'same';
  readonly isKey: boolean;
  /** All of it in words: "R4 Forecasting: 2 Emerging, then 3 Defined". */
  readonly label: string;
}

export interface MovedRow {
  readonly label: string;
  readonly tiles: readonly MovedTile[];
}

/** Longer sections go on in further rows. */
const widest = 10;

/** The maturity map from one moment to the other: a row a section, a tile a question. */
export function movedMap(
  t: Translate,
  framework: Framework,
  texts: FrameworkTexts,
  earlier: Score,
  later: Score,
): readonly MovedRow[] {
  const before = questionResults(earlier);
  const after = questionResults(later);
  return framework.sections.flatMap((section, index) => {
    const questions: readonly Question[] = section.questions;
    const tiles = questions.map((question) =>
      movedTile(t, texts, question, tileOf(before.get(question.id)), tileOf(after.get(question.id))),
    );
    const name =
      texts.kind === 'ladder'
        ? t('history.stage', { number: index + 1 })
        : (texts.sections[section.id]?.name ?? section.id);
    const rows = Math.max(1, Math.ceil(tiles.length / widest));
    const each = Math.ceil(tiles.length / rows);
    return Array.from({ length: rows }, (_, row) => ({
      label: row === 0 ? name : '',
      tiles: tiles.slice(row * each, (row + 1) * each),
    }));
  });
}

function movedTile(
  t: Translate,
  texts: FrameworkTexts,
  question: Question,
  before: TileValue,
  after: TileValue,
): MovedTile {
  const name = t('history.compare.question', { id: question.id, name: texts.questions[question.id]?.name ?? '' });
  const moved = direction(before, after);
  const words = { name, before: tileWords(t, texts, before), after: tileWords(t, texts, after) };
  return {
    id: question.id,
    before,
    after,
    moved,
    isKey: isKeyQuestion(question),
    label: t(moved === 'same' ? 'history.compare.tileSame' : 'history.compare.tileMoved', words),
  };
}

function direction(before: TileValue, after: TileValue): MovedTile['moved'] {
  if (before === after) return 'same';
  const [from, to] = [scaleOf(before), scaleOf(after)];
  if (from === null || to === null) return 'changed';
  return to > from ? 'up' : 'down';
}

/** "2 Emerging", "P Partially", "don’t know". */
export function tileWords(t: Translate, texts: FrameworkTexts, value: TileValue): string {
  switch (value) {
    case 'open':
    case 'dont-know':
    case 'not-applicable':
      return t(`history.state.${value}`);
    case 'N':
    case 'P':
    case 'L':
    case 'F':
      return texts.kind === 'pillars' ? value : named(value, texts.scale?.[value].name);
    default:
      return texts.kind === 'ladder' ? String(value) : named(value, texts.levels?.[value].name);
  }
}

function named(value: TileValue, name: string | undefined): string {
  return name === undefined ? String(value) : `${value} ${name}`;
}
