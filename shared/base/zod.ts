import { z } from 'zod';

/** [Note: No eval] zod compiles validators with `new Function` unless told otherwise, which the content security policy forbids.
 * Every entry point imports this module before any schema is used. */
z.config({ jitless: true });
