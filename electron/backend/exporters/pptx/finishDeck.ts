import { strFromU8, strToU8, unzipSync } from 'fflate';
import { palette } from '../../../../shared/report/layout/palette.ts';
import type { Chart, ReportMeta } from '../../../../shared/report/model.ts';
import { provenanceLine } from '../../../../shared/report/provenanceLine.ts';
import { isXml } from '../office/changedParts.ts';
import { hexOf } from '../office/colours.ts';
import { stableZip } from '../office/stableZip.ts';
import { xmlText } from '../office/xmlText.ts';
import { sheetOf } from './addChart.ts';
import { chartWorkbook } from './chartWorkbook.ts';
import type { WrittenDeck } from './writeDeck.ts';

/** Sets right what the library leaves open or wrong, and gives the same input the same bytes. [Note: A deck is finished] The library counts its
 * charts over the whole life of a process, writes the time of day and its own name, knows one family for all scripts and one stroke for
 * all lines of a chart, repeats the properties of a paragraph with each of its runs and loses zeros in the workbook behind a chart. */
export function finishDeck(
  { bytes, charts }: WrittenDeck,
  { date, provenance }: Pick<ReportMeta, 'date' | 'provenance'>,
  language: string,
): Uint8Array {
  const keywords = xmlText(provenanceLine(provenance));
  const files = unzipSync(bytes);
  const renamed = renaming(Object.keys(files));
  const finished: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(files)) {
    const to = renamed(name);
    finished[to] = isXml(name)
      ? strToU8(finishPart(to, renamed(strFromU8(content)), { date, keywords, language, charts }))
      : content;
  }
  charts.forEach((chart, index) => {
    finished[workbookName(index + 1)] = chartWorkbook(sheetOf(chart));
  });
  return stableZip(finished);
}

const workbookName = (number: number): string => `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;

/** Charts are counted from 1 in every deck. */
function renaming(names: readonly string[]): (text: string) => string {
  const numbers = names
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
  const places = new Map(numbers.map((number, index) => [String(number), String(index + 1)]));
  const place = (number: string): string => places.get(number) ?? number;
  return (text) =>
    text
      .replace(/\bchart(\d+)\.xml/g, (_, number: string) => `chart${place(number)}.xml`)
      .replace(
        /Microsoft_Excel_Worksheet(\d+)\.xlsx/g,
        (_, number: string) => `Microsoft_Excel_Worksheet${place(number)}.xlsx`,
      );
}

interface Finish {
  readonly date: string;
  readonly keywords: string;
  readonly language: string;
  readonly charts: readonly Chart[];
}

function finishPart(name: string, xml: string, { date, keywords, language, charts }: Finish): string {
  if (name === 'docProps/core.xml') return finishCore(xml, date, keywords);
  if (name === 'docProps/app.xml') return xml.replace('<vt:lpstr>Calibri</vt:lpstr>', '<vt:lpstr>Yu Gothic</vt:lpstr>');
  if (name === '[Content_Types].xml') return finishContentTypes(xml);
  if (/^ppt\/theme\//.test(name)) return finishTheme(xml);
  const spoken = xml
    .replace(/ altLang="en-US"/g, '')
    .replace(/(<a:(?:rPr|endParaRPr|defRPr)[^>]*) lang="en-US"/g, `$1 lang="${language}"`);
  const chart = /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1];
  if (chart !== undefined) return finishChart(spoken, charts[Number(chart) - 1]);
  if (/^ppt\/slides\/slide\d+\.xml$/.test(name)) return finishSlide(spoken);
  if (/^ppt\/(notesMasters|notesSlides)\/[^/]+\.xml$/.test(name)) return finishNotes(spoken);
  return spoken;
}

function finishCore(xml: string, date: string, keywords: string): string {
  const dated = xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
  return dated.replace('</cp:coreProperties>', `<cp:keywords>${keywords}</cp:keywords></cp:coreProperties>`);
}

/** The library names a master for every slide, but there is one. */
function finishContentTypes(xml: string): string {
  return xml.replace(
    /<Override PartName="\/ppt\/slideMasters\/slideMaster(\d+)\.xml"[^>]*\/>/g,
    (part, number: string) => (number === '1' ? part : ''),
  );
}

const themeColours = {
  dk1: palette.ink,
  lt1: palette.paper,
  dk2: palette.level5,
  lt2: palette.level1,
  accent1: palette.level4,
  accent2: palette.level3,
  accent3: palette.level2,
  accent4: palette.accent,
  accent5: palette.grey,
  accent6: palette.hair,
  hlink: palette.level5,
  folHlink: palette.grey,
};

/** The report's colours, and families that every Office has: Arial, and Yu Gothic for Japanese. */
function finishTheme(xml: string): string {
  const colours = Object.entries(themeColours)
    .map(([name, value]) => `<a:${name}><a:srgbClr val="${hexOf(value)}"/></a:${name}>`)
    .join('');
  return xml
    .replace(/<a:clrScheme[^>]*>.*?<\/a:clrScheme>/s, `<a:clrScheme name="Cairn">${colours}</a:clrScheme>`)
    .replace(/<a:ea typeface=""\/>/g, '<a:ea typeface="Yu Gothic"/>')
    .replace(/name="Office Theme"/g, 'name="Cairn"');
}

function finishSlide(xml: string): string {
  let id = 0;
  return (
    xml
      // One set of properties a paragraph, before its runs.
      .replace(/(<\/a:r>)<a:pPr[^>]*>.*?<\/a:pPr>/gs, '$1')
      .replace(/<p:cNvPr id="\d+"/g, () => {
        id += 1;
        return `<p:cNvPr id="${id}"`;
      })
      .replace(
        /name="[^"]*"(><\/p:cNvPr><p:cNvSpPr\/><p:nvPr><p:ph\s[^>]*type="(title|body)")/g,
        (_, rest: string, type: string) => `name="${type === 'title' ? 'Title' : 'Section'}"${rest}`,
      )
  );
}

/** Notes without a date of the library's own, a paragraph for each of them. */
function finishNotes(xml: string): string {
  return xml
    .replace(/<a:fld id="[^"]*" type="datetimeFigureOut">.*?<\/a:fld>/gs, '')
    .replace(/<a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>/g, (_, properties: string, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:r>${properties}<a:t>${line}</a:t></a:r>`)
        .join('</a:p><a:p>'),
    );
}

function finishChart(xml: string, chart: Chart | undefined): string {
  const isLying = xml.includes('<c:barDir val="bar"/>');
  const series = (isLying ? topDown(xml) : xml)
    .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
    .replace('<c:lineChart><c:varyColors', '<c:lineChart><c:grouping val="standard"/><c:varyColors')
    .split('<c:ser>');
  const isLine = chart?.kind === 'line';
  return series
    .map((part, index) => {
      const one = index === 0 ? undefined : chart?.series[index - 1];
      const plain = isLine && index > 0 ? part.replace('<c:invertIfNegative val="0"/>', '') : part;
      return one?.dashed === true ? plain.replace('<a:prstDash val="solid"/>', '<a:prstDash val="dash"/>') : plain;
    })
    .join('<c:ser>');
}

/** Lying bars from the top down, as they are listed. */
function topDown(xml: string): string {
  return xml.replace(/(<c:catAx>.*?<c:orientation val=")minMax/s, '$1maxMin');
}
