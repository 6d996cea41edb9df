import type PptxGenJS from 'pptxgenjs';
import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import type { ReportMeta } from '../../../../shared/report/model.ts';
import { colourOf } from '../office/colours.ts';
import { officeText } from '../office/officeText.ts';
import { place } from './place.ts';
import { cutText, setText, styles } from './setText.ts';
import { body, footY, headY, type Slide, shortTitle, titleBox } from './slide.ts';
import { coverTitleBox } from './titleSlide.ts';

/** What the layouts of a deck are called; the library writes the names as they are, so they hold no text of people. */
export const layoutNames: Readonly<Record<Slide['layout'], string>> = {
  title: 'Title',
  content: 'Content',
  short: 'Content under a title of one line',
};

const headWidth = 560;
const footWidth = 780;

/** What stands on every slide, each on one line. */
export interface Furniture {
  readonly organisation: string;
  readonly foot: string;
}

/** The furniture of a report, cut where it is too long; the whole name stands on the title slide. */
export function furnitureOf({ organisation, foot }: ReportMeta, measure: TextMeasure): Furniture {
  const one = (text: string, width: number): string => {
    const set = setText(text.replace(/\s+/g, ' '), styles.label, width, measure);
    return (cutText(set, 1, width, measure) ?? set).spans.map((span) => span.text).join('');
  };
  return { organisation: one(organisation, headWidth), foot: one(foot, footWidth) };
}

type MasterObject = NonNullable<PptxGenJS.SlideMasterProps['objects']>[number];

/** The layouts: the organisation and the foot stand on the layout, the section and the title are placeholders of every slide. */
export function defineLayouts(deck: PptxGenJS, furniture: Furniture, language: string): void {
  const white = { background: { color: 'FFFFFF' } };
  deck.defineSlideMaster({ title: layoutNames.title, ...white, objects: [titleOf(coverTitleBox, 36)] });
  for (const layout of ['content', 'short'] as const) {
    const box = layout === 'short' ? { ...titleBox, height: shortTitle } : titleBox;
    deck.defineSlideMaster({
      title: layoutNames[layout],
      ...white,
      objects: [
        line(furniture.organisation, headY, headWidth, language),
        line(furniture.foot, footY, footWidth, language),
        titleOf(box, 24),
        sectionBox(),
      ],
      slideNumber: {
        ...place({ x: 852, y: footY, width: 60, height: 14 }),
        fontSize: 10,
        color: colourOf('ink'),
        align: 'right',
        margin: 0,
      },
    });
  }
}

function line(text: string, y: number, width: number, language: string): MasterObject {
  return {
    text: {
      text: officeText(text),
      options: {
        ...place({ x: body.x, y, width, height: 14 }),
        fontSize: 10,
        color: colourOf('grey'),
        margin: 0,
        valign: 'top',
        lang: language,
      },
    },
  };
}

function titleOf(
  box: typeof titleBox | typeof coverTitleBox | { readonly height: number },
  fontSize: number,
): MasterObject {
  return {
    placeholder: {
      options: {
        name: 'title',
        type: 'title',
        ...place({ ...titleBox, ...box }),
        margin: 0,
        valign: 'top',
        align: 'left',
        fontSize,
        color: colourOf('ink'),
      },
      text: '',
    },
  };
}

function sectionBox(): MasterObject {
  return {
    placeholder: {
      options: {
        name: 'section',
        type: 'body',
        ...place({ x: 632, y: headY, width: 280, height: 14 }),
        margin: 0,
        valign: 'top',
        align: 'right',
        fontSize: 10,
        color: colourOf('grey'),
      },
      text: '',
    },
  };
}
