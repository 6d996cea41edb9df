import { Bookmark, type Paragraph } from 'docx';
import { roles } from '../../../../shared/report/layout/roles.ts';
import { colourOf } from '../office/colours.ts';
import { paragraph, type Rule } from './paragraph.ts';
import { halfPoints } from './units.ts';
import { runsOf } from './wordText.ts';

export interface SectionHead {
  readonly startsPage: boolean;
  /** As large as a finding, where none follows. */
  readonly role?: 'title';
  readonly after?: number;
  readonly before?: number;
  readonly rule?: Rule;
  /** What links find it by. */
  readonly bookmark?: string;
}

/** A section's name as a heading of the first level: navigation, the contents and the running head show the same words. What the section
 * finds stands under it as large type, but is no heading. */
export function sectionHead(name: string, head: SectionHead): Paragraph {
  const { title } = roles;
  const runs = runsOf(
    name,
    head.role === 'title' ? { size: halfPoints(title.size), bold: false, color: colourOf(title.paint) } : {},
  );
  const { bookmark } = head;
  const children = bookmark === undefined ? runs : [new Bookmark({ id: bookmark, children: [...runs] })];
  return paragraph(children, {
    style: 'Heading1',
    before: head.before ?? 0,
    after: head.after ?? 6,
    keepNext: true,
    keepLines: true,
    startsPage: head.startsPage,
    ...(head.rule === undefined ? {} : { ruleAbove: head.rule }),
  });
}
