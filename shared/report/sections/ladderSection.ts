import type { Letter } from '../../assessment/schema.ts';
import { type LadderGate, ladderSteps } from '../../charts/ladderSteps.ts';
import type { StageResult } from '../../scoring/result.ts';
import { ladderChart } from '../charts/ladderChart.ts';
import type { Block, FigureBlock, Section, TableRow } from '../model.ts';
import { fixed } from '../numbers.ts';
import { letterRank } from '../outlook.ts';
import { type Entry, entryOf, type LadderReport } from '../reportContext.ts';
import { capitalised, counted, list, numberWord } from '../words.ts';
import { nextStage, sectionName, stageName } from './ladderSummary.ts';
import { sensitiveAnswers } from './sensitiveAnswers.ts';

/** The ladder itself: stages with gate lamps, what unlocks the next one, where the organisation is and what comes next. */
export function ladderSection(report: LadderReport): Section {
  const { t, score } = report;
  const blocks: Block[] = [
    { kind: 'text', role: 'title', text: titleOf(report), said: 'sections.title' },
    { kind: 'space', height: 18 },
    ladderFigure(report),
    { kind: 'space', height: 18 },
    ...unlockBlocks(report),
    ...sensitiveAnswers(report),
  ];
  if (score.status !== 'empty') blocks.push(traits(report), { kind: 'space', height: 15 }, pressure(report));
  return {
    id: 'sections',
    name: t('report.ladder.name'),
    note: capitalised(counted(t, 'report.ladder.note', report.framework.sections.length)),
    blocks,
    ...(score.status === 'empty' ? { joins: true } : {}),
  };
}

/** The stages as steps with their gate lamps. */
export function ladderFigure(report: LadderReport): FigureBlock {
  const { t, score } = report;
  const steps = score.sections.map((stage, index) => step(report, stage, index));
  return {
    kind: 'figure',
    figure: ladderSteps(steps, thresholds(report)),
    charts: [ladderChart(steps, t('report.office.attainment'))],
    alt: altText(report),
    caption: t('report.ladder.caption', {
      policy: t(`report.ladder.policy.${score.overall.policy}`),
      below: thresholds(report).below,
    }),
    said: 'sections.ladder',
  };
}

function thresholds(report: LadderReport): { readonly own: number; readonly below: number } {
  return { own: 50, below: report.score.overall.policy === 'lenient' ? 66 : 85 };
}

function titleOf(report: LadderReport): string {
  const { t } = report;
  const { stage, distance } = report.score.overall;
  if (stage === null || report.score.status === 'empty') return t('report.ladder.titleNone');
  const key = distance === null ? 'titleStage' : stage === 0 ? 'titleFirst' : 'title';
  return counted(t, `report.ladder.${key}`, distance ?? 0, {
    stage,
    stages: report.framework.sections.length,
    next: stage + 1,
  });
}

function gatesOf(report: LadderReport, stage: StageResult): readonly Entry[] {
  return report.entries.filter(
    (entry) => entry.sectionId === stage.id && entry.key && entry.result.state !== 'not-applicable',
  );
}

function isMet(entry: Entry): boolean {
  const { percent, band, source } = entry.result;
  return percent !== null && percent > 50 + 1e-9 && (source === 'agreed' || band !== 'contested');
}

function step(report: LadderReport, stage: StageResult, index: number): Parameters<typeof ladderSteps>[0][number] {
  const { t } = report;
  const gates = gatesOf(report, stage);
  const attained = report.score.overall.stage ?? 0;
  const lamps = gates.map((entry): LadderGate => ({ id: entry.id, met: isMet(entry) }));
  const state = stateText(report, stage, index, gates);
  return {
    name: `${index + 1} ${sectionName(report, stage.id)}`,
    percent: stage.percent,
    attained: stage.attained,
    here: index + 1 === attained,
    gates: lamps,
    words: {
      percent:
        stage.percent === null
          ? t('report.ladder.notRated')
          : t('report.format.percent', { value: fixed(t, stage.percent, 1) }),
      rating: stage.rating ?? '',
      state,
      blocked: index === attained && lamps.some((lamp) => !lamp.met),
    },
  };
}

/** "attained", "gate 3.2 is P, needs L", "three gates not met". */
function stateText(report: LadderReport, stage: StageResult, index: number, gates: readonly Entry[]): string {
  const { t } = report;
  const attained = report.score.overall.stage ?? 0;
  if (index + 1 === attained) return t('report.ladder.here');
  if (stage.attained) return t('report.ladder.isAttained');
  const unmet = gates.filter((entry) => !isMet(entry));
  const [only] = unmet;
  if (unmet.length === 1 && only !== undefined) {
    const { level, band, source } = only.result;
    if (level === null) return t('report.ladder.gateUnknown', { id: only.id });
    if (band === 'contested' && source !== 'agreed') return t('report.ladder.gateContested', { id: only.id });
    return t('report.ladder.gateAt', { id: only.id, letter: level });
  }
  if (unmet.length > 1) return t('report.ladder.gatesUnmet', { number: numberWord(t, unmet.length) });
  if (stage.percent !== null && stage.percent <= 50) return t('report.ladder.under', { share: 50 });
  return t('report.ladder.waits');
}

/** What opens the next stage, as a table with its actions; empty where no list of changes does. */
export function unlockBlocks(report: LadderReport): readonly Block[] {
  const { t } = report;
  const { stage, unlock } = report.score.overall;
  if (stage === null || unlock.length === 0) return [];
  const rows = unlock.map((change): TableRow => {
    const entry = entryOf(report, change.question);
    // The first action brings a criterion to L, the second, else the first again, to F (method 8b.15).
    const action =
      change.to === 'F' ? (entry?.question.actions[1] ?? entry?.question.actions[0]) : entry?.question.actions[0];
    const title = action === undefined ? '' : (entry?.texts.actions[action.id]?.title ?? '');
    const effort =
      action === undefined
        ? ''
        : t('report.effort.band', { band: report.edits.get(action.id)?.effort ?? action.effort });
    const statement = entry !== undefined && 'statement' in entry.texts ? entry.texts.statement : '';
    const from = change.from ?? '?';
    const id =
      entry?.key === true
        ? [{ text: change.question, paint: 'accent' as const, weight: 600 as const }]
        : change.question;
    return { kind: 'row', cells: [id, statement, from, change.to, title, effort] };
  });
  const after = percentAfter(report);
  return [
    { kind: 'heading', text: t('report.ladder.unlockList', { stage: stage + 1 }) },
    {
      kind: 'table',
      columns: [
        { label: '', width: 26, weight: 600 },
        { label: t('report.column.criterion'), width: 186 },
        { label: t('report.column.from'), width: 32, weight: 600 },
        { label: t('report.column.to'), width: 28, weight: 600 },
        { label: t('report.column.action'), width: 186 },
        { label: t('report.column.effort'), width: 40 },
      ],
      rows,
    },
    ...(after === null
      ? []
      : [
          { kind: 'space', height: 6 } as const,
          {
            kind: 'text',
            role: 'caption',
            text: t('report.ladder.afterUnlock', { stage: stage + 1, percent: fixed(t, after, 1) }),
            said: 'sections.afterUnlock',
          } as const,
        ]),
    { kind: 'space', height: 24 },
  ];
}

/** What the next stage reads when the unlock list is done: mean of its values with the changed ones (method 8b.3). */
function percentAfter(report: LadderReport): number | null {
  const next = nextStage(report);
  if (next === undefined) return null;
  const changed = new Map(report.score.overall.unlock.map((change) => [change.question, change.to]));
  const values = report.entries
    .filter((entry) => entry.sectionId === next.id)
    .flatMap((entry) => {
      const to = changed.get(entry.id);
      const value = to === undefined ? entry.result.score : valueOfLetter(to);
      return value === null ? [] : [value];
    });
  return values.length === 0 ? null : (values.reduce((sum, value) => sum + value, 0) / values.length) * 100;
}

function valueOfLetter(letter: Letter): number {
  return letterRank(letter) / 3;
}

/** Traits and limits of the present stage beside the traits of the next one. */
function traits(report: LadderReport): Block {
  const { t, texts } = report;
  const stage = report.score.overall.stage ?? 0;
  const present = report.framework.sections[stage - 1];
  const next = report.framework.sections[stage];
  const presentTexts = present === undefined ? undefined : texts.sections[present.id];
  const nextTexts = next === undefined ? undefined : texts.sections[next.id];
  const here =
    presentTexts === undefined
      ? texts.belowFirst.traits
      : `${presentTexts.traits} ${t('report.ladder.limits', { limits: presentTexts.limits })}`;
  const left: Block[] = [
    { kind: 'heading', text: t('report.ladder.whereYouAre', { name: stageName(report, stage) }), rule: true },
    { kind: 'text', role: 'body', text: here },
  ];
  const right: Block[] =
    nextTexts === undefined
      ? [
          { kind: 'heading', text: t('report.ladder.topHead'), rule: true },
          { kind: 'text', role: 'body', text: t('report.ladder.topText'), said: 'sections.top' },
        ]
      : [
          { kind: 'heading', text: t('report.ladder.whatNext', { name: nextTexts.name }), rule: true },
          { kind: 'text', role: 'body', text: nextTexts.traits },
        ];
  return { kind: 'columns', left, right };
}

function pressure(report: LadderReport): Block {
  const { t } = report;
  const { pressure: value, islands, stage } = report.score.overall;
  const rated = value !== null;
  const text = rated
    ? t('report.ladder.pressure', { percent: fixed(t, value, 0) })
    : t(
        stage === null || stage === 0 || stage >= report.framework.sections.length
          ? 'report.ladder.pressureNone'
          : 'report.ladder.pressureOpen',
        { stage: stage ?? 0 },
      );
  const names = islands.map((id) => sectionName(report, id));
  return {
    kind: 'columns',
    left: [
      { kind: 'heading', text: t('report.ladder.pressureHead'), small: true },
      { kind: 'text', role: 'tableGrey', text, said: 'sections.pressure' },
    ],
    right: [
      { kind: 'heading', text: t('report.ladder.islandsHead'), small: true },
      {
        kind: 'text',
        role: 'tableGrey',
        text:
          names.length === 0
            ? t('report.ladder.noIslands')
            : t('report.ladder.islands', { count: names.length, names: list(t, names) }),
        said: 'sections.islands',
      },
    ],
  };
}

function altText(report: LadderReport): string {
  const { t } = report;
  const parts = report.score.sections.map((stage) => {
    const percent =
      stage.percent === null
        ? t('report.ladder.notRated')
        : t('report.format.percent', { value: fixed(t, stage.percent, 1) });
    return `${sectionName(report, stage.id)} ${percent}`;
  });
  return list(t, parts);
}
