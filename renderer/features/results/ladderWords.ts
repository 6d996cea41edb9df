import type { Translate } from '../../../shared/i18n/translate.ts';
import type { GateLamp, StageObstacle, StageRow } from './ladderRows.ts';

/** What stands under a stage: attained, what keeps it from being so, or which stage below it waits for. */
export function stageState(t: Translate, row: StageRow, rows: readonly StageRow[]): string {
  if (row.result.attained) return t(row.here ? 'results.ladder.here' : 'results.ladder.attained');
  if (row.own !== null) return obstacleWords(t, row.own);
  const weak = rows.find((other) => other.number < row.number && other.base !== null);
  if (weak === undefined || weak.base === null) return '';
  return t('results.ladder.waits', { stage: weak.number, reason: obstacleWords(t, weak.base) });
}

function obstacleWords(t: Translate, obstacle: StageObstacle): string {
  switch (obstacle.kind) {
    case 'few-answers':
      return t('results.ladder.few', { rated: obstacle.rated, needed: obstacle.needed });
    case 'share':
      return t('results.ladder.share', { needed: obstacle.needed });
    case 'gate':
      return gateWords(t, obstacle.lamp);
  }
}

/** "gate 3.2 is P, needs L". */
function gateWords(t: Translate, { question, letter, contested }: GateLamp): string {
  if (letter === null) return t('results.ladder.gateOpen', { id: question });
  return t(contested ? 'results.ladder.gateContested' : 'results.ladder.gate', { id: question, letter });
}
