import { agendaOf } from '../../workshop/agenda.ts';
import { secondsBySection } from '../../workshop/meetingTime.ts';
import { minutesOf } from '../hours.ts';
import type { Block, TableRow } from '../model.ts';
import type { Report } from '../reportContext.ts';

/** Minutes that each section took, beside what the room had for it; nothing where no clock ran. */
export function timeBlocks(report: Report): readonly Block[] {
  const { t, input, framework, texts } = report;
  const spent = secondsBySection(input.assessment.meetings ?? []);
  const total = [...spent.values()].reduce((sum, one) => sum + one, 0);
  if (total === 0) return [];
  // A section's share holds its key questions, whenever they were taken.
  const agenda = agendaOf(framework, input.assessment, { ...input.facilitation, keyQuestionsFirst: false });
  const planned = new Map(agenda.sections.map(({ id, minutes }) => [id, minutes]));
  const budget = agenda.sections.reduce((sum, { minutes }) => sum + minutes, 0);
  const row = (name: string, own: number, used: number, weight?: 600): TableRow => ({
    kind: 'row',
    cells: [name, String(own), String(minutesOf(used))].map((text) =>
      weight === undefined ? text : [{ text, weight }],
    ),
  });
  return [
    { kind: 'space', height: 24 },
    { kind: 'heading', text: t('report.minutes.time') },
    {
      kind: 'table',
      dense: true,
      columns: [
        { label: t('report.minutes.section'), width: 348 },
        { label: t('report.minutes.budget'), width: 75, align: 'right' },
        { label: t('report.minutes.used'), width: 75, align: 'right' },
      ],
      rows: [
        ...framework.sections.map(({ id }) =>
          row(texts.sections[id]?.name ?? id, planned.get(id) ?? 0, spent.get(id) ?? 0),
        ),
        row(t('report.minutes.all'), budget, total, 600),
      ],
    },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'caption', text: t(agenda.isSet ? 'report.minutes.timeNote' : 'report.minutes.timeUsual') },
  ];
}
