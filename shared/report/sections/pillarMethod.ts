import { breadthOf } from '../../scoring/pillarLevel.ts';
import type { PillarResult } from '../../scoring/result.ts';
import type { Block, Cell, TableRow } from '../model.ts';
import { fixed, plain } from '../numbers.ts';
import { entryOf, type PillarReport } from '../reportContext.ts';
import { list } from '../words.ts';
import { goalWeightList, handWeightList } from './goalBlocks.ts';

/** From answers to score and level, section by section, so that every number can be worked out again by hand. */
export function pillarMethod(report: PillarReport): readonly Block[] {
  const { t, score } = report;
  const scored = score.sections.filter((section) => section.score !== null);
  if (scored.length === 0) return [];
  return [
    { kind: 'space', height: 18 },
    { kind: 'heading', text: t('report.method.workings') },
    {
      kind: 'table',
      columns: [
        { label: t('report.method.pillar'), width: 72, weight: 600 },
        { label: t('report.method.sum'), width: 72 },
        { label: t('report.method.weights'), width: 50 },
        { label: t('report.pillars.score'), width: 44, weight: 600 },
        { label: t('report.method.breadth'), width: 100 },
        { label: t('report.method.floor'), width: 80 },
        { label: t('report.method.keys'), width: 80 },
      ],
      rows: scored.map((section) => workingRow(report, section)),
    },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'caption', text: overallText(report) },
  ];
}

function workingRow(report: PillarReport, section: PillarResult): TableRow {
  const { t, texts } = report;
  const rated = report.entries.filter((entry) => entry.sectionId === section.id && entry.result.score !== null);
  const sum = rated.reduce((total, { result }) => total + (result.weight ?? 1) * (result.score ?? 0), 0);
  const weights = rated.reduce((total, { result }) => total + (result.weight ?? 1), 0);
  return {
    kind: 'row',
    cells: [
      texts.sections[section.id]?.name ?? section.id,
      plain(t, sum),
      plain(t, weights),
      fixed(t, section.score ?? 0, 2),
      breadthCell(report, section),
      ruleCell(report, section, 'floor'),
      ruleCell(report, section, 'key'),
    ],
  };
}

function accent(text: string): Cell {
  return [{ text, weight: 600, paint: 'accent' }];
}

/** "4 of 8 at 3, needs 6". */
function breadthCell(report: PillarReport, section: PillarResult): Cell {
  const { t } = report;
  if (section.level === null || section.level >= 5) return '';
  const next = section.level + 1;
  const applicable = report.entries.filter(
    (entry) => entry.sectionId === section.id && entry.result.state !== 'not-applicable',
  );
  const reached = applicable.filter(({ result }) => typeof result.level === 'number' && result.level >= next).length;
  const values = { reached, all: applicable.length, level: next, needed: breadthOf(applicable.length) };
  const short = section.blockers.some((blocker) => blocker.rule === 'breadth');
  return short ? accent(t('report.method.breadthShort', values)) : t('report.method.breadthHolds', values);
}

function ruleCell(report: PillarReport, section: PillarResult, rule: 'floor' | 'key'): Cell {
  const { t } = report;
  if (section.level === null || section.level >= 5) return '';
  const blocker = section.blockers.find((one) => one.rule === rule);
  if (blocker === undefined) return t('report.method.holds');
  const standing = blocker.questions.map((id) => {
    const level = entryOf(report, id)?.result.level ?? null;
    return level === null ? t('report.method.unknownAt', { id }) : t('report.method.at', { id, level });
  });
  return accent(list(t, standing));
}

function overallText(report: PillarReport): string {
  const { t } = report;
  const { overall, sections } = report.score;
  const parts: string[] = [];
  const weights = report.input.assessment.settings?.sectionWeights ?? {};
  const plainMean = Object.values(weights).every((weight) => weight === 1);
  const scores = sections.flatMap((section) => (section.score === null ? [] : [fixed(t, section.score, 3)]));
  if (overall.score !== null) {
    const values = { scores: scores.join(' + '), count: scores.length, score: fixed(t, overall.score, 3) };
    parts.push(t(plainMean ? 'report.method.overall' : 'report.method.overallWeighted', values));
  }
  if (overall.level !== null) parts.push(t('report.method.overallLevel', { count: sections.length }));
  if (overall.score !== null && overall.sections < sections.length) {
    parts.push(t('report.method.partial', { count: overall.sections, all: sections.length }));
  }
  const goals = goalWeightList(report);
  const hand = handWeightList(report);
  if (goals !== '') {
    parts.push(t(hand === '' ? 'goals.report.methodPlain' : 'goals.report.method', { list: goals, hand }));
  } else if (hand !== '') parts.push(t('report.method.weightList', { list: hand }));
  if (overall.score !== null && overall.unweighted !== null && Math.abs(overall.score - overall.unweighted) >= 0.1) {
    parts.push(t('report.method.unweighted', { score: fixed(t, overall.unweighted, 2) }));
  }
  const notComparable = sections.filter((section) => section.notApplicable.length > 2);
  if (notComparable.length > 0) {
    parts.push(
      t('report.method.notComparable', {
        names: notComparable
          .map((section) => report.texts.sections[section.id]?.name ?? section.id)
          .join(t('report.format.comma')),
      }),
    );
  }
  return parts.join(' ');
}
