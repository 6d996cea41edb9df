/** Most bytes of one evidence file; of a picture before and after it is drawn anew. */
export const largestFile = 10 * 1024 * 1024;
/** Most evidence files of an assessment. */
export const mostFiles = 50;
/** Most bytes of all evidence files of a workspace. */
export const largestFilesTogether = 200 * 1024 * 1024;
/** Longest side of a picture in pixels; the square of it, 16 megapixels, is the most that is ever unpacked. */
export const longestPictureSide = 4096;
