import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { fontFiles } from '../../../electron/backend/exporters/pdf/fonts.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { fontsFolder } from '../../builders/fontsFolder.ts';
import { chromiumArguments, chromiumProgram } from '../../e2e/host/chromiumProgram.ts';
import { benchReport } from './benchReport.ts';
import { escaped, figureSvg } from './figureSvg.ts';
import { type Flat, flatReport } from './flatReport.ts';
import { measured, tell } from './measured.ts';
import { treeMemory } from './treeMemory.ts';

/** Headless Chromium prints HTML of the same texts, tables and figures. */
function markup(flat: Flat): string {
  switch (flat.kind) {
    case 'heading':
      return `<h2>${escaped(flat.text)}</h2>`;
    case 'paragraph':
      return `<p>${escaped(flat.text)}</p>`;
    case 'figure':
      return figureSvg(flat.figure);
    case 'page':
      return '<div style="break-before:page"></div>';
    case 'table': {
      const row = (cells: readonly string[], tag: string): string =>
        `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
      return `<table><thead>${row(flat.head, 'th')}</thead>${flat.rows.map((cells) => row(cells, 'td')).join('')}</table>`;
    }
  }
}

const folder = fontsFolder();
const faces = ([300, 400, 600] as const)
  .map((weight) => {
    const url = `data:font/ttf;base64,${readFileSync(join(folder, fontFiles.sans[weight]), 'base64')}`;
    return `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url("${url}")}`;
  })
  .join('');
const style = `${faces} body{font:9pt/12pt "Noto Sans"} table{width:100%;border-collapse:collapse} td,th{text-align:left;vertical-align:top;border-bottom:.5pt solid #c3cbd2;padding:3pt}`;

const began = performance.now();
const browser = await chromium.launch({ executablePath: chromiumProgram(), args: [...chromiumArguments] });
const page = await browser.newPage();
const input = benchReport();
let peak = 0;
const make = async (): Promise<Uint8Array> => {
  const body = flatReport(buildReport(input)).map(markup).join('');
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${body}`);
  const bytes = await page.pdf({ format: 'A4', margin: { top: '23mm', bottom: '22mm', left: '17mm', right: '17mm' } });
  peak = Math.max(peak, treeMemory());
  return bytes;
};
tell(await measured(began, make, () => peak));
await browser.close();
