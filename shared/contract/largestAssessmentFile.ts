/** Largest assessment file, in bytes. */
export const largestAssessmentFile = 64 * 1024 * 1024;
