import type { Paper } from '../branding.ts';
import type { ReportMeta } from '../model.ts';
import { oneLine } from './breakText.ts';
import { drawLine } from './drawText.ts';
import type { TextMeasure } from './measure.ts';
import type { PageItem } from './page.ts';
import { bodyWidth } from './piece.ts';
import { roles } from './roles.ts';

/** Where things stand on a page, in pt. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly bodyHeight: number;
}

/** A4 and US Letter carry the same 498 pt of text; Letter is 50 pt shorter. */
export const geometryOf: Readonly<Record<Paper, PageGeometry>> = {
  a4: { width: 595.28, height: 841.89, left: 48.64, top: 66, bodyHeight: 714 },
  letter: { width: 612, height: 792, left: 57, top: 66, bodyHeight: 664 },
};

/** Where the report comes from, over the foot of its last page. */
export function originLine(meta: ReportMeta, geometry: PageGeometry, measure: TextMeasure): readonly PageItem[] {
  const line = oneLine(meta.origin, roles.label, bodyWidth, measure);
  return drawLine(line, roles.label, geometry.left, geometry.height - 52);
}

/** Running head and foot of a page. */
export function furniture(
  meta: ReportMeta,
  section: string,
  number: number,
  geometry: PageGeometry,
  measure: TextMeasure,
): readonly PageItem[] {
  const right = geometry.left + bodyWidth;
  const foot = geometry.height - 40.89;
  const organisation = oneLine(meta.organisation, roles.label, 328, measure);
  const name = oneLine(section, roles.label, 158, measure);
  const footText = oneLine(meta.foot, { ...roles.label, leading: 12 }, 440, measure);
  const folio = oneLine(String(number), roles.folio, 40, measure);
  return [
    ...drawLine(organisation, roles.label, geometry.left, 30),
    ...drawLine(name, roles.label, right - name.width, 30),
    ...drawLine(footText, { ...roles.label, leading: 12 }, geometry.left, foot),
    ...drawLine(folio, roles.folio, right - folio.width, foot),
  ];
}
