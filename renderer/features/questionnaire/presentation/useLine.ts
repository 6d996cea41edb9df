import { useState } from 'react';
import { detailsOf } from '../../../../shared/assessment/agreedEntry.ts';
import { readersOf, readersWith } from '../../../../shared/assessment/readersOf.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import type { Acts } from '../useActs.ts';
import type { Work } from '../useWork.ts';
import { emptyLine, entryOf, type LineKind, type LineText, openEntries } from './lines.ts';
import type { Lines } from './useLines.ts';

/** The open line as its strip shows it. */
export interface Line {
  readonly kind: LineKind;
  readonly text: LineText;
  readonly setText: (text: LineText) => void;
  /** What the room put on record already; nothing that is for the consultant. */
  readonly entries: readonly { readonly key: string; readonly words: string }[];
  /** Something that is not for the room stands in this place, and storing waits for a second yes. */
  readonly asks: boolean;
  /** The key of the sentence under the line. */
  readonly hint: string;
  readonly store: (text: LineText) => 'stored' | 'empty' | 'asks';
  readonly close: () => void;
}

/** The line that is open on a question. Null while none is. */
export function useLine(lines: Lines, { item, view }: Work, acts: Acts): Line | null {
  const { session, readOnly } = useAssessment();
  const [asked, setAsked] = useState<string | null>(null);
  const kind = lines.open;
  if (kind === null || readOnly) return null;

  const key = kind === 'why' ? `why:${item.id}` : kind;
  const stored = session.state().draft;
  const said = detailsOf(stored, item.id);
  const isHidden = kind === 'why' && (said.rationale ?? '') !== '' && readersOf(said, 'rationale') === 'consultant';
  const shown = kind === 'why' && !isHidden ? (said.rationale ?? '') : '';
  const asks = isHidden && asked === key;
  const done = () => {
    setAsked(null);
    lines.setText(key, undefined);
    lines.close();
  };

  const storeWhy = ({ text }: LineText): 'stored' | 'empty' | 'asks' => {
    if (text.trim() === '' && shown === '') return 'empty';
    if (isHidden && !asks) {
      setAsked(key);
      return 'asks';
    }
    acts.edit({ rationale: text.trim(), readers: readersWith(said, 'rationale', 'client') });
    done();
    return 'stored';
  };
  const storeEntry = (text: LineText): 'stored' | 'empty' => {
    const entry = entryOf(text);
    if (entry === null) return 'empty';
    const { assessment } = session.state().draft;
    void session.edit([
      kind === 'park'
        ? { entry: 'parked', value: [...(assessment.parked ?? []), entry] }
        : { entry: 'decisions', value: [...(assessment.decisions ?? []), entry] },
    ]);
    done();
    return 'stored';
  };
  const { parked, decisions } = view.draft.assessment;
  const entries = kind === 'why' ? [] : openEntries(kind === 'park' ? parked : decisions);
  return {
    kind,
    text: lines.textOf(key) ?? { ...emptyLine, text: shown },
    setText: (text) => {
      setAsked(null);
      lines.setText(key, text);
    },
    entries: entries.map(({ text }, place) => ({ key: `${place} ${text}`, words: text })),
    asks,
    hint: hintOf(kind, isHidden, asks),
    store: kind === 'why' ? storeWhy : storeEntry,
    close: () => {
      setAsked(null);
      lines.close();
    },
  };
}

function hintOf(kind: LineKind, isHidden: boolean, asks: boolean): string {
  if (asks) return 'present.why.asks';
  return isHidden ? 'present.why.hidden' : `present.${kind}.hint`;
}
