/** The parts of a meeting, in the order of their tabs. */
export const meetingTabs = ['meeting', 'summary', 'decisions', 'parked', 'people', 'plan'] as const;
export type MeetingTab = (typeof meetingTabs)[number];

/** What the address says besides the question: a part of the meeting that is opened on arrival. */
export interface MeetingSearch {
  readonly meeting?: MeetingTab;
}

/** Reads the address; what it does not know is nothing. */
export function meetingSearch({ meeting }: { readonly meeting?: unknown }): MeetingSearch {
  const tab = meetingTabs.find((one) => one === meeting);
  return tab === undefined ? {} : { meeting: tab };
}
