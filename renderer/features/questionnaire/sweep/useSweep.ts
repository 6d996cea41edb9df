import { useMemo, useState } from 'react';
import { agreedOf } from '../../../../shared/assessment/agreedEntry.ts';
import type { Answer } from '../../../../shared/assessment/schema.ts';
import type { QuestionId, SectionId } from '../../../../shared/base/ids.ts';
import { type Alike, confirmAlike, sweepOf } from '../../../../shared/workshop/sweep.ts';
import type { Item } from '../item.ts';
import type { Work } from '../useWork.ts';

/** A question of the sweep, and what was agreed on since it was opened; null while that is nothing. */
export interface SweepRow extends Alike {
  readonly item: Item;
  readonly agreed: Answer | null;
}

export interface SweepView {
  readonly section: SectionId;
  readonly setSection: (section: SectionId) => void;
  /** Every section with how many of its questions can be confirmed. */
  readonly sections: readonly { readonly id: SectionId; readonly name: string; readonly count: number }[];
  readonly rows: readonly SweepRow[];
  readonly discuss: readonly Item[];
  readonly unheard: readonly Item[];
  /** Stores the common levels of these questions, in one step of undo. */
  readonly confirm: (rows: readonly Alike[]) => Promise<void>;
}

/** The sweep of one section, first of the one on screen. What was confirmed stays in its list until the dialog is closed. */
export function useSweep({ view, items, score, item }: Work): SweepView {
  const { framework, draft, session } = view;
  const [section, setSection] = useState(item.section.id);
  const [confirmed, setConfirmed] = useState<readonly Alike[]>([]);
  const names = useMemo(() => new Map(items.map(({ section: one }) => [one.id, one.name])), [items]);
  const byId = useMemo(() => new Map(items.map((one) => [one.id, one])), [items]);
  const sweeps = useMemo(
    () => framework.sections.map(({ id }) => ({ id, sweep: sweepOf(framework, draft, score, id) })),
    [framework, draft, score],
  );
  const now = sweeps.find(({ id }) => id === section)?.sweep ?? { alike: [], discuss: [], unheard: [] };
  const waiting = new Set(now.alike.map(({ question }) => question));
  const kept = confirmed.filter(({ question }) => !waiting.has(question));
  const rows = [...now.alike, ...kept].flatMap((alike): readonly SweepRow[] => {
    const one = byId.get(alike.question);
    if (one === undefined || one.section.id !== section) return [];
    const agreed = agreedOf(draft, alike.question)?.answer ?? null;
    // Undone from elsewhere, or no longer alike: then it is no row of its own.
    if (agreed === null && !waiting.has(alike.question)) return [];
    return [{ ...alike, item: one, agreed }];
  });
  const itemsOf = (ids: readonly QuestionId[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return {
    section,
    setSection,
    sections: sweeps.map(({ id, sweep }) => ({ id, name: names.get(id) ?? id, count: sweep.alike.length })),
    rows: rows.toSorted((a, b) => items.indexOf(a.item) - items.indexOf(b.item)),
    discuss: itemsOf(now.discuss),
    unheard: itemsOf(now.unheard),
    confirm: async (chosen) => {
      setConfirmed((before) => [...before, ...chosen]);
      await session.edit(confirmAlike(session.state().draft, chosen));
    },
  };
}
