import type { SectionId } from '../base/ids.ts';
import type { Figure } from '../charts/geometry.ts';
import { practiceQuadrant } from '../charts/practiceQuadrant.ts';
import type { Translate } from '../i18n/translate.ts';
import { fixed } from '../report/numbers.ts';
import { type Crossing, middleOutcome, middlePractice, practiceOutcome } from './practiceOutcome.ts';
import type { ScoredPhase } from './scorecardOf.ts';
import { pointsText } from './scorecardWords.ts';

/** A pillar with its name and its score 1-5, null where it has none. */
export interface NamedPillar {
  readonly id: SectionId;
  readonly name: string;
  readonly score: number | null;
}

/** Practice beside outcome as a picture, with what it says; null until a pillar and a phase have a score. */
export interface Quadrant {
  readonly figure: Figure;
  /** All crossings in words. */
  readonly alt: string;
  /** Those with a score. */
  readonly pillars: readonly NamedPillar[];
  readonly rows: readonly {
    readonly phase: string;
    readonly points: string;
    /** One reading for each pillar. */
    readonly readings: readonly string[];
  }[];
}

/** {@link Quadrant} */
export function quadrantOf(t: Translate, all: readonly NamedPillar[], phases: readonly ScoredPhase[]): Quadrant | null {
  const crossings = practiceOutcome({ pillars: all, phases });
  if (crossings.length === 0) return null;
  const pillars = all.filter(({ score }) => score !== null);
  const reading = (crossing: Crossing): string => t(`scorecard.quadrant.reading.${crossing.reading}`);
  const scored = phases.flatMap(({ id, score }) => (score === null ? [] : [{ id, score }]));
  const corner = (name: Crossing['reading']): string => t(`scorecard.quadrant.reading.${name}`);
  return {
    figure: practiceQuadrant({
      practices: pillars.map(({ name, score }) => ({ name, value: score ?? 0, text: fixed(t, score ?? 0, 1) })),
      outcomes: scored.map(({ id, score }) => ({
        name: t(`scorecard.phase.${id}`),
        value: score,
        text: t('scorecard.pointsOnly', { points: pointsText(t, score) }),
      })),
      middle: { practice: middlePractice, outcome: middleOutcome },
      words: {
        practice: t('scorecard.quadrant.practice'),
        outcome: t('scorecard.quadrant.outcome'),
        corners: [corner('luck'), corner('carried'), corner('start'), corner('paper')],
      },
    }),
    alt: crossings
      .map((crossing) =>
        t('scorecard.quadrant.said', {
          phase: t(`scorecard.phase.${crossing.phase}`),
          pillar: pillars.find(({ id }) => id === crossing.pillar)?.name ?? crossing.pillar,
          reading: reading(crossing),
        }),
      )
      .join('; '),
    pillars,
    rows: scored.map(({ id, score }) => ({
      phase: t(`scorecard.phase.${id}`),
      points: pointsText(t, score),
      readings: crossings.filter(({ phase }) => phase === id).map(reading),
    })),
  };
}
