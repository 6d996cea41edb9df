import { join } from 'node:path';
import { createReports } from '../../../electron/backend/reports.ts';
import { benchReport } from './benchReport.ts';
import { measured, ownPeak, tell } from './measured.ts';

/** Cairn as it ships: the built worker, its fonts, its layout. */
const began = performance.now();
const reports = createReports(join(import.meta.dirname, '../../../out'));
const input = benchReport();
const make = async (): Promise<Uint8Array> => (await reports.render(input, 'pdf')).bytes;
tell(await measured(began, make, ownPeak));
await reports.close();
