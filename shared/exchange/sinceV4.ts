/** What version 4 brought to the things below that version 3 had already; besides them `meetings`, `comments` and `steps`. */
export const responseSinceV4 = { firstVote: true } as const;
/** Of an agreed answer; its `readers` name the dissent since then too. */
export const agreedSinceV4 = { dissent: true } as const;
