import { BorderStyle, type IBorderOptions, LineRuleType, Paragraph, type ParagraphChild, TabStopType } from 'docx';
import { colourOf } from '../office/colours.ts';
import { eighths, twips } from './units.ts';

/** How a paragraph stands; lengths in pt. */
export interface ParagraphLook {
  readonly style: string;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** Where its lines begin; the first one `hanging` further left. */
  readonly left?: number;
  readonly hanging?: number;
  readonly tab?: number;
  readonly rightTab?: number;
  readonly alignRight?: boolean;
  readonly startsPage?: boolean;
  readonly ruleAbove?: Rule;
}

/** 0.75 ink, 0.5 hair, or a line of a client's colour (`1A2B3C`). */
export type Rule = 'ink' | 'hair' | { readonly colour: string; readonly width: number };

/** A rule as Word draws it. */
export function border(rule: Rule): IBorderOptions {
  if (rule === 'ink') return { style: BorderStyle.SINGLE, size: eighths(0.75), color: colourOf('ink') };
  if (rule === 'hair') return { style: BorderStyle.SINGLE, size: eighths(0.5), color: colourOf('hair') };
  return { style: BorderStyle.SINGLE, size: eighths(rule.width), color: rule.colour };
}

/** A paragraph of runs. */
export function paragraph(children: readonly ParagraphChild[], look: ParagraphLook): Paragraph {
  const { left = 0, hanging = 0, tab, rightTab, ruleAbove } = look;
  const tabStops = [
    ...(tab === undefined ? [] : [{ type: TabStopType.LEFT, position: twips(tab) }]),
    ...(rightTab === undefined ? [] : [{ type: TabStopType.RIGHT, position: twips(rightTab) }]),
  ];
  return new Paragraph({
    style: look.style,
    children: [...children],
    spacing: { before: twips(look.before ?? 0), after: twips(look.after ?? 0) },
    // Unset rather than false: a table's row sets it for all of its paragraphs.
    ...(look.keepNext === true ? { keepNext: true } : {}),
    ...(look.keepLines === true ? { keepLines: true } : {}),
    ...(left === 0 && hanging === 0 ? {} : { indent: { left: twips(left), hanging: twips(hanging) } }),
    ...(tabStops.length === 0 ? {} : { tabStops }),
    ...(look.alignRight === true ? { alignment: 'right' as const } : {}),
    ...(look.startsPage === true ? { pageBreakBefore: true } : {}),
    ...(ruleAbove === undefined ? {} : { border: { top: { ...border(ruleAbove), space: 4 } } }),
  });
}

/** Empty space between tables, which have none of their own and would grow together: at least 1 pt. */
export function gap(height: number): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: twips(Math.max(1, height)), lineRule: LineRuleType.EXACT },
    keepNext: true,
  });
}
