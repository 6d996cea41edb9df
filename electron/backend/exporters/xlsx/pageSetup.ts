import type { WriteSheet } from 'hucre/xlsx';
import type { ReportMeta } from '../../../../shared/report/model.ts';
import { cut, lineText } from './cellText.ts';

/** Characters of the standard font that a landscape page holds while they can still be read. */
const pageWidth = 170;
/** Excel refuses a longer line at the foot. */
const longestFoot = 200;

/** How a sheet prints: landscape, as many pages wide as its columns need to be legible. `pages`: most pages from top to bottom; 0 is as many as
 * it takes. */
export function printed(
  { paper, foot }: ReportMeta,
  width: number,
  { pages = 0 }: { readonly pages?: number } = {},
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      paperSize: paper,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: Math.max(1, Math.ceil(width / pageWidth)),
      fitToHeight: pages,
      margins: { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    // An ampersand begins a code there.
    headerFooter: { oddFooter: `&L&8 ${cut(lineText(foot), longestFoot).replaceAll('&', '&&')}&R&8 &P / &N` },
  };
}
