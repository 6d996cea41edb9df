import { longDate } from '../dates.ts';
import type { Block, Section } from '../model.ts';
import type { WaveView } from '../planned.ts';
import { byKind, type CheckReport, type Report } from '../reportContext.ts';
import { reportTitle } from '../reportTitle.ts';
import { counted } from '../words.ts';
import { boardDecisions } from './boardDecisions.ts';
import { checkFigure, partsHead } from './checkParts.ts';
import { checkFindings, lowestBlocks, trustFacts, verdictFacts } from './checkSummary.ts';
import { ladderFigure } from './ladderSection.ts';
import { coverageFacts, ladderFindings, stageFacts } from './ladderSummary.ts';
import { pillarFindings, smallFacts, verdictBlocks } from './pillarSummary.ts';
import { sectionBars } from './pillarsSection.ts';
import { planPage } from './planPage.ts';
import { leadingSentence, todoBlocks } from './summaryBlocks.ts';

/** What a board reads: the verdict, the roadmap on a page, and the decisions with what each costs. Three pages, whatever they hold. */
export function boardSections(report: Report, waves: readonly WaveView[]): readonly Section[] {
  return [verdictPage(report), roadmapPage(report, waves), boardDecisions(report, waves)];
}

function verdictPage(report: Report): Section {
  const { t, input } = report;
  const title = reportTitle(report);
  const subtitle = input.assessment.title?.trim() ?? '';
  const what = subtitle === '' ? title : [title, subtitle].join(t('report.format.comma'));
  const blocks: readonly Block[] = [
    {
      kind: 'text',
      role: 'caption',
      text: t('report.board.overline', { what, date: longDate(t, report.date) }),
      clamp: [2, 1, 1],
    },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'lead', text: leadingSentence(report), said: 'summary.sentence', clamp: [5, 4, 3] },
    { kind: 'space', height: 24 },
    ...todoBlocks(report),
    ...byKind(report, { pillars: pillarVerdict, ladder: ladderVerdict, check: checkVerdict }),
  ];
  return {
    id: 'verdict',
    name: t('report.board.verdict'),
    note: t('report.board.verdictNote'),
    blocks,
    fit: { blocks: blocks.length, whole: true },
  };
}

function pillarVerdict(report: Extract<Report, { kind: 'pillars' }>): readonly Block[] {
  const { t, score, framework } = report;
  if (score.status === 'empty') return [];
  const facts = smallFacts(report);
  return [
    ...verdictBlocks(report),
    ...(facts === null ? [] : [facts, { kind: 'space', height: 24 } as const]),
    { kind: 'heading', text: counted(t, 'report.board.pillars', framework.sections.length) },
    ...bareBars(report),
    { kind: 'space', height: 18 },
    pillarFindings(report),
  ];
}

/** The bars alone: what their caption says is for those who read the method. */
function bareBars(report: Extract<Report, { kind: 'pillars' }>): readonly Block[] {
  return sectionBars(report).flatMap((block): readonly Block[] => {
    if (block.kind === 'text') return [];
    if (block.kind !== 'figure') return [block];
    const { caption: _, said: __, ...bare } = block;
    return [bare];
  });
}

function ladderVerdict(report: Extract<Report, { kind: 'ladder' }>): readonly Block[] {
  const { t, score } = report;
  if (score.status === 'empty') return [];
  return [
    ...stageFacts(report),
    ...coverageFacts(report),
    { kind: 'space', height: 24 },
    { kind: 'heading', text: t('report.board.ladder') },
    { kind: 'space', height: 6 },
    ladderFigure(report),
    { kind: 'space', height: 24 },
    ladderFindings(report),
  ];
}

function checkVerdict(report: CheckReport): readonly Block[] {
  const { score } = report;
  if (score.status === 'empty') return [];
  const { caption: _, said: __, ...figure } = checkFigure(report);
  return [
    ...verdictFacts(report),
    ...trustFacts(report),
    { kind: 'space', height: 24 },
    { kind: 'heading', text: partsHead(report) },
    { kind: 'space', height: 6 },
    figure,
    { kind: 'space', height: 12 },
    ...lowestBlocks(report),
    checkFindings(report),
  ];
}

function roadmapPage(report: Report, waves: readonly WaveView[]): Section {
  const { t } = report;
  const blocks = planPage(report, waves);
  return {
    id: 'roadmap',
    name: t('report.roadmap.name'),
    note: t('report.board.roadmapNote'),
    blocks,
    fit: { blocks: blocks.length, whole: true },
  };
}
