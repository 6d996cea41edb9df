import type { HistoryEvent } from '../../../shared/contract/cycles.ts';
import type { ChangeFrame } from '../../../shared/history/changeFrame.ts';
import { describeChange } from '../../../shared/history/describeChange.ts';
import { entryName } from '../../../shared/history/entryName.ts';

/** One event in the life of an answer, in plain words. */
export interface PastAnswer {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  /** How it came about, where that was no plain edit. */
  readonly how: 'imported' | 'undo' | 'redo' | 'moment' | null;
  readonly lines: readonly { readonly place: number; readonly text: string }[];
}

/** What happened to one question, in the order given. Events that say nothing of it in words are left out. */
export function answerHistory(events: readonly HistoryEvent[], frame: ChangeFrame): readonly PastAnswer[] {
  return events.flatMap((event) => {
    const texts = event.entries.flatMap((entry) =>
      entry.cut
        ? [frame.t('questions.history.cut', { name: entryName(entry.key, frame) })]
        : describeChange(entry, frame),
    );
    if (texts.length === 0) return [];
    const { seq, at, actor } = event;
    return [{ seq, at, actor, how: howOf(event), lines: texts.map((text, place) => ({ place, text })) }];
  });
}

function howOf({ kind, moment }: HistoryEvent): PastAnswer['how'] {
  if (moment !== null) return 'moment';
  return kind === 'imported' || kind === 'undo' || kind === 'redo' ? kind : null;
}
