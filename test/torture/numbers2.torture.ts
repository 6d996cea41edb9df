import { everyNumberOf } from './everyNumberOf.ts';

everyNumberOf(125, 502);
