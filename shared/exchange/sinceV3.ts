/** What version 3 brought to settings and the things below that version 2 had already; besides them `value`, `words`, and `readers` of answers. */
export const settingsSinceV3 = { dayRate: true, summaryReaders: true } as const;
/** Of an action. */
export const actionSinceV3 = { spend: true, readers: true } as const;
/** Of a decision. */
export const decisionSinceV3 = { ifNot: true, actions: true, spend: true } as const;
/** Of a parked question. */
export const parkedSinceV3 = { owner: true, due: true } as const;
/** Of an answer. */
export const answerSinceV3 = { readers: true } as const;
