import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverBand } from '../../../shared/charts/coverBand.ts';
import { functionView } from '../../../shared/charts/functionView.ts';
import { gapBar } from '../../../shared/charts/gapBar.ts';
import type { Figure, Shape } from '../../../shared/charts/geometry.ts';
import { levelInk, levelPaint } from '../../../shared/charts/geometry.ts';
import { ladderSteps } from '../../../shared/charts/ladderSteps.ts';
import { maturityMap } from '../../../shared/charts/maturityMap.ts';
import { pillarBars } from '../../../shared/charts/pillarBars.ts';
import { scoreLine } from '../../../shared/charts/scoreLine.ts';
import { spreadDots } from '../../../shared/charts/spreadDots.ts';
import { waveColumns } from '../../../shared/charts/swimLanes.ts';
import { unitStrip } from '../../../shared/charts/unitStrip.ts';
import { waveNumbers } from '../../../shared/charts/waveNumbers.ts';
import { labelsOf } from '../../builders/reportTexts.ts';

const words = { score: '2.6', levels: ['A', 'B', 'C', 'D', 'E'], attained: 'B: attained' } as const;

function rects(figure: Figure, fill: string): readonly Extract<Shape, { kind: 'rect' }>[] {
  return figure.shapes.filter(
    (shape): shape is Extract<Shape, { kind: 'rect' }> => shape.kind === 'rect' && shape.fill === fill,
  );
}

/** Left, top, right and bottom of a shape; labels count with their point only. */
function bounds(shape: Shape): readonly [number, number, number, number] {
  switch (shape.kind) {
    case 'rect':
      return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
    case 'circle':
      return [shape.cx - shape.r, shape.cy - shape.r, shape.cx + shape.r, shape.cy + shape.r];
    case 'line':
      return [
        Math.min(shape.x1, shape.x2),
        Math.min(shape.y1, shape.y2),
        Math.max(shape.x1, shape.x2),
        Math.max(shape.y1, shape.y2),
      ];
    case 'label':
      return [shape.x, shape.y, shape.x, shape.y];
    case 'path':
      return [0, 0, 0, 0];
  }
}

function expectInside(figure: Figure): void {
  for (const shape of figure.shapes) {
    const [left, top, right, bottom] = bounds(shape);
    expect(Math.min(left, top), JSON.stringify(shape)).toBeGreaterThanOrEqual(-1e-6);
    expect(right, JSON.stringify(shape)).toBeLessThanOrEqual(figure.width + 1e-6);
    expect(bottom, JSON.stringify(shape)).toBeLessThanOrEqual(figure.height + 1e-6);
  }
}

const level = fc.integer({ min: 1, max: 5 });
const value = fc.double({ min: 1, max: 5, noNaN: true });

describe('the score line', () => {
  test('runs from 1 to the score on 482 pt between the margins of 8', () => {
    const figure = scoreLine({ score: 2.6, low: 2.57, high: 2.69, level: 2, words });
    expect(rects(figure, 'level3')).toEqual([{ kind: 'rect', x: 8, y: 37, width: 192.8, height: 6, fill: 'level3' }]);
    expect(rects(figure, 'ink')).toMatchObject([{ x: 121, y: 32.5, width: 15, height: 15 }]);
    expect(labelsOf(figure.shapes).map((label) => label.text)).toEqual([
      '2.6',
      '1 A',
      '2',
      'B: attained',
      '3 C',
      '4 D',
      '5 E',
    ]);
  });

  test('stays in its box for any score and level', () => {
    fc.assert(
      fc.property(value, level, (score, at) => expectInside(scoreLine({ score, low: 1, high: 5, level: at, words }))),
    );
  });

  test('shows no square without a level', () => {
    expect(rects(scoreLine({ score: 3, low: null, high: null, level: null, words }), 'ink')).toEqual([]);
  });
});

describe('pillar bars', () => {
  const row = fc.record({
    name: fc.constant('People'),
    note: fc.constant('8 of 8 rated'),
    score: fc.option(value),
    low: fc.constant(2),
    high: fc.option(fc.double({ min: 2, max: 5, noNaN: true })),
    level: fc.option(level),
    target: fc.option(value),
    words: fc.constant({
      score: '2.50',
      level: '2 Emerging',
      distance: '2 answers',
      target: 'target 3.00',
      range: 'range 2.00 to 2.47',
    }),
  });
  const rest = { heads: { score: 's', level: 'l', distance: 'd' }, legend: { level: 'l', score: 's', target: 't' } };

  test('put one level on 57 pt, and are 204 pt tall for four', () => {
    const one = {
      name: 'Process',
      note: '',
      score: 2,
      low: null,
      high: null,
      level: 2,
      target: 3,
      words: { score: '', level: '', distance: '', target: '', range: '' },
    };
    const figure = pillarBars({ rows: [one, one, one, one], ...rest });
    expect([figure.width, figure.height]).toEqual([498, 204]);
    expect(rects(figure, 'level3').map((bar) => [bar.x, bar.width])).toEqual(Array.from({ length: 4 }, () => [99, 57]));
  });

  test('stay in their box and clear of the number columns', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const figure = pillarBars({ rows, ...rest });
        expectInside(figure);
        for (const label of labelsOf(figure.shapes).filter((one) => one.backing === true && one.anchor === 'start')) {
          // The longest words beside a mark take about 112 pt at 7.5 pt.
          expect(label.x + label.text.length * 3.9).toBeLessThanOrEqual(342.02);
        }
      }),
    );
  });
});

describe('the maturity map', () => {
  const cell = { id: 'R4', mark: 'R4 key', name: 'Forecasting', level: 2, sign: '?', blocks: 'blocks' };

  test('has four columns of 117.75 with gaps of 9, and rows of 36 with gaps of 3', () => {
    const figure = maturityMap(Array.from({ length: 4 }, () => ({ name: 'P', cells: [cell, cell] })));
    expect([...new Set(rects(figure, 'level2').map((one) => one.x))]).toEqual([0, 126.75, 253.5, 380.25]);
    expect([...new Set(rects(figure, 'level2').map((one) => one.y))]).toEqual([15, 54]);
    expectInside(figure);
  });

  test('frames what blocks and says so in a word, and never fills an unknown', () => {
    const figure = maturityMap([{ name: 'P', cells: [{ ...cell, level: null }] }]);
    expect(figure.shapes.filter((shape) => shape.kind === 'rect').map((one) => [one.fill, one.stroke])).toEqual([
      [undefined, 'accent'],
    ]);
    expect(labelsOf(figure.shapes).map((label) => label.text)).toEqual(['P', '?', 'R4 key', 'Forecasting', 'blocks']);
  });
});

describe('the unit strip', () => {
  const unit = (id: string, at: number | null) => ({ id, level: at, key: false, blocks: false });

  test('sorts from strong to weak, unknown as 1, and keeps the order of equals', () => {
    const figure = unitStrip({
      units: [unit('a', 1), unit('b', null), unit('c', 4), unit('d', 1)],
      needed: 3,
      caption: '',
    });
    expect(
      labelsOf(figure.shapes)
        .map((label) => label.text)
        .filter((text) => /[a-d]/.test(text)),
    ).toEqual(['c', 'a', 'b', 'd']);
  });

  test('has its tick after as many as are needed', () => {
    const figure = unitStrip({ units: 'abcdefgh'.split('').map((id) => unit(id, 3)), needed: 6, caption: 'x' });
    expect(figure.shapes.find((shape) => shape.kind === 'line')).toMatchObject({ x1: 166.5, y1: 3, y2: 40 });
  });

  test('shrinks for long sections', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const units = Array.from({ length: count }, (_, index) => unit(String(index), (index % 5) + 1));
        expectInside(unitStrip({ units, needed: Math.ceil(count * 0.75), caption: '' }));
      }),
    );
  });
});

test('the largest gap takes 74 pt and others their share', () => {
  expect([gapBar(2, 2, '2.0', false), gapBar(1, 2, '1.0', true)].map((figure) => figure.shapes[0])).toEqual([
    { kind: 'rect', x: 0, y: 0, width: 74, height: 5, fill: 'level4' },
    { kind: 'rect', x: 0, y: 0, width: 37, height: 5, fill: 'accent' },
  ]);
});

describe('the ladder', () => {
  const step = (percent: number | null, attained: boolean) => ({
    name: '1 Payment processing',
    percent,
    attained,
    here: false,
    gates: [
      { id: '1.1', met: true },
      { id: '1.2', met: false },
    ],
    words: { percent: '', rating: 'F', state: '', blocked: false },
  });

  test('rises 34 pt a stage and fills the percentage of a tread', () => {
    const figure = ladderSteps([step(50, true), step(25, false), step(100, false), step(null, false)], {
      own: 50,
      below: 85,
    });
    expect([figure.width, figure.height]).toEqual([498, 206]);
    const [first] = rects(figure, 'level4');
    expect([first?.x, first?.y, first?.width]).toEqual([0, 120, 58.875]);
    expect(rects(figure, 'level2').map((fill) => [fill.y, fill.width])).toEqual([
      [86, 29.4375],
      [52, 117.75],
      [18, 0],
    ]);
  });

  test('shows a gate that is not met as an open ring with its number in accent', () => {
    const figure = ladderSteps([step(50, false)], { own: 50, below: 85 });
    expect(figure.shapes.filter((shape) => shape.kind === 'circle').map((lamp) => [lamp.fill, lamp.stroke])).toEqual([
      ['ink', 'ink'],
      [undefined, 'accent'],
    ]);
    expect(labelsOf(figure.shapes).find((label) => label.text === '1.2')?.fill).toBe('accent');
  });
});

test('the function view puts the highest first and keeps guests out of the spread', () => {
  const row = (name: string, mean: number, guest = false) => ({
    name,
    value: mean,
    guest,
    words: { value: '', voices: '', questions: '' },
  });
  const figure = functionView([row('Marketing', 2), row('Finance', 1, true), row('Sales', 3.2)], '1.20 apart');
  expect(
    labelsOf(figure.shapes)
      .map((label) => label.text)
      .filter((text) => /^[A-Z]/.test(text)),
  ).toEqual(['Sales', 'Marketing', 'Finance']);
  expect(figure.shapes.find((shape) => shape.kind === 'path')).toMatchObject({ d: 'M214 88 V93 H290.8 V88' });
  expectInside(figure);
});

describe('spread dots', () => {
  const voices = (count: number, at: number) => Array.from({ length: count }, () => ({ step: at, letter: 'S' }));
  const rings = (figure: Figure) => figure.shapes.filter((shape) => shape.kind === 'circle').length;

  test('draw one ring a voice, a count over six on a step, and columns over twenty', () => {
    expect(rings(spreadDots([...voices(2, 0), ...voices(6, 3)], 5))).toBe(8);
    const counted = spreadDots(voices(7, 3), 5);
    expect([rings(counted), labelsOf(counted.shapes).map((label) => label.text)]).toEqual([1, ['S7']]);
    expect(rings(spreadDots([...voices(11, 3), ...voices(10, 2)], 5))).toBe(0);
  });

  test('stay in their box', () => {
    const voice = fc.record({ step: fc.integer({ min: 0, max: 4 }), letter: fc.constantFrom('S', 'M', 'C', 'R', 'F') });
    fc.assert(fc.property(fc.array(voice, { maxLength: 30 }), (all) => expectInside(spreadDots(all, 5))));
  });
});

test('the cover band covers its width with a row a section', () => {
  const figure = coverBand(
    [
      [
        { level: 3, blocks: true },
        { level: null, blocks: false },
      ],
    ],
    600,
  );
  expect(rects(figure, 'level3')).toMatchObject([{ x: 0, y: 0, width: 300.3, height: 300 }]);
  expect(rects(figure, 'paper')).toMatchObject([{ x: 300, width: 300 }]);
  expect(rects(figure, 'accent')).toMatchObject([{ x: 9, y: 9, width: 9, height: 9 }]);
});

test('the projection is dashed and hollow everywhere but now', () => {
  const point = (mean: number) => ({
    name: 'Wave',
    note: '',
    load: 60,
    capacity: 100,
    value: mean,
    words: { load: '', value: '' },
  });
  const rows = { capacity: '', capacityUnit: '', projection: '', projectionNote: '' };
  const columns = waveColumns(2, false);
  const projection = { now: { name: 'now', value: 2.6, words: '2.60' }, points: [point(2.7), point(2.9)], rows };
  const wave = { load: 10, capacity: 20, words: '10 of 20', cleared: 'key R4', review: '2 Dec 2026' };
  const words = { capacity: 'Capacity', capacityUnit: 'days', cleared: 'Cleared', review: 'Review' };
  const figure = waveNumbers({ columns, waves: [wave, wave], rows: words, projection });
  expect(figure.shapes.filter((shape) => shape.kind === 'circle').map((dot) => dot.fill)).toEqual([
    'level4',
    'paper',
    'paper',
  ]);
  expect(figure.shapes.filter((shape) => shape.kind === 'line' && shape.dash !== undefined)).toHaveLength(2);
  expectInside(figure);
  const none = waveNumbers({ columns, waves: [{ ...wave, cleared: '' }], rows: words, projection: null });
  expect(none.shapes.filter((shape) => shape.kind === 'circle')).toEqual([]);
  expect(labelsOf(none.shapes).map(({ text }) => text)).not.toContain('Cleared');
});

test('levels have five fills, and ink that reads on them', () => {
  expect([1, 2, 3, 4, 5].map(levelPaint)).toEqual(['level1', 'level2', 'level3', 'level4', 'level5']);
  expect([1, 2, 3, 4, 5].map(levelInk)).toEqual(['onLight', 'onLight', 'onLight', 'onDark', 'onDark']);
});
