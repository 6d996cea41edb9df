import { BorderStyle, type IRunStylePropertiesOptions, ShadingType, TextRun } from 'docx';
import { levelInk, levelPaint } from '../../../../shared/charts/geometry.ts';
import type { Rich, Span, Swatch } from '../../../../shared/report/model.ts';
import { colourOf } from '../office/colours.ts';
import { officeText } from '../office/officeText.ts';

function spansOf(rich: Rich): readonly Span[] {
  return typeof rich === 'string' ? [{ text: rich }] : rich;
}

/** The text alone, as it is written into the document. */
export function wordsOf(rich: Rich): string {
  return spansOf(rich)
    .map((span) => officeText(span.text))
    .join('');
}

/** How runs differ from their paragraph's style. */
export type RunLook = Pick<IRunStylePropertiesOptions, 'bold' | 'color' | 'size' | 'characterSpacing'>;

/** Runs of a text; they carry text only, so that nothing typed can become a field or a link. They have the `base` look unless a span says
 * otherwise. */
export function runsOf(rich: Rich, base: RunLook = {}): readonly TextRun[] {
  return spansOf(rich).flatMap((span) => {
    const look = {
      ...base,
      ...(span.weight === undefined ? {} : { bold: span.weight === 600 }),
      ...(span.paint === undefined ? {} : { color: colourOf(span.paint) }),
    };
    return officeText(span.text)
      .split('\n')
      .map((text, index) => new TextRun({ text, ...look, ...(index === 0 ? {} : { break: 1 }) }));
  });
}

/** A level's square as a shaded stretch of text, which keeps its size in rows of any height. Without a level a dashed frame, or just the
 * words when they are longer than a sign. */
export function swatchRun(swatch: Swatch): TextRun {
  const label = officeText(swatch.label);
  if (swatch.level !== null) {
    const shading = { type: ShadingType.CLEAR, color: 'auto', fill: colourOf(levelPaint(swatch.level)) };
    return new TextRun({ text: `\u00A0${label}\u00A0`, bold: false, color: colourOf(levelInk(swatch.level)), shading });
  }
  if ([...label].length > 1) return new TextRun({ text: label, bold: false, color: colourOf('grey') });
  const border = { style: BorderStyle.DASHED, size: 4, color: colourOf('grey') };
  return new TextRun({ text: `\u00A0${label}\u00A0`, bold: false, border });
}
