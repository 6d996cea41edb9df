/** An action as the grid sees it: bands 1-5. */
export interface GridItem {
  readonly id: string;
  readonly impact: number;
  readonly effort: number;
}

export type Quadrant = 'quick-win' | 'major-project' | 'fill-in' | 'park';

/** The items that share an impact and an effort, in their order. */
export interface GridPlace {
  readonly impact: number;
  readonly effort: number;
  readonly items: readonly string[];
}

export interface GridQuadrant {
  readonly name: Quadrant;
  /** Bands of effort, from the smallest. */
  readonly efforts: readonly number[];
  /** Bands of impact, from the greatest: the order of the rows. */
  readonly impacts: readonly number[];
  readonly count: number;
  readonly places: readonly GridPlace[];
}

export interface ImpactGrid {
  /** Share of the width (0-1, together 1) of each band of effort, 1 to 5. */
  readonly widths: readonly number[];
  readonly quadrants: readonly GridQuadrant[];
}

const small = [1, 2];
const large = [3, 4, 5];
const high = [5, 4];
const low = [3, 2, 1];

/** The corners of the grid (method 8.3): impact from 4 is high, effort from 3 is large. */
const corners: readonly Omit<GridQuadrant, 'count' | 'places'>[] = [
  { name: 'quick-win', efforts: small, impacts: high },
  { name: 'major-project', efforts: large, impacts: high },
  { name: 'fill-in', efforts: small, impacts: low },
  { name: 'park', efforts: large, impacts: low },
];

/** An empty band keeps a sliver of the width; a crowded one takes more than its fellows. */
function weightOf(effort: number, items: readonly GridItem[]): number {
  const inBand = items.filter((item) => item.effort === effort);
  if (inBand.length === 0) return 0.35;
  const most = Math.max(...high.concat(low).map((impact) => inBand.filter((item) => item.impact === impact).length));
  return 1 + Math.log2(most) / 3;
}

/** Where every action stands by impact and effort. Each place is a box of its own, and the widths follow the crowd, so that nothing can
 * overlap however many there are. */
export function impactGrid(items: readonly GridItem[]): ImpactGrid {
  const weights = [...small, ...large].map((effort) => weightOf(effort, items));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    widths: weights.map((weight) => weight / whole),
    quadrants: corners.map((corner) => {
      const places = corner.impacts.flatMap((impact) =>
        corner.efforts.flatMap((effort): readonly GridPlace[] => {
          const here = items.filter((item) => item.impact === impact && item.effort === effort);
          return here.length === 0 ? [] : [{ impact, effort, items: here.map(({ id }) => id) }];
        }),
      );
      return { ...corner, count: places.reduce((sum, { items: here }) => sum + here.length, 0), places };
    }),
  };
}
