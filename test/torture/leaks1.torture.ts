import { leaksOf } from './leaksOf.ts';

leaksOf(1, 20);
