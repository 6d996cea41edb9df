import type { CommentPlace } from '../../assessment/schema.ts';
import { shortDate } from '../dates.ts';
import { wallTime } from '../hours.ts';
import type { Section } from '../model.ts';
import { entryOf, type Report } from '../reportContext.ts';
import { reportSections } from '../reportInput.ts';
import { sectionName } from '../sectionName.ts';
import { counted } from '../words.ts';

/** What the colleague who checks the assessment still asks: for the consultant's edition alone. Null without an open comment. */
export function commentsSection(report: Report): Section | null {
  const { t, input } = report;
  if (input.options.edition !== 'consultant') return null;
  const open = (input.assessment.comments ?? []).filter(({ resolved }) => resolved === undefined);
  if (open.length === 0) return null;
  return {
    id: 'comments',
    name: t('report.comments.name'),
    note: counted(t, 'report.comments.note', open.length),
    blocks: [
      { kind: 'text', role: 'title', text: t('report.comments.title') },
      { kind: 'space', height: 6 },
      { kind: 'text', role: 'deck', text: t('report.comments.lead') },
      { kind: 'space', height: 15 },
      {
        kind: 'table',
        columns: [
          { label: t('report.comments.place'), width: 130, weight: 600 },
          { label: t('report.comments.comment'), width: 210 },
          { label: t('report.comments.by'), width: 84 },
          { label: t('report.comments.at'), width: 74 },
        ],
        rows: open.map(({ on, text, by, at }) => ({
          kind: 'row',
          cells: [
            placeOf(report, on),
            text,
            by?.trim() || [{ text: t('report.comments.nobody'), paint: 'grey' }],
            shortDate(t, wallTime(at, input.options.timeZone).day),
          ],
        })),
      },
    ],
    joins: true,
  };
}

/** "R4 Forecasting", or the name of a section of the report. */
function placeOf(report: Report, on: CommentPlace): string {
  if ('question' in on) return entryOf(report, on.question)?.title ?? on.question;
  const section = reportSections.find((id) => id === on.block);
  return section === undefined ? on.block : sectionName(report.t, section, report.kind);
}
