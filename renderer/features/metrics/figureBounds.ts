/** What a figure of a metric may be. */
export const figureBounds = { min: -1e12, max: 1e12, decimals: 6 } as const;
