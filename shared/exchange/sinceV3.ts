/** What version 3 brought to things that version 2 had already; besides them `value`, `words`, and `readers` of answers. */
export const settingsSinceV3 = { dayRate: true, summaryReaders: true } as const;
export const actionSinceV3 = { spend: true, readers: true } as const;
export const decisionSinceV3 = { ifNot: true, actions: true, spend: true } as const;
export const parkedSinceV3 = { owner: true, due: true } as const;
export const answerSinceV3 = { readers: true } as const;
