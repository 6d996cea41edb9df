import { baselineOf, type Figure, type Label, type Paint, type Shape } from '../../shared/charts/geometry.ts';
import styles from './Drawing.module.css';
import { wrapText } from './wrapText.ts';

export interface DrawingProps {
  /** From `shared/charts`: the same picture as in the PDF. */
  readonly figure: Figure;
  /** All of it in words. */
  readonly label: string;
}

/** Draws a figure of `shared/charts`, scaled to the width of its place. */
export function Drawing({ figure, label }: DrawingProps) {
  const shapes = figure.shapes.map((shape, place) => ({ shape, place }));
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${figure.width} ${figure.height}`} role="img" aria-label={label}>
      {shapes.map(({ shape, place }) => (
        <ShapeNode key={place} shape={shape} />
      ))}
    </svg>
  );
}

const fill = (paint: Paint | undefined) => styles[paint === undefined ? 'fillNone' : `fill-${paint}`];

function stroke(shape: {
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
}) {
  return { strokeWidth: shape.strokeWidth, strokeDasharray: shape.dash?.join(' ') };
}

function look(shape: { readonly fill?: Paint; readonly stroke?: Paint }): string {
  return [fill(shape.fill), shape.stroke === undefined ? undefined : styles[`stroke-${shape.stroke}`]]
    .filter(Boolean)
    .join(' ');
}

function ShapeNode({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          className={look(shape)}
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          {...stroke(shape)}
        />
      );
    case 'line':
      return (
        <line className={look(shape)} x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} {...stroke(shape)} />
      );
    case 'path':
      return <path className={look(shape)} d={shape.d} {...stroke(shape)} />;
    case 'circle':
      return <circle className={look(shape)} cx={shape.cx} cy={shape.cy} r={shape.r} {...stroke(shape)} />;
    case 'label':
      return <LabelNode label={shape} />;
  }
}

function LabelNode({ label }: { readonly label: Label }) {
  const texts = label.wrap === undefined ? [label.text] : wrapText(label.text, label.size, label.weight, label.wrap);
  const leading = label.wrap?.leading ?? 0;
  const lines = texts.map((text, line) => ({ text, y: baselineOf(label, line, texts.length, leading) }));
  return (
    <text
      className={[fill(label.fill), styles[`weight${label.weight}`], label.backing && styles.backing]
        .filter(Boolean)
        .join(' ')}
      fontSize={label.size}
      textAnchor={label.anchor}
    >
      {lines.map(({ text, y }) => (
        <tspan key={y} x={label.x} y={y}>
          {text}
        </tspan>
      ))}
    </text>
  );
}
