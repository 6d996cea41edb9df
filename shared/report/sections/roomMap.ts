import type { Block, Section } from '../model.ts';
import type { LadderReport, Report } from '../reportContext.ts';
import { answersMap } from './answersMap.ts';
import { checkFigure } from './checkParts.ts';
import { verdictFacts } from './checkSummary.ts';
import { ladderFigure } from './ladderSection.ts';
import { stageFacts } from './ladderSummary.ts';
import { verdictBlocks } from './pillarSummary.ts';
import { mapBlocks } from './pillarsSection.ts';
import { roomPage } from './roomPage.ts';
import { leadingSentence, todoBlocks } from './summaryBlocks.ts';

/** The sentence and every answer on one page. */
export function roomMap(report: Report): Section {
  const opening: readonly Block[] = [
    { kind: 'text', role: 'sentence', text: leadingSentence(report), said: 'summary.sentence', clamp: [4, 3, 3] },
    { kind: 'space', height: 15 },
    ...todoBlocks(report),
  ];
  if (report.kind === 'pillars') {
    return roomPage(report, 'map', [...opening, ...verdictBlocks(report), ...mapBlocks(report)]);
  }
  if (report.kind === 'check') {
    const { caption: _, said: __, ...bare } = checkFigure(report);
    return roomPage(report, 'map', [
      ...opening,
      ...verdictFacts(report),
      bare,
      { kind: 'space', height: 18 },
      ...answersMap(report),
    ]);
  }
  return roomPage(report, 'map', [
    ...opening,
    ...(report.score.status === 'empty' ? [] : stageFacts(report)),
    bareLadder(report),
    { kind: 'space', height: 18 },
    ...answersMap(report),
  ]);
}

/** The steps alone: the room knows what a gate is. */
function bareLadder(report: LadderReport): Block {
  const { caption: _, said: __, ...bare } = ladderFigure(report);
  return bare;
}
