import type { Label } from '../../shared/charts/geometry.ts';
import type { LaidOutPage, TextItem } from '../../shared/report/layout/page.ts';
import type { ReportModel } from '../../shared/report/model.ts';

/** Every string of a model, joined: labels of figures, cells, fields, spans. */
export function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textsOf).join(' ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textsOf).join(' ');
  return '';
}

/** The strings of one section of a model; empty when the section is not there. */
export function sectionTexts(model: ReportModel, id: string): string {
  return textsOf(model.sections.find((section) => section.id === id) ?? '');
}

/** The text items of a page. */
export function textItems(page: LaidOutPage): readonly TextItem[] {
  return page.items.filter((item) => item.kind === 'text');
}

/** The text of a page in drawing order. */
export function pageText(page: LaidOutPage): string {
  return textItems(page)
    .map((item) => item.text)
    .join(' ');
}

/** The labels of a figure. */
export function labelsOf(shapes: readonly { readonly kind: string }[]): readonly Label[] {
  return shapes.filter((shape): shape is Label => shape.kind === 'label');
}
