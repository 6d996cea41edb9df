/** What the panel beside the pages shows. */
export const panelTabs = ['options', 'branding', 'words', 'check', 'files'] as const;
export type PanelTab = (typeof panelTabs)[number];

/** What the address says of the report: the part of its panel that is shown on arrival. */
export interface ReportSearch {
  readonly tab?: PanelTab;
}

/** Reads the address; what it does not know is nothing. */
export function reportSearch({ tab }: { readonly tab?: unknown }): ReportSearch {
  const known = panelTabs.find((one) => one === tab);
  return known === undefined ? {} : { tab: known };
}
