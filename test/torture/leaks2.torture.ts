import { leaksOf } from './leaksOf.ts';

leaksOf(76, 150);
