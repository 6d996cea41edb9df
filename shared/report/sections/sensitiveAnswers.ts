import { caseOf } from '../../explain/explainInput.ts';
import { type Stake, stakes } from '../../explain/sensitivityWords.ts';
import type { Block } from '../model.ts';
import type { Report } from '../reportContext.ts';

/** How many of a kind are named; the screen shows all. */
const most = 3;

/** The answers that levels hang on, by one step up or down; nothing where none does. */
export function sensitiveAnswers(report: Report): readonly Block[] {
  const { t, kind } = report;
  const found = stakes(caseOf({ ...report.input, score: report.score }));
  if (found.length === 0) return [];
  const told = (side: Stake['side']) =>
    found
      .filter((stake) => stake.side === side)
      .slice(0, most)
      .map(({ question, text }) => t('report.sensitive.one', { id: question, text }));
  return [
    {
      kind: 'aside',
      head: t(`report.sensitive.head.${kind}`),
      text: [...told('gain'), ...told('loss')].join(' '),
      said: 'sensitive',
    },
    { kind: 'space', height: 12 },
  ];
}
