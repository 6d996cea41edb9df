import { useDeferredValue, useMemo, useState } from 'react';
import type { Participant, ParticipantFunction } from '../../../../shared/assessment/schema.ts';
import type { ParticipantId } from '../../../../shared/base/ids.ts';
import { questionsOf, symptomsOf } from '../../../../shared/frameworks/questions.ts';
import { parseReplies } from '../../../../shared/workshop/parseReplies.ts';
import { changesOf, type ReplyRow, replyRows } from '../../../../shared/workshop/replyChanges.ts';
import type { Preview } from '../../../../shared/workshop/replyPreview.ts';
import { useFrameworks } from '../../../api/queries.ts';
import { instant } from '../../../api/today.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { nextParticipantId } from '../people.ts';
import { keepReply, keptReply } from './keptReply.ts';

/** Whose reply it is: a participant, or somebody who becomes one with it. */
export type Who = ParticipantId | 'new';

/** What was stored last. */
export interface Done {
  readonly who: string;
  readonly count: number;
}

/** What the dialog for pasted replies works with. */
export interface Paste {
  readonly who: Who | null;
  readonly setWho: (who: Who) => void;
  readonly label: string;
  readonly setLabel: (label: string) => void;
  readonly function: ParticipantFunction;
  readonly setFunction: (name: ParticipantFunction) => void;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly preview: Preview;
  readonly rows: readonly ReplyRow[];
  /** Answers that storing would change. */
  readonly count: number;
  /** The preview is still of an earlier text. */
  readonly isBehind: boolean;
  readonly done: Done | null;
  readonly store: () => Promise<void>;
}

export const nameOf = ({ label, id }: Participant): string => (label === undefined || label === '' ? id : label);

export function usePaste(): Paste {
  const t = useTranslate();
  const { head, framework, texts, draft, session, readOnly } = useAssessment();
  const [who, chooseWho] = useState<Who | null>(null);
  const [label, setLabel] = useState('');
  const [role, setFunction] = useState<ParticipantFunction>('unassigned');
  const [text, keepText] = useState(() => keptReply(head.id));
  const [done, setDone] = useState<Done | null>(null);
  const entries = useFrameworks().data;
  const setText = (next: string) => {
    keepReply(head.id, next);
    keepText(next);
  };
  const frame = useMemo(() => {
    const others = (entries ?? [])
      .filter((entry) => entry.framework.id !== framework.id)
      .flatMap((entry) => [...questionsOf(entry.framework).map(({ id }) => id), ...symptomsOf(entry.framework)]);
    const labels = { answer: t('ask.text.answer'), example: t('ask.text.example') };
    return { framework, texts, labels, others: new Set<string>(others) };
  }, [entries, framework, texts, t]);
  // Typing stays quick while a long reply is read.
  const read = useDeferredValue(text);
  const preview = useMemo(() => parseReplies(read, frame), [read, frame]);
  const person = who === 'new' ? null : who;
  const rows = useMemo(() => replyRows(preview, person, draft), [preview, person, draft]);
  const count = rows.filter(({ isSame }) => !isSame).length;

  const store = async () => {
    if (who === null || readOnly || read !== text || count === 0) return;
    const now = session.state().draft;
    const id = who === 'new' ? nextParticipantId(now.assessment) : who;
    const added: Participant = { id, ...(label.trim() === '' ? {} : { label: label.trim() }), function: role };
    await session.edit([
      ...(who === 'new' ? [{ entry: 'participant' as const, participant: id, value: added }] : []),
      ...changesOf(preview, id, now, instant()),
    ]);
    const { save, conflict } = session.state();
    // Nothing was stored then: the text stays until it is.
    if (save.kind === 'failed' || conflict !== null) return;
    const stored = now.assessment.participants?.find((one) => one.id === id) ?? added;
    setDone({ who: nameOf(stored), count });
    setText('');
    setLabel('');
    chooseWho(null);
  };
  return {
    who,
    setWho: (next) => {
      chooseWho(next);
      setDone(null);
    },
    label,
    setLabel,
    function: role,
    setFunction,
    text,
    setText,
    preview,
    rows,
    count,
    isBehind: read !== text,
    done,
    store,
  };
}
