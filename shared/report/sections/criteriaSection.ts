import type { Aim } from '../../assessment/schema.ts';
import { verdictAt } from '../../frameworks/verdictNames.ts';
import { aimStanding } from '../../targets/aimStanding.ts';
import type { Block, ComparisonBlock, Section } from '../model.ts';
import { type CheckReport, descriptionOf, type Entry, type LadderReport } from '../reportContext.ts';
import { list } from '../words.ts';
import { nextStep } from './nextStep.ts';
import { plannedGaps } from './plannedGaps.ts';
import { questionColumn } from './questionColumn.ts';
import { signSwatch, swatchOf } from './swatches.ts';
import { aimBlocks } from './targetBlocks.ts';

/** Questions that the plan of a ladder or a check would raise, with the chosen and the next anchor side by side. */
export function criteriaSection(report: LadderReport | CheckReport): Section {
  const { t } = report;
  const gaps = plannedGaps(report);
  const further = furtherForAim(report, gaps);
  const rows = [...gaps, ...further].map((entry) => rowOf(report, entry));
  const phrases = gaps.slice(0, 2).map((entry) => entry.texts.phrase);
  const blocks: Block[] = [
    {
      kind: 'text',
      role: 'title',
      text: phrases.length === 0 ? t('report.gaps.titleNone') : t('report.gaps.title', { phrases: list(t, phrases) }),
      said: 'gaps.title',
    },
    ...aimBlocks(report),
    { kind: 'space', height: 12 },
    ...(rows.length === 0
      ? [{ kind: 'text', role: 'body', text: t(`report.${report.kind}.noGaps`), said: 'gaps.none' } as const]
      : [
          {
            kind: 'comparison',
            heads: [questionColumn(report), t('report.gaps.chosen'), t('report.gaps.nextAnswer')],
            rows,
          } as const,
        ]),
    { kind: 'space', height: 9 },
    {
      kind: 'text',
      role: 'caption',
      text: [
        t(`report.${report.kind}.gapsCaption`),
        ...(further.length === 0 ? [] : [aimCaption(report, aimOf(report)?.level ?? 0)]),
      ].join(' '),
      said: 'gaps.caption',
    },
  ];
  return { id: 'gaps', name: t('report.gaps.name'), note: t('report.gaps.note'), blocks, joins: true };
}

function aimOf({ input }: LadderReport | CheckReport): Aim | undefined {
  return input.assessment.settings?.aim;
}

/** Criteria of the stages above the next one that the aim needs besides, in the framework's order; none without an aim that far. */
function furtherForAim(report: LadderReport | CheckReport, gaps: readonly Entry[]): readonly Entry[] {
  const { framework, score, input, date, entries } = report;
  const aim = aimOf(report);
  const standing = aim === undefined ? null : aimStanding(framework, score, input.plan, aim, date);
  if (standing?.kind !== 'away') return [];
  const needed = new Set<string>(standing.changes.map(({ question }) => question));
  return entries.filter((entry) => needed.has(entry.id) && !gaps.includes(entry));
}

function rowOf(report: LadderReport | CheckReport, entry: Entry): ComparisonBlock['rows'][number] {
  const { level } = entry.result;
  const name = entry.key ? report.t('report.ladder.gateTitle', { title: entry.title }) : entry.title;
  const chosen = {
    swatch: signSwatch(report, entry),
    text: level === null ? report.t('report.answer.none') : descriptionOf(entry, level),
  };
  const next = nextStep(report, entry);
  return {
    name,
    chosen,
    next: next === null ? null : { swatch: swatchOf(next), text: descriptionOf(entry, next) },
  };
}

/** What the further rows are there for. */
function aimCaption(report: LadderReport | CheckReport, level: number): string {
  if (report.kind === 'ladder') return report.t('report.ladder.gapsCaptionAim', { stage: level });
  return report.t('report.check.gapsCaptionAim', { name: verdictAt(report.texts, level) });
}
