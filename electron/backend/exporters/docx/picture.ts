import { ImageRun } from 'docx';
import type { Figure } from '../../../../shared/charts/geometry.ts';
import { figureWords } from '../figures/figureWords.ts';
import { officeText } from '../office/officeText.ts';
import { pixels } from './units.ts';
import type { WordContext } from './wordContext.ts';

/** A figure as a picture in the line, read out as `alt` with everything that it writes. It is a PNG of 216 dpi: older Office, Pages and Google Docs show no SVG. */
export async function picture(figure: Figure, alt: string, context: WordContext): Promise<ImageRun> {
  return new ImageRun({
    type: 'png',
    data: await context.pictures.png(figure),
    transformation: { width: pixels(figure.width), height: pixels(figure.height) },
    altText: altText([alt, figureWords(figure)].filter((text) => text !== '').join(': '), context),
  });
}

export interface AltText {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** What is read out for a drawing, with a number that no other drawing of the document has. */
export function altText(alt: string, context: WordContext): AltText {
  const id = String(context.nextDrawing());
  return { id, name: `Figure ${id}`, description: officeText(alt).replaceAll('\n', ' ') };
}
