import { gapBar } from '../../charts/gapBar.ts';
import type { Block, ComparisonBlock, Rich, Section } from '../model.ts';
import { fixed } from '../numbers.ts';
import { holdbacksOf } from '../outlook.ts';
import { descriptionOf, type Entry, type PillarReport, weightedGap } from '../reportContext.ts';
import { counted, list, sentence } from '../words.ts';
import { goalBlocks } from './goalBlocks.ts';
import { hasReachedTarget, widestGaps } from './ranking.ts';
import { swatchOf } from './swatches.ts';
import { aimBlocks, targetsWords } from './targetBlocks.ts';

/** Where the most work lies: weighted gaps with the chosen and the next description side by side. */
export function gapsSection(report: PillarReport): Section {
  const { t } = report;
  const holdbacks = holdbacksOf(report);
  const gaps = widestGaps(report.entries, holdbacks);
  const largest = weightedGap(gaps[0] ?? report.entries[0] ?? never()) ?? 0;
  const rows = gaps.map((entry): ComparisonBlock['rows'][number] => {
    const level = typeof entry.result.level === 'number' ? entry.result.level : 1;
    const gap = weightedGap(entry) ?? 0;
    return {
      name: entry.title,
      bar: gapBar(gap, largest, fixed(t, gap, 1), holdbacks.has(entry.id)),
      chosen: { swatch: swatchOf(level), text: descriptionOf(entry, level) },
      next: level >= 5 ? null : { swatch: swatchOf(level + 1), text: nextText(report, entry, level + 1) },
    };
  });
  const blocks: Block[] = [
    { kind: 'text', role: 'title', text: titleOf(report, gaps), said: 'gaps.title' },
    ...aimBlocks(report),
    // The goals weigh the gaps, and the rows break over pages while the picture does not.
    ...goalBlocks(report),
    { kind: 'space', height: 12 },
    ...(rows.length === 0
      ? [{ kind: 'text', role: 'body', text: t('report.gaps.none'), said: 'gaps.none' } as const]
      : [
          {
            kind: 'comparison',
            heads: [t('report.gaps.gap'), t('report.gaps.chosen'), t('report.gaps.next')],
            rows,
          } as const,
        ]),
    { kind: 'space', height: 9 },
    { kind: 'text', role: 'caption', text: captionOf(report), said: 'gaps.caption' },
  ];
  return { id: 'gaps', name: t('report.gaps.name'), note: t('report.gaps.note'), blocks, joins: true };
}

function never(): never {
  throw new Error('a framework has at least one question');
}

function titleOf(report: PillarReport, gaps: readonly Entry[]): string {
  const { t } = report;
  const phrases = gaps.slice(0, 2).map((entry) => entry.texts.phrase);
  if (phrases.length > 0) return t('report.gaps.title', { phrases: list(t, phrases) });
  const isMissing = report.entries.some(({ result }) => result.state === 'open' || result.state === 'dont-know');
  return t(isMissing ? 'report.gaps.titleNoneYet' : 'report.gaps.titleNone');
}

/** The next level's description, and the clauses that the room ticked as missing. */
function nextText(report: PillarReport, entry: Entry, level: number): Rich {
  const text = descriptionOf(entry, level);
  const missing = missingClauses(entry, level);
  if (missing.length === 0) return text;
  return [
    { text: `${text} ` },
    { text: report.t('report.gaps.missing', { clauses: missing.join('; ') }), weight: 600 },
  ];
}

/** Wordings of the clauses of a level that are ticked as missing. */
export function missingClauses(entry: Entry, level: number): readonly string[] {
  const { texts } = entry;
  if (!('levels' in texts)) return [];
  const clauses: Readonly<Record<number, readonly string[] | undefined>> = texts.levels;
  return (entry.agreed?.missing ?? [])
    .filter((missing) => missing.level === level)
    .flatMap((missing) => clauses[level]?.[missing.clause - 1] ?? []);
}

function captionOf(report: PillarReport): string {
  const { t } = report;
  const parts = [t('report.gaps.formula')];
  if (holdbacksOf(report).size > 0) parts.push(t('report.gaps.accent'));
  const unknown = report.entries.filter((entry) => entry.result.state === 'dont-know' || entry.result.state === 'open');
  if (unknown.length > 0 && unknown.length <= 8) {
    parts.push(
      counted(t, 'report.gaps.unknown', unknown.length, {
        ids: list(
          t,
          unknown.map((entry) => entry.id),
        ),
      }),
    );
  }
  const small = report.entries.filter((entry) => hasReachedTarget(entry) && (weightedGap(entry) ?? 0) > 1e-9);
  if (small.length > 0) {
    parts.push(
      counted(t, 'report.gaps.small', small.length, {
        ids: list(
          t,
          small.map((entry) => entry.id),
        ),
      }),
    );
  }
  parts.push(targetsWords(report));
  return parts.map(sentence).join(' ');
}
