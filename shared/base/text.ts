import { z } from 'zod';

/** Longest string that any file or call may carry, in UTF-16 code units. */
export const longestText = 10_000;

/** Free text of a person: well-formed Unicode (no lone surrogate), at most {@link longestText} code units. */
export const Text = z
  .string()
  .max(longestText)
  .refine((value) => value.isWellFormed(), { message: 'must not contain half a character (a lone surrogate)' });

/** Text that says something: not empty and not only white space. */
export const NonEmptyText = Text.refine((value) => value.trim() !== '', { message: 'must not be empty' });
