import { type Aim, Letters } from '../../assessment/schema.ts';
import { aimStanding } from '../../targets/aimStanding.ts';
import type { Block, ComparisonBlock, Section } from '../model.ts';
import { letterRank } from '../outlook.ts';
import { descriptionOf, type Entry, type LadderReport } from '../reportContext.ts';
import { list } from '../words.ts';
import { ladderGaps } from './ladderSummary.ts';
import { signSwatch, swatchOf } from './swatches.ts';
import { aimBlocks } from './targetBlocks.ts';

/** Criteria that the ladder's plan would raise, with the chosen and the next anchor side by side. */
export function criteriaSection(report: LadderReport): Section {
  const { t } = report;
  const gaps = ladderGaps(report);
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
      ? [{ kind: 'text', role: 'body', text: t('report.ladder.noGaps'), said: 'gaps.none' } as const]
      : [
          {
            kind: 'comparison',
            heads: [t('report.column.criterion'), t('report.gaps.chosen'), t('report.gaps.nextAnswer')],
            rows,
          } as const,
        ]),
    { kind: 'space', height: 9 },
    {
      kind: 'text',
      role: 'caption',
      text: [
        t('report.ladder.gapsCaption'),
        ...(further.length === 0 ? [] : [t('report.ladder.gapsCaptionAim', { stage: aimOf(report)?.level ?? '' })]),
      ].join(' '),
      said: 'gaps.caption',
    },
  ];
  return { id: 'gaps', name: t('report.gaps.name'), note: t('report.gaps.note'), blocks, joins: true };
}

function aimOf({ input }: LadderReport): Aim | undefined {
  return input.assessment.settings?.aim;
}

/** Criteria of the stages above the next one that the aim needs besides, in the framework's order; none without an aim that far. */
function furtherForAim(report: LadderReport, gaps: readonly Entry[]): readonly Entry[] {
  const { framework, score, input, date, entries } = report;
  const aim = aimOf(report);
  const standing = aim === undefined ? null : aimStanding(framework, score, input.plan, aim, date);
  if (standing?.kind !== 'away') return [];
  const needed = new Set<string>(standing.changes.map(({ question }) => question));
  return entries.filter((entry) => needed.has(entry.id) && !gaps.includes(entry));
}

function rowOf(report: LadderReport, entry: Entry): ComparisonBlock['rows'][number] {
  const { level } = entry.result;
  const name = entry.key ? report.t('report.ladder.gateTitle', { title: entry.title }) : entry.title;
  const chosen = {
    swatch: signSwatch(report, entry),
    text: typeof level === 'string' ? descriptionOf(entry, level) : report.t('report.answer.none'),
  };
  const next = typeof level === 'string' ? Letters[letterRank(level) + 1] : 'L';
  return {
    name,
    chosen,
    next: next === undefined ? null : { swatch: swatchOf(next), text: descriptionOf(entry, next) },
  };
}
