import type { Previous } from '../../../shared/assessment/schema.ts';
import type { Api } from '../../api/host.ts';
import { localDay } from './days.ts';

/** What a cycle ended with. */
export interface EndedCycle {
  /** Its ISO day, else the one of the snapshot that ended it; null when neither is known. */
  readonly on: string | null;
  readonly score: number | null;
  readonly level: number | null;
  /** Known while its snapshot is in the workspace. */
  readonly distance: number | null;
}

/** The call that earlier cycles are read with. */
export interface CycleApi {
  readonly assessments: Pick<Api['assessments'], 'snapshot'>;
}

/** More than anybody has; a workspace that was tampered with ends somewhere too. */
const mostCycles = 100;

/** The cycles before an assessment, oldest first: what it knows of the one before, and through the snapshots of the workspace all before
 * that. A cycle that is not there any more, or was there already, ends the chain. Never rejects. */
export async function earlierCycles(
  api: CycleApi,
  open: string,
  previous: Previous | undefined,
): Promise<readonly EndedCycle[]> {
  const found: EndedCycle[] = [];
  const seen = new Set<string>([open]);
  let next = previous;
  while (next !== undefined && found.length < mostCycles) {
    const { assessment, snapshot, date, score = null, level = null } = next;
    if (assessment !== undefined && seen.has(assessment)) break;
    if (assessment !== undefined) seen.add(assessment);
    const isHere = assessment !== undefined && snapshot !== undefined;
    const stored = isHere ? await readSnapshot(api, { assessmentId: assessment, seq: snapshot }) : null;
    const day = date ?? (stored === null ? null : localDay(stored.head.createdAt));
    found.push({ on: day, score, level, distance: stored?.head.distance ?? null });
    next = stored?.assessment.previous;
  }
  return found.toReversed();
}

async function readSnapshot(api: CycleApi, input: Parameters<CycleApi['assessments']['snapshot']>[0]) {
  try {
    return await api.assessments.snapshot(input);
  } catch {
    return null;
  }
}
