/** What the panel beside the pages shows. */
export const panelTabs = ['options', 'branding', 'words', 'check', 'files'] as const;
export type PanelTab = (typeof panelTabs)[number];
