import type { Migration } from '../migrate.ts';
import { start } from './0010-start.ts';
import { cycles } from './0020-cycles.ts';
import { reports } from './0030-reports.ts';
import { room } from './0040-room.ts';
import { files } from './0050-files.ts';
import { library } from './0060-library.ts';
import { benchmarks } from './0070-benchmarks.ts';

/** Every step that the schema ever took, in order. A released step never changes. */
export const migrations: readonly Migration[] = [start, cycles, reports, room, files, library, benchmarks];
