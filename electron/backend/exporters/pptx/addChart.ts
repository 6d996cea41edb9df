import type PptxGenJS from 'pptxgenjs';
import type { Chart } from '../../../../shared/report/model.ts';
import { colourOf } from '../office/colours.ts';
import { officeText } from '../office/officeText.ts';
import type { ChartItem } from './slide.ts';

const most = 6;
const longest = 26;

/** Puts a native chart on a slide: its numbers stay editable in the workbook that it carries. */
export function addChart(
  slide: PptxGenJS.Slide,
  { chart }: ChartItem,
  place: PptxGenJS.IChartOpts,
  language: string,
): void {
  const categories = chart.categories.map(officeText);
  const format = chart.decimals === 0 ? 'General' : `0.${'0'.repeat(chart.decimals)}`;
  // Long names stand beside lying bars; short ones under upright bars.
  const isLying =
    chart.kind === 'bar' && (categories.length > most || categories.some((name) => [...name].length > longest));
  slide.addChart(
    chart.kind,
    chart.series.map(({ name, values }) => ({
      name: officeText(name),
      labels: categories,
      // The library writes nothing for what is no number.
      values: values.map((value) => value ?? Number.NaN),
    })),
    {
      ...place,
      barDir: isLying ? 'bar' : 'col',
      barGapWidthPct: 60,
      ...(isLying ? { valAxisHidden: true } : {}),
      chartColors: chart.series.map(({ paint }) => colourOf(paint)),
      showLegend: chart.series.length > 1,
      legendPos: 'b',
      legendFontSize: 10,
      legendColor: colourOf('ink'),
      showValue: true,
      dataLabelFormatCode: format,
      dataLabelFontSize: 11,
      dataLabelColor: colourOf('ink'),
      dataLabelPosition: chart.kind === 'bar' ? 'outEnd' : 't',
      catAxisLabelFontSize: 11,
      catAxisLabelColor: colourOf('ink'),
      catAxisLineShow: true,
      valAxisLabelFontSize: 10,
      valAxisLabelColor: colourOf('grey'),
      valAxisLineShow: false,
      valAxisMinVal: chart.min,
      valAxisMaxVal: chart.max,
      valAxisMajorUnit: chart.step,
      valAxisLabelFormatCode: 'General',
      valGridLine: { color: colourOf('hair'), size: 0.5, style: 'solid' },
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
    ['', ...chart.series.map(({ name }) => officeText(name))],
    ...chart.categories.map((name, index) => [
      officeText(name),
      ...chart.series.map(({ values }) => values[index] ?? null),
    ]),
  ];
}
