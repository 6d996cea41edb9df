import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Drawing } from '../../../renderer/charts/Drawing.tsx';
import { LoadBar } from '../../../renderer/charts/LoadBar.tsx';
import { MapGrid } from '../../../renderer/charts/MapGrid.tsx';
import { ScoreBar } from '../../../renderer/charts/ScoreBar.tsx';
import { hasRange, scorePercent } from '../../../renderer/charts/scoreAxis.ts';
import { Voices } from '../../../renderer/charts/Voices.tsx';
import { wrapText } from '../../../renderer/charts/wrapText.ts';
import type { Figure } from '../../../shared/charts/geometry.ts';

describe('the score axis', () => {
  it('runs from 1 to 5 and keeps what lies outside at its ends', () => {
    expect([1, 2.13, 3, 5, 0, 7].map(scorePercent)).toEqual([0, 28.25, 50, 100, 0, 100]);
  });

  it('draws a range from 0.1 on', () => {
    expect(hasRange(2.57, 2.69)).toBe(true);
    expect(hasRange(2.57, 2.67)).toBe(true);
    expect(hasRange(2.57, 2.66)).toBe(false);
    expect(hasRange(null, 3)).toBe(false);
  });
});

describe('the score bar', () => {
  it('draws no bar without a score and no range narrower than 0.1', () => {
    expect(renderToStaticMarkup(<ScoreBar score={null} label="not yet" />)).not.toContain('<rect');
    expect(
      renderToStaticMarkup(<ScoreBar score={2.5} low={2.5} high={2.55} label="2.5" />).match(/<rect/g),
    ).toHaveLength(1);
    expect(renderToStaticMarkup(<ScoreBar score={2.1} low={2} high={2.4} label="2.1" />).match(/<rect/g)).toHaveLength(
      2,
    );
  });
});

describe('the load bar', () => {
  it('shows days over the capacity apart from the days inside it', () => {
    const html = renderToStaticMarkup(<LoadBar load={80} capacity={60} />);
    expect(html.match(/width="([\d.]+)"/g)).toEqual(['width="75"', 'width="25"', 'width="75"']);
    expect(renderToStaticMarkup(<LoadBar load={0} capacity={0} />)).not.toContain('NaN');
  });
});

describe('the voices', () => {
  it('are one stone each, inside the picture however many they are', () => {
    const html = renderToStaticMarkup(<Voices counts={[{ label: '1', count: 40 }]} label="Level 1: 40" />);
    const tops = [...html.matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(html.match(/<rect/g)).toHaveLength(40);
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
  });
});

describe('the map', () => {
  it('makes every question a button that says all of it once', () => {
    const tile = {
      id: 'R4',
      value: 2,
      target: '3',
      isKey: true,
      blocks: true,
      label: 'R4 Forecasting: level 2',
    } as const;
    const rows = [{ label: 'Process', tiles: [tile] }];
    const html = renderToStaticMarkup(<MapGrid label="Maturity map" rows={rows} openTile="R4" onOpen={() => {}} />);
    expect(html).toMatch(/<button[^>]* aria-expanded="true"/);
    expect(html).toContain('>R4 Forecasting: level 2<');
    expect(html).toContain('→ 3');
  });
});

describe('a drawing', () => {
  it('draws every kind of shape under one description', () => {
    const figure: Figure = {
      width: 100,
      height: 50,
      shapes: [
        { kind: 'rect', x: 0, y: 0, width: 10, height: 10, fill: 'level2' },
        { kind: 'line', x1: 0, y1: 0, x2: 10, y2: 10, stroke: 'ink', strokeWidth: 0.5, dash: [2, 1] },
        { kind: 'path', d: 'M0 0L1 1', stroke: 'accent' },
        { kind: 'circle', cx: 5, cy: 5, r: 2, fill: 'ink' },
        { kind: 'label', x: 1, y: 9, text: 'Process', size: 7, weight: 600, fill: 'grey', anchor: 'start' },
      ],
    };
    const html = renderToStaticMarkup(<Drawing figure={figure} label="Two of four" />);
    expect(html).toContain('viewBox="0 0 100 50" role="img" aria-label="Two of four"');
    for (const part of ['<rect', '<line', '<path', '<circle', '<text', 'stroke-dasharray="2 1"', 'Process']) {
      expect(html).toContain(part);
    }
  });
});

describe('wrapText', () => {
  // Without a canvas a letter counts as 0.55 of the size: 5.5 here.
  const wrap = (text: string, width: number, lines: number) => wrapText(text, 10, 400, { width, leading: 12, lines });

  it('breaks at spaces', () => {
    expect(wrap('Lifecycle stages and definitions', 90, 3)).toEqual(['Lifecycle stages', 'and definitions']);
  });

  it('ends in an ellipsis when the lines are used up', () => {
    expect(wrap('Lifecycle stages and definitions', 60, 2)).toEqual(['Lifecycle', 'stages an…']);
    expect(wrap('Verantwortlichkeiten', 60, 1)).toEqual(['Verantwor…']);
  });

  it('breaks Japanese between characters', () => {
    expect(wrap('顧客獲得経済性', 25, 2)).toEqual(['顧客獲得', '経済性']);
  });
});
