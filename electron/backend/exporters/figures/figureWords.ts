import type { Figure } from '../../../../shared/charts/geometry.ts';

/** Everything that a figure writes, in its order: what to read out where nothing else describes it. */
export function figureWords(figure: Figure): string {
  return figure.shapes
    .flatMap((shape) => (shape.kind === 'label' && shape.text.trim() !== '' ? [shape.text] : []))
    .join(', ');
}
