/** Largest file of a framework, and all of one framework together, in bytes. */
export const largestFrameworkFiles = 8 * 1024 * 1024;

/** Most files of one framework: its structure and a file for each language. */
export const mostFrameworkFiles = 60;
