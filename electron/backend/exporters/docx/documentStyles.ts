import { type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { roles } from '../../../../shared/report/layout/roles.ts';
import type { TextRole } from '../../../../shared/report/model.ts';
import { colourOf } from '../office/colours.ts';
import { halfPoints, twips } from './units.ts';

/** [Note: Arial in Word] A client edits the document without our fonts, and a font that is missing is replaced by whatever the machine
 * likes. Arial is there in every Office on Windows and macOS, and LibreOffice has Liberation Sans with the same widths; its letters are as
 * large as Noto Sans' and a little narrower, so the one type scale and the columns of the pages hold. Japanese takes Yu Gothic, which
 * every Office of the last ten years brings. Arial has no light and no semi-bold: 300 prints regular, 600 bold. */
const fonts = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Yu Gothic' } as const;

/** The paragraph style that stands for a text role. */
export const styleOf: Readonly<Record<TextRole, string>> = {
  coverTitle: 'Title',
  coverName: 'Subtitle',
  title: 'Finding',
  sentence: 'Sentence',
  lead: 'Lead',
  numeral: 'NumeralLarge',
  numeralSmall: 'Numeral',
  deck: 'Deck',
  h2: 'Heading2',
  cardTitle: 'CardTitle',
  h3: 'SideHead',
  body: 'Normal',
  table: 'TableText',
  tableGrey: 'TableNote',
  caption: 'Caption',
  label: 'TableHead',
  folio: 'PageNumber',
};

/** Names as Word shows them; those that Word knows itself keep its own name. */
const names: Readonly<Record<string, string>> = {
  Finding: 'Finding',
  Sentence: 'Leading Sentence',
  Lead: 'Lead',
  NumeralLarge: 'Numeral Large',
  Numeral: 'Numeral',
  Deck: 'Deck',
  CardTitle: 'Card Title',
  SideHead: 'Side Head',
  TableText: 'Table Text',
  TableNote: 'Table Note',
  Caption: 'caption',
  TableHead: 'Table Head',
  PageNumber: 'Page Number Text',
  Subtitle: 'Subtitle',
};

function lookOf(role: TextRole): Pick<IParagraphStyleOptions, 'run' | 'paragraph'> {
  const { size, leading, weight, paint, letterSpacing } = roles[role];
  return {
    run: {
      size: halfPoints(size),
      bold: weight === 600,
      color: colourOf(paint),
      ...(letterSpacing === 0 ? {} : { characterSpacing: twips(letterSpacing) }),
    },
    // "At least": a larger font that somebody chooses later is not cut off.
    paragraph: { spacing: { line: twips(leading), lineRule: LineRuleType.AT_LEAST } },
  };
}

/** All styles of the document. `language` is a tag such as `en-GB`; `eastAsia` that of ideographs. */
export function documentStyles(language: string, eastAsia: string): IStylesOptions {
  const heading = { basedOn: 'Normal', next: 'Normal', quickFormat: true };
  const custom = Object.entries(styleOf).flatMap(([role, id]): readonly IParagraphStyleOptions[] => {
    const name = names[id];
    if (name === undefined) return [];
    const look = lookOf(role as TextRole);
    const outline = id === 'CardTitle' ? { outlineLevel: 2 } : {};
    return [{ id, name, basedOn: 'Normal', quickFormat: true, ...look, paragraph: { ...look.paragraph, ...outline } }];
  });
  return {
    default: {
      document: {
        run: { ...lookOf('body').run, font: fonts, language: { value: language, eastAsia } },
        ...(lookOf('body').paragraph === undefined ? {} : { paragraph: lookOf('body').paragraph ?? {} }),
      },
      title: { ...heading, ...lookOf('coverTitle') },
      heading1: { ...heading, ...lookOf('h2') },
      heading2: { ...heading, ...lookOf('h2') },
      heading3: { ...heading, ...lookOf('h3') },
    },
    paragraphStyles: custom,
  };
}
