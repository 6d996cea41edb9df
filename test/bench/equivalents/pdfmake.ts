import { join } from 'node:path';
import { fontFiles } from '../../../electron/backend/exporters/pdf/fonts.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { fontsFolder } from '../../builders/fontsFolder.ts';
import { benchReport } from './benchReport.ts';
import { figureSvg } from './figureSvg.ts';
import { type Flat, flatReport } from './flatReport.ts';
import { measured, ownPeak, tell } from './measured.ts';

/** Bare pdfmake: the same texts, tables and figures, laid out by its own rules. */
const began = performance.now();
const { default: pdfmake } = await import('pdfmake');

function content(flat: Flat): object {
  switch (flat.kind) {
    case 'heading':
      return { text: flat.text, fontSize: 14, bold: true, margin: [0, 9, 0, 3] };
    case 'paragraph':
      return { text: flat.text, margin: [0, 0, 0, 6] };
    case 'figure':
      return { svg: figureSvg(flat.figure) };
    case 'page':
      return { text: '', pageBreak: 'before' };
    case 'table':
      return {
        layout: 'lightHorizontalLines',
        table: { headerRows: 1, widths: flat.head.map(() => '*'), body: [flat.head, ...flat.rows] },
      };
  }
}

const folder = fontsFolder();
const file = (weight: 400 | 600): string => join(folder, fontFiles.sans[weight]);
const sans = { normal: file(400), bold: file(600), italics: file(400), bolditalics: file(600) };
pdfmake.setFonts({ 'Noto Sans': sans });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(folder));
const input = benchReport();
const make = async (): Promise<Uint8Array> => {
  const definition = {
    content: flatReport(buildReport(input)).map(content),
    defaultStyle: { font: 'Noto Sans', fontSize: 9 },
  };
  return pdfmake.createPdf(definition).getBuffer();
};
tell(await measured(began, make, ownPeak));
