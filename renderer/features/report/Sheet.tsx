import type { LaidOutPage, PageItem, TextItem } from '../../../shared/report/layout/page.ts';
import styles from './Sheet.module.css';

export interface SheetProps {
  readonly page: LaidOutPage;
  /** Page size in pt. */
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

const families = { sans: 'Noto Sans', jp: 'Noto Sans JP' } as const;

/** One page of the report, drawn from the primitives that the PDF draws. */
export function Sheet({ page, width, height, label }: SheetProps) {
  const items = page.items.map((item, place) => ({ item, place }));
  return (
    <svg className={styles.sheet} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {items.map(({ item, place }) => (
        <Item key={place} item={item} />
      ))}
    </svg>
  );
}

function Item({ item }: { readonly item: PageItem }) {
  switch (item.kind) {
    case 'text':
      return <TextLine item={item} />;
    case 'rect':
      return <rect x={item.x} y={item.y} width={item.width} height={item.height} {...paintOf(item)} />;
    case 'line':
      return <line x1={item.x1} y1={item.y1} x2={item.x2} y2={item.y2} {...paintOf(item)} />;
    case 'path':
      return <path d={item.d} transform={`translate(${item.x} ${item.y})`} {...paintOf(item)} />;
    case 'circle':
      return <circle cx={item.cx} cy={item.cy} r={item.r} {...paintOf(item)} />;
  }
}

function TextLine({ item }: { readonly item: TextItem }) {
  return (
    <text
      x={item.x}
      y={item.y}
      fontFamily={families[item.family]}
      fontWeight={item.weight}
      fontSize={item.size}
      fill={item.fill}
      {...(item.letterSpacing === 0 ? {} : { letterSpacing: item.letterSpacing })}
    >
      {item.text}
    </text>
  );
}

interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
}

function paintOf({ fill, stroke, strokeWidth = 0.5, dash }: Paint) {
  if (stroke === undefined) return { fill: fill ?? 'none' };
  return {
    fill: fill ?? 'none',
    stroke,
    strokeWidth,
    ...(dash === undefined ? {} : { strokeDasharray: dash.join(' ') }),
  };
}

/** A sheet whose page is not drawn yet: paper with hairlines. */
export function BlankSheet({ width, height }: Pick<SheetProps, 'width' | 'height'>) {
  const lines = Array.from({ length: 18 }, (_, line) => 120 + line * 36);
  return (
    <svg className={styles.sheet} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {lines.map((y) => (
        <line key={y} x1={48.6} x2={width - 48.6} y1={y} y2={y} stroke="#C3CBD2" strokeWidth={0.5} />
      ))}
    </svg>
  );
}
