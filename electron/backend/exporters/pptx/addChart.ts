import type PptxGenJS from 'pptxgenjs';
import type { Chart } from '../../../../shared/report/model.ts';
import { colour } from './place.ts';
import type { ChartItem } from './slide.ts';
import { slideText } from './slideText.ts';

const most = 6;
const longest = 26;

/** Puts a native chart on a slide: its numbers stay editable in the workbook that it carries. */
export function addChart(
  slide: PptxGenJS.Slide,
  { chart }: ChartItem,
  place: PptxGenJS.IChartOpts,
  language: string,
): void {
  const categories = chart.categories.map(slideText);
  const format = chart.decimals === 0 ? 'General' : `0.${'0'.repeat(chart.decimals)}`;
  // Long names stand beside lying bars; short ones under upright bars.
  const isLying =
    chart.kind === 'bar' && (categories.length > most || categories.some((name) => [...name].length > longest));
  slide.addChart(
    chart.kind,
    chart.series.map(({ name, values }) => ({
      name: slideText(name),
      labels: categories,
      // The library writes nothing for what is no number.
      values: values.map((value) => value ?? Number.NaN),
    })),
    {
      ...place,
      barDir: isLying ? 'bar' : 'col',
      barGapWidthPct: 60,
      ...(isLying ? { valAxisHidden: true } : {}),
      chartColors: chart.series.map(({ paint }) => colour(paint)),
      showLegend: chart.series.length > 1,
      legendPos: 'b',
      legendFontSize: 10,
      legendColor: colour('ink'),
      showValue: true,
      dataLabelFormatCode: format,
      dataLabelFontSize: 11,
      dataLabelColor: colour('ink'),
      dataLabelPosition: chart.kind === 'bar' ? 'outEnd' : 't',
      catAxisLabelFontSize: 11,
      catAxisLabelColor: colour('ink'),
      catAxisLineShow: true,
      valAxisLabelFontSize: 10,
      valAxisLabelColor: colour('grey'),
      valAxisLineShow: false,
      valAxisMinVal: chart.min,
      valAxisMaxVal: chart.max,
      valAxisMajorUnit: chart.step,
      valAxisLabelFormatCode: 'General',
      valGridLine: { color: colour('hair'), size: 0.5, style: 'solid' },
      catGridLine: { style: 'none' },
      lineSize: 2,
      lineDataSymbol: 'circle',
      lineDataSymbolSize: 8,
      lang: language,
    },
  );
}

/** A series of a chart as columns of a sheet: categories first, then one column a series. */
export function sheetOf(chart: Chart): readonly (readonly (string | number | null)[])[] {
  return [
    ['', ...chart.series.map(({ name }) => slideText(name))],
    ...chart.categories.map((name, index) => [
      slideText(name),
      ...chart.series.map(({ values }) => values[index] ?? null),
    ]),
  ];
}
