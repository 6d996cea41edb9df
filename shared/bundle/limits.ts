/** Most bytes of a bundle's file. */
export const largestBundle = 64 * 1024 * 1024;
/** Most bytes of what is inside, once it is unpacked. */
export const largestUnpacked = 96 * 1024 * 1024;
/** Deepest nesting of lists and objects. */
export const deepestBundle = 32;
/** Most bytes between the quotes of one string: a text of 10,000 code units, each written as an escape. Larger bytes travel in pieces. */
export const longestString = 65_536;
/** Most commas and colons of one object, two of which go with each member. */
export const mostMembers = 40_000;
/** Most items of one list. */
export const mostItems = 200_000;
/** Most strings, members, items, lists and objects of the whole bundle. */
export const mostTokens = 6_000_000;
/** Bytes of a file in one piece; a multiple of three, so that no piece but the last is padded in base64. */
export const pieceBytes = 48_000;
/** Most entries of one assessment's history. */
export const longestHistory = 200_000;
