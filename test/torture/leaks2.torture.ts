import { leaksOf } from './leaksOf.ts';

leaksOf(21, 40);
