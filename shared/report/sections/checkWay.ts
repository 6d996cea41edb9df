import { verdictName } from '../../frameworks/verdictNames.ts';
import type { Translate } from '../../i18n/translate.ts';
import { heightOnScale, holdingAt } from '../../scoring/checkStanding.ts';
import { nextVerdict } from '../../scoring/checkVerdict.ts';
import type { LetterChange, LevelChange } from '../../scoring/result.ts';
import type { Block, TableRow } from '../model.ts';
import { changesOf } from '../outlook.ts';
import { type CheckReport, entryOf } from '../reportContext.ts';
import { partHead } from './checkParts.ts';

/** "R4 Forecasting from P to L". */
export function changeText(t: Translate, title: string | undefined, change: LetterChange | LevelChange): string {
  const values = { title: title ?? change.question, from: change.from ?? '', to: change.to };
  return t(change.from === null ? 'report.ladder.changeUnknown' : 'report.ladder.change', values);
}

/** What leads to the next verdict, as a table with its actions; empty where no list of changes does. */
export function wayBlocks(report: CheckReport): readonly Block[] {
  const { t, framework, score, texts } = report;
  const next = nextVerdict(framework, score);
  const changes = changesOf(report);
  if (next === null || changes.length === 0) return [];
  const rows = changes.map((change): TableRow => {
    const entry = entryOf(report, change.question);
    // The first action leads to where a section holds, the second, else the first again, to the top.
    const first = entry?.question.actions[0];
    const isFar = entry !== undefined && heightOnScale(change.to) > heightOnScale(holdingAt(entry.scale));
    const action = isFar ? (entry?.question.actions[1] ?? first) : first;
    const title = action === undefined ? '' : (entry?.texts.actions[action.id]?.title ?? '');
    const band = action === undefined ? undefined : (report.edits.get(action.id)?.effort ?? action.effort);
    return {
      kind: 'row',
      cells: [
        change.question,
        entry?.name ?? change.question,
        entry?.sectionName ?? '',
        String(change.from ?? '?'),
        String(change.to),
        title,
        band === undefined ? '' : t('report.effort.band', { band }),
      ],
    };
  });
  return [
    { kind: 'heading', text: t('report.check.way', { name: verdictName(texts, next) }) },
    {
      kind: 'table',
      columns: [
        { label: '', width: 34, weight: 600 },
        { label: t('report.column.question'), width: 116 },
        { label: partHead(report), width: 70 },
        { label: t('report.column.from'), width: 32, weight: 600 },
        { label: t('report.column.to'), width: 28, weight: 600 },
        { label: t('report.column.action'), width: 178 },
        { label: t('report.column.effort'), width: 40 },
      ],
      rows,
    },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'caption', text: t('report.check.wayCaption'), said: 'sections.way' },
    { kind: 'space', height: 24 },
  ];
}
