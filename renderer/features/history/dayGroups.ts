import type { HistoryEvent } from '../../../shared/contract/cycles.ts';

/** What happened on one calendar day, newest first. */
export interface DayGroup {
  /** `2026-11-02`. */
  readonly day: string;
  readonly events: readonly HistoryEvent[];
}

/** Events by day, in the order given; `dayOf` reads an instant in the time zone of the machine. */
export function dayGroups(events: readonly HistoryEvent[], dayOf: (instant: string) => string): readonly DayGroup[] {
  const groups = new Map<string, HistoryEvent[]>();
  for (const event of events) {
    const day = dayOf(event.at);
    const group = groups.get(day);
    if (group === undefined) groups.set(day, [event]);
    else group.push(event);
  }
  return [...groups].map(([day, one]) => ({ day, events: one }));
}
