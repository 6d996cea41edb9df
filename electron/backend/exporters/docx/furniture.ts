import { Footer, Header, PageNumber, SimpleField, Tab, TextRun } from 'docx';
import { oneLine } from '../../../../shared/report/layout/breakText.ts';
import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import { bodyWidth } from '../../../../shared/report/layout/piece.ts';
import { roles } from '../../../../shared/report/layout/roles.ts';
import type { ReportMeta } from '../../../../shared/report/model.ts';
import { officeText } from '../office/officeText.ts';
import { styleOf } from './documentStyles.ts';
import { paragraph } from './paragraph.ts';
import { runsOf } from './wordText.ts';

const tab = (): TextRun => new TextRun({ children: [new Tab()] });

/** Running head: the organisation, and the section that the page opens with, which Word looks up by itself; elsewhere the report's title. */
export function pageHead(meta: ReportMeta, measure: TextMeasure): Header {
  const organisation = fitting(meta.organisation, 328, measure);
  const section = new SimpleField('STYLEREF 1', officeText(meta.title));
  return new Header({
    children: [paragraph([...runsOf(organisation), tab(), section], { style: styleOf.label, rightTab: bodyWidth })],
  });
}

/** Foot: document, date and edition, and the page's number. */
export function pageFoot(meta: ReportMeta, measure: TextMeasure): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: roles.folio.size * 2 });
  return new Footer({
    children: [
      paragraph([...runsOf(fitting(meta.foot, 440, measure)), tab(), number], {
        style: styleOf.label,
        rightTab: bodyWidth,
      }),
    ],
  });
}

function fitting(text: string, width: number, measure: TextMeasure): string {
  return oneLine(text, roles.label, width, measure)
    .runs.map((run) => run.text)
    .join('');
}
